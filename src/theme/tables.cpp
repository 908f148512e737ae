#include "theme/tables.h"

#include "text/number.h"
#include "theme/filters.h"
#include "theme/value.h"
#include "theme/values.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

namespace prongsai::theme {

namespace {

using Apply = decltype(Filter::apply);
using Holds = decltype(Test::holds);

constexpr Filter filter(std::string_view name, std::uint8_t least, std::uint8_t most, Apply apply) {
  return {.name = name, .least_arguments = least, .most_arguments = most, .apply = apply};
}
constexpr Test test(std::string_view name, Holds holds) {
  return {.name = name, .holds = holds};
}

constexpr std::array<Filter, 36> filters = {
    filter("abs", 0, 0, filter_abs),
    filter("amount", 0, 0, filter_amount),
    filter("batch", 1, 1, filter_batch),
    filter("date", 0, 1, filter_date),
    filter("decimal", 0, 1, filter_decimal),
    filter("default", 1, 1, nullptr),
    filter("digits", 0, 0, filter_digits),
    filter("escape", 0, 0, filter_escape),
    filter("first", 0, 0, filter_first),
    filter("fiscal_year", 0, 0, filter_fiscal_year),
    filter("group_by", 1, 1, filter_group_by),
    filter("join", 0, 1, filter_join),
    filter("json", 0, 0, filter_json),
    filter("last", 0, 0, filter_last),
    filter("length", 0, 0, filter_length),
    filter("limit", 1, 1, filter_limit),
    filter("lower", 0, 0, filter_lower),
    filter("map", 1, 1, filter_map),
    filter("nl2br", 0, 0, filter_nl2br),
    filter("number", 0, 0, filter_number),
    filter("percent", 0, 1, filter_percent),
    filter("plain", 0, 0, filter_plain),
    filter("replace", 2, 2, filter_replace),
    filter("reverse", 0, 0, filter_reverse),
    filter("round", 0, 1, filter_round),
    filter("slice", 1, 2, filter_slice),
    filter("sort", 0, 1, filter_sort),
    filter("striptags", 0, 0, filter_striptags),
    filter("sum", 0, 1, filter_sum),
    filter("trans", 0, 0, nullptr),
    filter("trim", 0, 0, filter_trim),
    filter("truncate", 1, 1, filter_truncate),
    filter("unique", 0, 0, filter_unique),
    filter("upper", 0, 0, filter_upper),
    filter("urlencode", 0, 0, filter_urlencode),
    filter("where", 1, 2, filter_where),
};

bool is_integer(const Value& value) {
  return std::holds_alternative<std::int64_t>(value.storage());
}

std::int64_t remainder_of(const Value& value, std::int64_t divisor) {
  return divisor == -1 ? 0 : std::get<std::int64_t>(value.storage()) % divisor;
}

bool is_divisible(const Value& value, const Value& divisor) {
  const auto* by = std::get_if<std::int64_t>(&divisor.storage());
  return is_integer(value) && by != nullptr && *by != 0 && remainder_of(value, *by) == 0;
}

bool is_list(const Value& value) {
  return !value.is_nothing() && list_size(value).has_value();
}

bool is_empty(const Value& value) {
  const auto characters = characters_of(value);
  return characters ? characters->empty() : list_size(value) == 0;
}

constexpr std::array<Test, 9> tests = {
    test("defined", nullptr),
    Test{.name = "divisibleby", .has_argument = true, .holds = is_divisible},
    test("empty", [](const Value& value, const Value&) { return is_empty(value); }),
    test("even", [](const Value& value, const Value&) { return is_divisible(value, 2); }),
    test("list", [](const Value& value, const Value&) { return is_list(value); }),
    test("none", [](const Value& value, const Value&) { return value.is_nothing(); }),
    test("number",
         [](const Value& value, const Value&) {
           return number_of(value).has_value() || std::holds_alternative<text::Amount>(value.storage());
         }),
    test("odd",
         [](const Value& value, const Value&) { return is_integer(value) && !is_divisible(value, 2); }),
    test("string", [](const Value& value, const Value&) { return characters_of(value).has_value(); }),
};

}  // namespace

std::span<const Filter> all_filters() {
  return filters;
}

std::span<const Test> all_tests() {
  return tests;
}

}  // namespace prongsai::theme
