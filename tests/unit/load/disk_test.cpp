#include "load/disk.h"

#include "report/rule.h"
#include "unit/load/problems.h"
#include "unit/temporary_folder.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace prongsai;
using load::Problems;
using report::Rule;

namespace {

using Paths = std::vector<std::string>;

Paths paths_of(const std::vector<load::FoundFile>& files) {
  Paths paths;
  for (const load::FoundFile& file : files) {
    paths.push_back(file.path);
  }
  return paths;
}

report::Problem problem(Rule rule, std::string file, std::vector<std::string> details = {}) {
  return load::problem_in(std::move(file), rule, 0, 0, 0, std::move(details));
}

}  // namespace

TEST_CASE("Files are listed by path, without hidden ones and litter") {
  const TemporaryFolder folder;
  for (const std::string_view name :
       {"content/b.md", "content/a/ข.md", "content/a/ก.md", "content/a.md", "content/ว่าง/.gitkeep",
        "content/.hidden/x.md", "content/~$แผน.xlsx", "content/a.md~", "content/Thumbs.db",
        "content/desktop.ini", "content/..a", "other/x.md"}) {
    folder.put(name, "12345");
  }
  const auto found = load::list_files(folder.path(), "content");
  CHECK(found.problems == Problems{});
  CHECK(paths_of(found.value) == Paths{"content/a.md", "content/a/ก.md", "content/a/ข.md", "content/b.md"});
  CHECK(found.value.front().size == 5);
  CHECK(load::list_files(folder.path(), "none").value.empty());
  CHECK(load::list_files(folder.path(), "none").problems == Problems{});
}

TEST_CASE("Links are followed within the site only") {
  const TemporaryFolder site;
  const TemporaryFolder other;
  other.put("secret.md", "ลับ");
  site.put("shared/ร่วม.md", "ก");
  site.put("content/a.md", "ก");
  site.link("content/file.md", "../shared/ร่วม.md");
  site.link("content/folder", "../shared");
  site.link("content/gone.md", "nowhere.md");
  site.link("content/loop", "loop");
  site.link("content/one", "two");
  site.link("content/two", "one");
  site.link("content/sub/up", "..");
  site.link("content/sub/self", ".");
  site.link("content/out.md", other.at("secret.md"));
  site.link("content/out", other.path());
  site.link("content/passwd", "../../../../../../../../etc/passwd");
  const auto found = load::list_files(site.path(), "content");
  CHECK(paths_of(found.value) == Paths{"content/a.md", "content/file.md", "content/folder/ร่วม.md"});
  const auto canonical = [](const std::string& path) { return std::filesystem::canonical(path).string(); };
  CHECK(found.problems ==
        Problems{problem(Rule::file_unreadable, "content/gone.md", {"No such file or directory"}),
                 problem(Rule::file_link_loop, "content/loop"), problem(Rule::file_link_loop, "content/one"),
                 problem(Rule::file_link_leaves_site, "content/out", {canonical(other.path())}),
                 problem(Rule::file_link_leaves_site, "content/out.md", {canonical(other.at("secret.md"))}),
                 problem(Rule::file_link_leaves_site, "content/passwd", {"/etc/passwd"}),
                 problem(Rule::file_link_loop, "content/sub/self"),
                 problem(Rule::file_link_loop, "content/sub/up"),
                 problem(Rule::file_link_loop, "content/two")});
}

TEST_CASE("Two folders that lead into each other come to an end") {
  const TemporaryFolder site;
  site.put("content/a/x.md", "ก");
  site.put("content/b/y.md", "ก");
  site.link("content/a/b", "../b");
  site.link("content/b/a", "../a");
  const auto found = load::list_files(site.path(), "content");
  CHECK(paths_of(found.value) ==
        Paths{"content/a/b/y.md", "content/a/x.md", "content/b/a/x.md", "content/b/y.md"});
  CHECK(found.problems == Problems{problem(Rule::file_link_loop, "content/a/b/a"),
                                   problem(Rule::file_link_loop, "content/b/a/b")});
}

TEST_CASE("Folders that lead into each other in all ways come to an end") {
  const TemporaryFolder site;
  for (int from = 0; from < 12; ++from) {
    for (int to = 0; to < 12; ++to) {
      const std::string folder = "content/" + std::to_string(from);
      site.link(folder + "/" + std::to_string(to), "../" + std::to_string(to));
    }
  }
  const auto found = load::list_files(site.path(), "content", {.files = 1000, .depth = 32});
  CHECK(found.value.empty());
  CHECK(found.problems.back() == problem(Rule::file_too_many, "content", {"1000"}));
}

TEST_CASE("The folder itself may not be a link out of the site") {
  const TemporaryFolder site;
  const TemporaryFolder other;
  other.put("secret.md", "ลับ");
  site.link("content", other.path());
  const auto found = load::list_files(site.path(), "content");
  CHECK(found.value.empty());
  CHECK(found.problems == Problems{problem(Rule::file_link_leaves_site, "content",
                                           {std::filesystem::canonical(other.path()).string()})});
}

TEST_CASE("Names that a web server or Windows cannot have") {
  struct Row {
    std::string name{};
    std::string shown{};
    std::string because{};
  };
  for (const Row& row : {
           Row{"a:b.md", "a:b.md", ":"},
           Row{"a*.md", "a*.md", "*"},
           Row{"ก?.md", "ก?.md", "?"},
           Row{"a\\b.md", "a\\b.md", "\\"},
           Row{"100%.md", "100%.md", "%"},
           Row{"a#1.md", "a#1.md", "#"},
           Row{"a\nb.md", "a\nb.md", "\n"},
           Row{"a\x1B[2J.md", "a\x1B[2J.md", "\x1B"},
       }) {
    CAPTURE(row.name);
    const TemporaryFolder site;
    site.put("content/" + row.name, "ก");
    site.put("content/good.md", "ก");
    const auto found = load::list_files(site.path(), "content");
    CHECK(paths_of(found.value) == Paths{"content/good.md"});
    CHECK(found.problems ==
          Problems{problem(Rule::file_name_unsafe, "content/" + row.shown, {row.shown, row.because})});
  }
  const TemporaryFolder site;
  site.put("content/แผน/\xE0\xB8.md", "ก");
  CHECK(load::list_files(site.path(), "content").problems ==
        Problems{problem(Rule::file_name_unsafe, "content/แผน", {"\uFFFD\uFFFD.md", ""})});
}

