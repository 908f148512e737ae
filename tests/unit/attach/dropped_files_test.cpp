#include "attach/dropped_files.h"

#include "site/attachment_facts.h"
#include "site/content_file.h"
#include "site/head.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

using namespace prongsai;

namespace {

/// A site with one topic and these files, none of them named.
site::Site site_of(std::initializer_list<std::pair<std::string, site::AttachmentFacts>> files) {
  site::Site site;
  site.topics = {{.id = "annual-plan", .title = "แผนดำเนินงาน", .title_en = "Annual plan"}};
  for (const auto& [path, facts] : files) {
    site.attachments.push_back({.path = path, .size = 9, .facts = facts});
  }
  return site;
}

/// "address title: attachment; attachment" of each file, a line each.
std::string told(site::Site site) {
  attach::add_dropped_files(site);
  std::string text;
  for (const site::ContentFile& file : site.files) {
    text += (text.empty() ? "" : "\n") + file.address + " " + file.head.title + ":";
    for (const site::AttachedFile& attached : file.head.attachments) {
      text += " " + attached.title + ";";
    }
  }
  return text;
}

}  // namespace

TEST_CASE("dropped files: the year of one") {
  struct Row {
    std::string_view path{};
    std::optional<text::Date> date{};
    std::string_view year{};
  };
  const text::Date in_2566{.year = 2023, .month = 9, .day = 30};
  for (const Row& row : {
           Row{"files/annual-plan/2567/a.pdf", in_2566, "2567"},
           Row{"files/annual-plan/พ.ศ. ๒๕๖๗/a.pdf", in_2566, "2567"},
           Row{"files/annual-plan/2567/แผน-2568.pdf", in_2566, "2567"},
           Row{"files/annual-plan/old/2567/a.pdf", in_2566, "2567"},
           Row{"files/annual-plan/แผน ๒๕๖๗.pdf", in_2566, "2567"},
           Row{"files/annual-plan/plan2567.pdf", in_2566, "2567"},
           Row{"files/annual-plan/plan-2567-2570.pdf", in_2566, "2566"},
           Row{"files/annual-plan/25670430.pdf", in_2566, "2566"},
           Row{"files/annual-plan/a.pdf", in_2566, "2566"},
           Row{"files/annual-plan/a.pdf", std::nullopt, ""},
       }) {
    CAPTURE(row.path);
    site::Site site = site_of({{std::string(row.path), {.date = row.date}}});
    attach::add_dropped_files(site);
    REQUIRE(site.files.size() == 1);
    const site::ContentFile& page = site.files[0];
    CHECK(page.path == "content/" + std::string(row.path));
    CHECK((page.head.fiscal_year ? std::to_string(page.head.fiscal_year->buddhist) : "") == row.year);
    CHECK(page.covers.has_value() == !row.year.empty());
    CHECK(site::count(page.records) == 0);
  }
}

TEST_CASE("dropped files: one page for a topic and year") {
  CHECK(told(site_of({{"files/annual-plan/2567/b.pdf", {.title = "แผนฉบับเต็ม"}},
                      {"files/annual-plan/2567/สรุป_แผน.docx", {}},
                      {"files/annual-plan/map.v2.png", {}},
                      {"files/other/2567/c.pdf", {}},
                      {"files/annual-plan.pdf", {}}})) ==
        "/topics/annual-plan/files/2567/ เอกสาร: แผนดำเนินงาน ปีงบประมาณ พ.ศ. 2567: แผนฉบับเต็ม; สรุป แผน;\n"
        "/topics/annual-plan/files/ เอกสาร: แผนดำเนินงาน: map.v2;");
}

TEST_CASE("dropped files: what is named somewhere is not dropped") {
  site::Site site = site_of({{"files/annual-plan/แผน.pdf", {}},
                             {"files/annual-plan/b.pdf", {}},
                             {"files/annual-plan/c.png", {}},
                             {"files/annual-plan/d.pdf", {}}});
  site.config.agency.seal = {.path = "files/annual-plan/c.png"};
  site::ContentFile page{.path = "content/a.md"};
  page.body.markdown = "[แผน](/files/annual-plan/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf)";
  page.head.attachments = {{.title = "b", .file = {.path = "files/annual-plan/b.pdf"}}};
  site.files = {page};
  attach::add_dropped_files(site);
  REQUIRE(site.files.size() == 2);
  CHECK(site.files[1].path == "content/files/annual-plan/d.pdf");
}

TEST_CASE("dropped files: an English site is told in English") {
  site::Site site = site_of({{"files/annual-plan/2567/b.pdf", {}}});
  site.config.language = text::Language::en;
  CHECK(told(site) == "/topics/annual-plan/files/2567/ Documents: Annual plan, fiscal year 2567: b;");
}
