// Bytes as two templates (split at the first NUL) that may extend, include and import each other, rendered
// with one of everything. Holds: every problem lies inside its template, a page without problems while
// compiling is UTF-8, and what an attacker would write never comes out as it is.
#include "report/problem.h"
#include "text/date.h"
#include "text/number.h"
#include "text/utf8.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using prongsai::report::Location;
using prongsai::theme::Value;
namespace theme = prongsai::theme;
namespace text = prongsai::text;

constexpr std::string_view attack = "<attack a=\"'>";

constexpr std::array<theme::Member, 3> members = {{
    {"a", [](const void*, theme::Arena&) { return Value(attack); }},
    {"b", [](const void*, theme::Arena&) { return Value(7); }},
    {"c", [](const void*, theme::Arena& arena) { return Value(arena.keep(std::string("ก"))); }},
}};
constexpr theme::ObjectType type = {.name = "thing", .members = members};

Value to_value(const int& number) {
  return theme::ObjectRef{.type = &type, .object = &number};
}

theme::Bindings bindings_over(const std::vector<int>& things) {
  theme::Bindings bindings;
  bindings.values = {{"a", attack},
                     {"b", 3},
                     {"c", 2.5},
                     {"d", text::Date{.year = 2024, .month = 4, .day = 30}},
                     {"e", text::Amount{.satang = 12345}},
                     {"f", theme::list_of<int, to_value>(things)},
                     {"g", to_value(things.front())},
                     {"h", theme::Safe{"<b>ก</b>"}},
                     {"i", Value()},
                     {"j", "javascript:x"}};
  bindings.functions = {{"k", [](std::span<const Value> arguments, theme::Arena&) {
                           return arguments.empty() ? Value() : arguments.front();
                         }}};
  return bindings;
}

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_inside(const Location& where, std::string_view source) {
  const auto lines = std::ranges::count(source, '\n') + 1;
  require(where.line >= 1 && where.line <= lines && where.column >= 1 && where.length >= 0);
  std::string_view rest = source;
  for (int line = 1; line < where.line; ++line) {
    rest.remove_prefix(rest.find('\n') + 1);
  }
  const std::string_view line = rest.substr(0, rest.find('\n'));
  const auto width = static_cast<long>(text::count_code_points(line));
  require(where.column + where.length <= width + 2);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const std::size_t split = std::min(bytes.find('\0'), bytes.size());
  const std::string first = bytes.substr(0, split);
  const std::string second = bytes.substr(std::min(split + 1, bytes.size()));
  const auto compiled = theme::Theme::compile(
      {{.name = "a", .file = "a", .text = first}, {.name = "b", .file = "b", .text = second}},
      {{"s", {.th = "ก {n}", .en = "a"}}});
  const auto check = [&](const std::vector<prongsai::report::Problem>& problems) {
    for (const prongsai::report::Problem& problem : problems) {
      check_inside(problem.where, problem.where.file == "a" ? first : second);
    }
  };
  check(compiled.problems);
  const std::vector<int> things = {1, 2, 3};
  const theme::Bindings bindings = bindings_over(things);
  const theme::RenderLimits limits = {.output_bytes = 1U << 16U, .loop_rounds = 2000};
  for (const std::string_view name : {"a", "b"}) {
    if (compiled.value.has(name)) {
      const auto page = compiled.value.render(name, bindings, {}, limits);
      check(page.problems);
      require(!text::first_invalid_utf8(page.value));
      require(page.value.size() <= limits.output_bytes * 8);
      require(!page.value.contains(attack) || bytes.contains("attack"));
    }
  }
  return 0;
}
