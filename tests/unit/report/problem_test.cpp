#include "report/problem.h"

#include "report/rule.h"

#include <doctest/doctest.h>

#include <vector>

using namespace prongsai::report;

TEST_CASE("a problem is told once, in its place") {
  const Problem late{
      .rule = Rule::theme_unknown_name, .where = {.file = "b.html", .line = 2}, .details = {"x", ""}};
  const Problem early{
      .rule = Rule::theme_unknown_name, .where = {.file = "b.html", .line = 1}, .details = {"x", ""}};
  const Problem other{
      .rule = Rule::theme_unknown_name, .where = {.file = "b.html", .line = 2}, .details = {"y", ""}};
  const Problem page{.rule = Rule::theme_unknown_name,
                     .where = {.file = "b.html", .line = 2},
                     .details = {"x", ""},
                     .url = "/a/"};
  CHECK(without_repeats({late, other, early, late, page, late}) == std::vector{early, late, other, page});
  CHECK(without_repeats({}).empty());
}

TEST_CASE("numbers in what is told go by their value") {
  const auto item = [](const char* code) {
    return Problem{.rule = Rule::item_missing, .where = {}, .details = {code, "ก"}};
  };
  std::vector<Problem> problems{item("O10"), item("O2"), item("O1"),  item("O02"),
                                item("P1"),  item("O"),  item("O10a")};
  sort(problems);
  CHECK(problems ==
        std::vector{item("O"), item("O1"), item("O02"), item("O2"), item("O10"), item("O10a"), item("P1")});
}
