#include "load/site.h"

#include "load/theme.h"
#include "parallel/parallel.h"
#include "report/rule.h"
#include "site/site.h"
#include "text/hash.h"
#include "unit/load/problems.h"
#include "unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using load::Problems;
using report::Rule;

namespace {

constexpr parallel::Jobs one{.count = 1};
constexpr parallel::Jobs eight{.count = 8};

/// A folder with the smallest site that has no problems.
class SmallSite {
 public:
  SmallSite() {
    put("site-config/site.yaml",
        "title: อบต.ทุ่งรวงทิพย์\nbase_url: https://www.example/\nfiscal_year: 2567\nagency: {name: อบต.}\n");
    put("site-config/divisions.yaml", "divisions:\n  - {id: clerk, name: สำนักปลัด}\n");
    put("content/index.md", "---\ntitle: หน้าแรก\n---\n");
    put("content/people/_area.yaml", "title: บุคลากร\nkind: person\ndivision: clerk\n");
    put("content/people/a.yaml",
        "title: ผู้บริหาร\nitems:\n  - {name: นาย ก, position: นายก, side: political, photo: files/ก.jpg}\n");
    put("content/files/ก.jpg", "ภาพ");
  }
  void put(std::string_view name, std::string_view bytes) const { folder_.put(name, bytes); }
  void link(std::string_view name, std::string_view target) const { folder_.link(name, target); }
  [[nodiscard]] report::Checked<site::Site> load(parallel::Jobs jobs = one) const {
    return load::load_site(folder_.path(), jobs);
  }
  [[nodiscard]] const std::string& path() const { return folder_.path(); }

 private:
  TemporaryFolder folder_{};
};

std::vector<std::string> paths_of(const std::vector<site::ContentFile>& files) {
  std::vector<std::string> paths;
  paths.reserve(files.size());
  for (const site::ContentFile& file : files) {
    paths.push_back(file.path);
  }
  return paths;
}

report::Problem problem(std::string file, Rule rule, std::vector<std::string> details = {}) {
  return load::problem_in(std::move(file), rule, 0, 0, 0, std::move(details));
}

}  // namespace

TEST_CASE("A small site") {
  const SmallSite folder;
  const auto loaded = folder.load();
  CHECK(loaded.problems == Problems{});
  CHECK(loaded.value.config.fiscal_year == text::FiscalYear{2567});
  CHECK(paths_of(loaded.value.files) ==
        std::vector<std::string>{"content/index.md", "content/people/a.yaml"});
  REQUIRE(loaded.value.attachments.size() == 1);
  CHECK(loaded.value.attachments[0].path == "files/ก.jpg");
  CHECK(loaded.value.attachments[0].size == 9);
  text::Sha256 hash;
  hash.add("ภาพ");
  CHECK(loaded.value.attachments[0].sha256 == hash.hex());
  CHECK(site::catalogue_of(loaded.value, {2567}) != nullptr);
  CHECK_FALSE(loaded.value.topics.empty());
}

TEST_CASE("All errors of a site are told in one run, in order, with any number of jobs") {
  const SmallSite folder;
  folder.put("site-config/site.yaml", "title: ก\nbase_url: example\nagency: {name: ข}\nfiscal_year: 2599\n");
  folder.put("site-config/divisions.yaml", "divisions:\n  - {id: clerk, nam: ก}\n");
  folder.put("site-config/assignments.yaml", "assignments:\n  - {topic: org-structure, division: clrk}\n");
  folder.put("content/a.md", "no front matter\n");
  folder.put("content/b.md", "---\ntitle: ก\ntitle: ข\n---\n");
  folder.put("content/c.yaml", "title: [\n");
  folder.put("content/d.csv", "ก\n");
  folder.put("content/e.docx", "x");
  folder.put("content/f.md", "");
  folder.put("content/g\x01.md", "");
  folder.put("content/h.md", "\xFF");
  folder.put("content/people/a.yaml",
             "title: ก\nitems:\n  - {name: ก, position: ข, side: political, photo: files/ข.jpg}\n");
  folder.put("content/people/b.csv", "ชื่อ,ตำแหน่ง,ฝ่าย\nก,ข,ค\n");
  folder.put("content/people/b.md", "---\ntitle: ก\nkind: page\n---\n");
  folder.put("content/people/deep/_area.yaml", "title: ก\n");
  folder.link("content/z.md", "/etc/passwd");
  const auto loaded = folder.load();
  const std::vector<std::pair<std::string, Rule>> expected{
      {"content/a.md", Rule::front_matter_missing},
      {"content/b.md", Rule::yaml_duplicate_key},
      {"content/c.yaml", Rule::yaml_wrong_type},
      {"content/c.yaml", Rule::yaml_syntax},
      {"content/d.csv", Rule::content_wrong_kind_of_file},
      {"content/e.docx", Rule::content_wrong_kind_of_file},
      {"content/f.md", Rule::file_empty},
      {"content/g\x01.md", Rule::file_name_unsafe},
      {"content/h.md", Rule::file_not_utf8},
      {"content/people/a.yaml", Rule::file_missing},
      {"content/people/b.csv", Rule::table_bad_cell},
      {"content/people/b.md", Rule::content_address_taken},
      {"content/people/deep/_area.yaml", Rule::content_wrong_kind_of_file},
      {"content/z.md", Rule::file_link_leaves_site},
      {"site-config/assignments.yaml", Rule::content_unknown_division},
      {"site-config/divisions.yaml", Rule::yaml_missing_key},
      {"site-config/divisions.yaml", Rule::yaml_unknown_key},
      {"site-config/site.yaml", Rule::config_no_catalogue},
      {"site-config/site.yaml", Rule::config_bad_base_url},
  };
  std::vector<std::pair<std::string, Rule>> told;
  told.reserve(loaded.problems.size());
  for (const report::Problem& one_of_them : loaded.problems) {
    told.emplace_back(one_of_them.where.file, one_of_them.rule);
  }
  CAPTURE(loaded.problems);
  CHECK(told == expected);
  const auto again = folder.load(eight);
  CHECK(again.problems == loaded.problems);
  CHECK(paths_of(again.value.files) == paths_of(loaded.value.files));
}