TEST_CASE("What is no file is told, not opened") {
  const TemporaryFolder site;
  site.put("content/a.md", "ก");
  REQUIRE(mkfifo(site.at("content/pipe.md").c_str(), 0600) == 0);
  const auto found = load::list_files(site.path(), "content");
  CHECK(paths_of(found.value) == Paths{"content/a.md"});
  CHECK(found.problems == Problems{problem(Rule::file_unreadable, "content/pipe.md", {""})});
  const auto pipe = load::read_file(site.path(), "content/pipe.md", 10);
  REQUIRE_FALSE(pipe);
  CHECK(pipe.error() == problem(Rule::file_unreadable, "content/pipe.md"));
  const auto folder = load::read_file(site.path(), "content", 10);
  REQUIRE_FALSE(folder);
  CHECK(folder.error() == problem(Rule::file_unreadable, "content"));
  site.put("other", "ก");
  CHECK(load::list_files(site.path(), "other").problems ==
        Problems{problem(Rule::file_unreadable, "other", {"Not a directory"})});
}

TEST_CASE("Folders too deep and files too many") {
  const TemporaryFolder site;
  std::string deep = "content";
  for (int i = 0; i < 6; ++i) {
    deep += "/a";
    site.put(deep + "/x.md", "ก");
  }
  const auto shallow = load::list_files(site.path(), "content", {.files = 100, .depth = 3});
  CHECK(paths_of(shallow.value) == Paths{"content/a/a/x.md", "content/a/x.md"});
  CHECK(shallow.problems == Problems{problem(Rule::file_link_loop, "content/a/a/a")});
  const auto few = load::list_files(site.path(), "content", {.files = 8, .depth = 32});
  CHECK(paths_of(few.value) == Paths{"content/a/a/a/a/a/a/x.md", "content/a/a/a/a/a/x.md"});
  CHECK(few.problems == Problems{problem(Rule::file_too_many, "content", {"8"})});
}

TEST_CASE("Reading") {
  const TemporaryFolder site;
  site.put("a.md", "กข");
  site.put("empty.md", "");
  CHECK(load::read_file(site.path(), "a.md", 6) == "กข");
  CHECK(load::read_file(site.path(), "empty.md", 6) == "");
  const auto large = load::read_file(site.path(), "a.md", 5);
  REQUIRE_FALSE(large);
  CHECK(large.error().rule == Rule::file_too_large);
  const auto gone = load::read_file(site.path(), "content/หาย.md", 10);
  REQUIRE_FALSE(gone);
  CHECK(gone.error() == problem(Rule::file_unreadable, "content/หาย.md", {"No such file or directory"}));
  CHECK(load::is_gone(gone.error()));
  CHECK_FALSE(load::is_gone(large.error()));
  std::string pieces;
  const auto size =
      load::read_in_pieces(site.path(), "a.md", [&](std::string_view piece) { pieces += piece; });
  CHECK(size == std::size_t{6});
  CHECK(pieces == "กข");
  const auto no_pieces = load::read_in_pieces(site.path(), "หาย.pdf", [](std::string_view) {});
  REQUIRE_FALSE(no_pieces);
  CHECK(no_pieces.error() == problem(Rule::file_unreadable, "หาย.pdf", {"No such file or directory"}));
}

TEST_CASE("A file of 200 MB is not taken into memory") {
  const TemporaryFolder site;
  site.put("big.md", "");
  std::filesystem::resize_file(site.at("big.md"), 200U << 20U);
  const auto big = load::read_file(site.path(), "big.md", 16U << 20U);
  REQUIRE_FALSE(big);
  CHECK(big.error() == problem(Rule::file_too_large, "big.md", {"16384 KB"}));
}

TEST_CASE("What may not be read" * doctest::skip(geteuid() == 0)) {
  const TemporaryFolder site;
  site.put("content/a.md", "ก");
  site.put("content/locked/b.md", "ก");
  chmod(site.at("content/a.md").c_str(), 0);
  chmod(site.at("content/locked").c_str(), 0);
  CHECK(load::list_files(site.path(), "content").problems ==
        Problems{problem(Rule::file_unreadable, "content/locked", {"Permission denied"})});
  const auto file = load::read_file(site.path(), "content/a.md", 10);
  REQUIRE_FALSE(file);
  CHECK(file.error() == problem(Rule::file_unreadable, "content/a.md", {"Permission denied"}));
  chmod(site.at("content/locked").c_str(), 0700);
}

TEST_CASE("A site is the nearest folder that has site-config") {
  const TemporaryFolder folder;
  folder.put("site/site-config/site.yaml", "");
  folder.put("site/content/news/a.md", "");
  folder.put("none/a.md", "");
  const std::string site = std::filesystem::canonical(folder.at("site")).string();
  CHECK(load::find_site(folder.at("site")) == site);
  CHECK(load::find_site(folder.at("site/content/news")) == site);
  const auto none = load::find_site(folder.at("none"));
  REQUIRE_FALSE(none);
  CHECK(none.error() == report::Problem{.rule = Rule::site_not_found, .details = {folder.at("none")}});
}
