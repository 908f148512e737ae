#include "load/front_matter.h"

#include "report/rule.h"
#include "unit/load/problems.h"

#include <doctest/doctest.h>

#include <string_view>
#include <tuple>
#include <vector>

using namespace prongsai;
using report::Rule;

namespace {

using Parts = std::tuple<std::string_view, int, std::string_view, int>;

}  // namespace

TEST_CASE("Front matter taken apart") {
  struct Row {
    std::string_view name{};
    std::string_view text{};
    Parts expected{};
  };
  for (const Row& row : {
           Row{"usual", "---\ntitle: ก\n---\nข\n", {"title: ก\n", 2, "ข\n", 4}},
           Row{"blanks behind the fences", "--- \ntitle: ก\n---\t\nข", {"title: ก\n", 2, "ข", 4}},
           Row{"empty", "---\n---\nข", {"", 2, "ข", 3}},
           Row{"no body", "---\ntitle: ก\n---", {"title: ก\n", 2, "", 4}},
           Row{"a rule within the body", "---\na: 1\n---\nข\n---\nค\n", {"a: 1\n", 2, "ข\n---\nค\n", 4}},
           Row{"dashes with a word are no fence", "---\na: 1\n---ข\n---\n", {"a: 1\n---ข\n", 2, "", 5}},
           Row{"indented dashes are no fence", "---\na: |\n  ---\n---\nข", {"a: |\n  ---\n", 2, "ข", 5}},
       }) {
    CAPTURE(row.name);
    const std::vector<char> exact(row.text.begin(), row.text.end());
    const auto parts = load::split_front_matter({exact.data(), exact.size()}, "a.md");
    REQUIRE(parts);
    CHECK(Parts{parts->yaml, parts->yaml_first_line, parts->body, parts->body_first_line} == row.expected);
  }
}

TEST_CASE("Front matter that is not there") {
  struct Row {
    std::string_view name{};
    std::string_view text{};
    report::Problem expected{};
  };
  const auto missing = load::problem_in("a.md", Rule::front_matter_missing, 1, 0, 0);
  const auto unclosed = load::problem_in("a.md", Rule::front_matter_unclosed, 1, 1, 3);
  for (const Row& row : {
           Row{"nothing", "", missing},
           Row{"text at once", "# หัวข้อ\n", missing},
           Row{"four dashes", "----\na: 1\n----\n", missing},
           Row{"a blank line first", "\n---\na: 1\n---\n", missing},
           Row{"never closed", "---\ntitle: ก\nเนื้อหา\n", unclosed},
           Row{"only the fence", "---", unclosed},
       }) {
    CAPTURE(row.name);
    const auto parts = load::split_front_matter(row.text, "a.md");
    REQUIRE_FALSE(parts);
    CHECK(parts.error() == row.expected);
  }
}
