#include "output/paths.h"

#include "report/problem.h"
#include "site/tree.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using namespace std::string_literals;
using report::Problem;
using report::Rule;

TEST_CASE("paths that may be written") {
  struct Row {
    std::string path{};
    bool is_safe = false;
  };
  for (const Row& row : {
           Row{"index.html", true},
           Row{"oit/2567/o1/index.html", true},
           Row{"ข้อมูล/ก.html", true},
           Row{".well-known/security.txt", true},
           Row{"a/.prongsai-manifest", true},
           Row{"...", true},
           Row{std::string(255, 'a'), true},
           Row{"", false},
           Row{"/", false},
           Row{"/etc/passwd", false},
           Row{"..", false},
           Row{"../a", false},
           Row{"a/../b", false},
           Row{"a/..", false},
           Row{".", false},
           Row{"a/./b", false},
           Row{"a//b", false},
           Row{"a/", false},
           Row{"a\0b"s, false},
           Row{"a\nb", false},
           Row{"a\x7F", false},
           Row{".prongsai-manifest", false},
           Row{".prongsai-staging/1", false},
           Row{std::string(256, 'a'), false},
       }) {
    CAPTURE(row.path);
    CHECK(output::is_safe_path(row.path) == row.is_safe);
  }
}

TEST_CASE("paths of a tree that cannot stand together") {
  const auto problem = [](Rule rule, std::vector<std::string> details) {
    return Problem{.rule = rule, .details = std::move(details)};
  };
  struct Row {
    std::string_view name{};
    std::vector<std::string> paths{};
    std::vector<Problem> problems{};
  };
  for (const Row& row : {
           Row{"fine", {"a", "a-b", "a.html", "b/a", "b/c"}, {}},
           Row{"unsafe", {"../a", "b"}, {problem(Rule::output_unsafe_path, {"../a"})}},
           Row{"file and folder", {"a", "a-", "a/b/c"}, {problem(Rule::output_path_clash, {"a", "a/b/c"})}},
           Row{"case",
               {"O1/index.html", "o1/index.html"},
               {problem(Rule::output_case_collision, {"O1/index.html", "o1/index.html"})}},
           Row{"Thai has no case", {"ก", "ข"}, {}},
       }) {
    CAPTURE(row.name);
    site::Tree tree;
    for (const std::string& path : row.paths) {
      tree.emplace(path, "");
    }
    CHECK(output::check_paths(tree) == row.problems);
  }
}

TEST_CASE("folder and name of a path") {
  CHECK(output::folder_of("a/b/c.html") == "a/b");
  CHECK(output::folder_of("c.html").empty());
  CHECK(output::name_of("a/b/c.html") == "c.html");
  CHECK(output::name_of("c.html") == "c.html");
}
