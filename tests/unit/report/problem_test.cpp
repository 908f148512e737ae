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