TEST_CASE("Many files give the same site with one job and eight") {
  const SmallSite folder;
  for (int i = 0; i < 200; ++i) {
    folder.put("content/news/" + std::to_string(i) + ".md",
               "---\ntitle: ข่าว " + std::to_string(i) + "\n" + (i % 3 == 0 ? "x: 1\n" : "") + "---\nก\n");
  }
  const auto serial = folder.load(one);
  const auto parallel = folder.load(eight);
  CHECK(serial.problems.size() == 67);
  CHECK(parallel.problems == serial.problems);
  CHECK(paths_of(parallel.value.files) == paths_of(serial.value.files));
}

TEST_CASE("A table belongs to the file that names it") {
  const SmallSite folder;
  folder.put("content/people/c.yaml", "title: สภา\nitems: c.csv\n");
  folder.put("content/people/c.csv", "ชื่อ,ตำแหน่ง,ฝ่าย\nนาย ข,สมาชิก,political\n");
  folder.put("content/people/d.csv", "ชื่อ,ตำแหน่ง,ฝ่าย\nนาย ค,ปลัด,permanent\n");
  const auto loaded = folder.load();
  CHECK(loaded.problems == Problems{});
  CHECK(paths_of(loaded.value.files) == std::vector<std::string>{"content/index.md", "content/people/a.yaml",
                                                                 "content/people/c.yaml",
                                                                 "content/people/d.csv"});
}

TEST_CASE("Configuration that cannot be read") {
  const TemporaryFolder empty;
  empty.put("site-config/x", "");
  CHECK(load::load_site(empty.path(), one).problems ==
        Problems{problem("site-config/site.yaml", Rule::file_missing, {"site-config/site.yaml", ""})});
  const TemporaryFolder other;
  other.put("site.yaml", "title: ลับ\n");
  const TemporaryFolder linked;
  linked.link("site-config/site.yaml", other.at("site.yaml"));
  linked.link("site-config/catalogues/2599.yaml", "2599.yaml");
  const auto loaded = load::load_site(linked.path(), one);
  REQUIRE(loaded.problems.size() == 2);
  CHECK(loaded.problems[0] == problem("site-config/catalogues/2599.yaml", Rule::file_link_loop));
  CHECK(loaded.problems[1].rule == Rule::file_link_leaves_site);
  CHECK(loaded.value.config.title.empty());
}

TEST_CASE("A theme is a folder of themes/") {
  const SmallSite folder;
  folder.put("themes/modern/assets/style.css", "body {}");
  folder.put("secret/assets/x", "ลับ");
  CHECK(load::load_theme(folder.path(), "default").problems == Problems{});
  const auto modern = load::load_theme(folder.path(), "modern");
  CHECK(modern.problems == Problems{});
  CHECK(modern.value.assets.contains("assets/style.css"));
  for (const std::string name : {"moderm", "../secret", "..", "", "modern/assets"}) {
    CAPTURE(name);
    const auto missing = load::load_theme(folder.path(), name);
    CHECK(missing.problems ==
          Problems{problem("site-config/site.yaml", Rule::file_missing, {"themes/" + name, ""})});
    CHECK_FALSE(missing.value.assets.contains("assets/x"));
  }
  folder.put("themes/modern/strings.yaml", "next: \xFF\n");
  CHECK(load::load_theme(folder.path(), "modern").problems ==
        Problems{load::problem_in("themes/modern/strings.yaml", Rule::file_not_utf8, 1, 7, 0)});
}
