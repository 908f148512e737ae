#include "theme/tables.h"

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

constexpr std::array<Filter, 36> filters = {{
    {"abs", 0, 0, filter_abs},
    {"amount", 0, 0, filter_amount},
    {"batch", 1, 1, filter_batch},
    {"date", 0, 1, filter_date},
    {"decimal", 0, 1, filter_decimal},
    {"default", 1, 1, nullptr},
    {"digits", 0, 0, filter_digits},
    {"escape", 0, 0, filter_escape},
    {"first", 0, 0, filter_first},
    {"fiscal_year", 0, 0, filter_fiscal_year},
    {"group_by", 1, 1, filter_group_by},
    {"join", 0, 1, filter_join},
    {"json", 0, 0, filter_json},
    {"last", 0, 0, filter_last},
    {"length", 0, 0, filter_length},
    {"limit", 1, 1, filter_limit},
    {"lower", 0, 0, filter_lower},
    {"map", 1, 1, filter_map},
    {"nl2br", 0, 0, filter_nl2br},
    {"number", 0, 0, filter_number},
    {"percent", 0, 1, filter_percent},
    {"plain", 0, 0, filter_plain},
    {"replace", 2, 2, filter_replace},
    {"reverse", 0, 0, filter_reverse},
    {"round", 0, 1, filter_round},
    {"slice", 1, 2, filter_slice},
    {"sort", 0, 1, filter_sort},
    {"striptags", 0, 0, filter_striptags},
    {"sum", 0, 1, filter_sum},
    {"trans", 0, 0, nullptr},
    {"trim", 0, 0, filter_trim},
    {"truncate", 1, 1, filter_truncate},
    {"unique", 0, 0, filter_unique},
    {"upper", 0, 0, filter_upper},
    {"urlencode", 0, 0, filter_urlencode},
    {"where", 1, 2, filter_where},
}};

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

constexpr std::array<Test, 9> tests = {{
    {"defined", false, nullptr},
    {"divisibleby", true, is_divisible},
    {"empty", false, [](const Value& value, const Value&) { return is_empty(value); }},
    {"even", false, [](const Value& value, const Value&) { return is_divisible(value, 2); }},
    {"list", false, [](const Value& value, const Value&) { return is_list(value); }},
    {"none", false, [](const Value& value, const Value&) { return value.is_nothing(); }},
    {"number", false,
     [](const Value& value, const Value&) {
       return number_of(value).has_value() || std::holds_alternative<text::Amount>(value.storage());
     }},
    {"odd", false,
     [](const Value& value, const Value&) { return is_integer(value) && !is_divisible(value, 2); }},
    {"string", false, [](const Value& value, const Value&) { return characters_of(value).has_value(); }},
}};

}  // namespace

std::span<const Filter> all_filters() {
  return filters;
}

std::span<const Test> all_tests() {
  return tests;
}

}  // namespace prongsai::theme
