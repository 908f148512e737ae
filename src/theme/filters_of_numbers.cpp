#include "report/rule.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"
#include "text/thai.h"
#include "theme/filters.h"
#include "theme/operators.h"
#include "theme/tables.h"
#include "theme/value.h"
#include "theme/values.h"
#include "theme/workspace.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace prongsai::theme {

namespace {

constexpr std::int64_t max_decimals = 10;
constexpr double satang_per_baht = 100;
constexpr double max_exact = 9e15;  // beyond, a double has no satang and no whole numbers

Evaluated shown(const std::string& text, Workspace& workspace) {
  return workspace.keep(text::with_digits(text, workspace.options().digits));
}

// A number or an amount in baht; nothing after a problem. The empty value is the caller's.
std::optional<double> number_input(const Value& input, Workspace& workspace) {
  const auto* amount = std::get_if<text::Amount>(&input.storage());
  const auto number = amount == nullptr
                          ? number_of(input)
                          : std::optional(static_cast<double>(amount->satang) / satang_per_baht);
  if (!number) {
    return workspace.fail_type("number", input);
  }
  if (!std::isfinite(*number)) {
    return workspace.fail(report::Rule::theme_limit, {"number"});
  }
  return number;
}

std::optional<int> decimals_argument(Arguments arguments, int otherwise, Workspace& workspace) {
  const auto count = count_argument(arguments, 0, otherwise, workspace);
  if (count && *count > max_decimals) {
    return workspace.fail(report::Rule::theme_wrong_arguments, {workspace.text_here()});
  }
  return count ? std::optional(static_cast<int>(*count)) : std::nullopt;
}

std::string without_trailing_zeros(std::string text) {
  if (text.contains('.')) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
      text.pop_back();
    }
  }
  return text;
}

struct StyleRow {
  std::string_view name{};
  text::DateStyle style{};
};
constexpr StyleRow row(std::string_view name, text::DateStyle style) {
  return {.name = name, .style = style};
}
constexpr std::array<StyleRow, 6> date_styles = {row("day", text::DateStyle::day),
                                                 row("full", text::DateStyle::full),
                                                 row("month_year", text::DateStyle::month_year),
                                                 row("month_year_short", text::DateStyle::month_year_short),
                                                 row("numeric", text::DateStyle::numeric),
                                                 row("form", text::DateStyle::form)};

}  // namespace

Evaluated filter_abs(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  const bool is_amount = std::holds_alternative<text::Amount>(input.storage());
  if (!is_amount && !number_of(input)) {
    return workspace.fail_type("number", input);
  }
  const auto order = compare(input, is_amount ? Value(text::Amount{}) : Value(0));
  return order && *order < 0 ? negative(input, workspace) : Evaluated(input);
}

Evaluated filter_round(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto number = number_input(input, workspace);
  const auto decimals = number ? decimals_argument(arguments, 0, workspace) : std::nullopt;
  if (!decimals) {
    return std::nullopt;
  }
  if (std::holds_alternative<std::int64_t>(input.storage())) {
    return input;
  }
  constexpr double base = 10;
  const double scale = std::pow(base, *decimals);
  const double rounded =
      std::abs(*number) * scale > max_exact ? *number : std::round(*number * scale) / scale;
  if (*decimals == 0 && std::abs(rounded) <= max_exact) {
    return Value(static_cast<std::int64_t>(rounded));
  }
  return Value(rounded);
}

Evaluated filter_number(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  if (const auto* integer = std::get_if<std::int64_t>(&input.storage())) {
    return shown(text::format_integer(*integer), workspace);
  }
  if (input.is_nothing()) {
    return input;
  }
  const auto number = number_input(input, workspace);
  return number ? shown(without_trailing_zeros(text::format_decimal(*number, 2)), workspace) : std::nullopt;
}

Evaluated filter_decimal(const Value& input, Arguments arguments, Workspace& workspace) {
  if (input.is_nothing()) {
    return input;
  }
  const auto number = number_input(input, workspace);
  const auto decimals = number ? decimals_argument(arguments, 2, workspace) : std::nullopt;
  return decimals ? shown(text::format_decimal(*number, *decimals), workspace) : std::nullopt;
}

Evaluated filter_amount(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  return filter_decimal(input, {}, workspace);
}

Evaluated filter_percent(const Value& input, Arguments arguments, Workspace& workspace) {
  if (input.is_nothing()) {
    return input;
  }
  const auto number = number_input(input, workspace);
  const auto decimals = number ? decimals_argument(arguments, 2, workspace) : std::nullopt;
  return decimals ? shown(text::format_decimal(*number, *decimals) + "%", workspace) : std::nullopt;
}

Evaluated filter_plain(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  if (const auto* amount = std::get_if<text::Amount>(&input.storage())) {
    std::string text = text::format_amount(*amount);
    text.erase(std::ranges::remove(text, ',').begin(), text.end());
    return workspace.keep(std::move(text));
  }
  if (const auto* date = std::get_if<text::Date>(&input.storage())) {
    return workspace.keep(text::to_iso(*date));
  }
  const auto text = text_input(input, workspace);
  return text ? workspace.keep(text::with_digits(*text, text::Digits::arabic)) : std::nullopt;
}

Evaluated filter_date(const Value& input, Arguments arguments, Workspace& workspace) {
  if (input.is_nothing()) {
    return input;
  }
  const auto* date = std::get_if<text::Date>(&input.storage());
  if (date == nullptr) {
    return workspace.fail_type("date", input);
  }
  const std::string_view style =
      arguments.empty() ? std::string_view("full") : characters_of(arguments[0]).value_or(std::string_view());
  if (style == "iso") {
    return workspace.keep(text::to_iso(*date));
  }
  const auto* const row = std::ranges::find(date_styles, style, &StyleRow::name);
  if (row == date_styles.end()) {
    return workspace.fail(report::Rule::theme_wrong_arguments, {workspace.text_here()});
  }
  return shown(text::format_date(*date, workspace.options().language, row->style), workspace);
}

Evaluated filter_fiscal_year(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  if (input.is_nothing()) {
    return input;
  }
  const auto* date = std::get_if<text::Date>(&input.storage());
  return date == nullptr ? workspace.fail_type("date", input)
                         : Evaluated(text::fiscal_year_of(*date).buddhist);
}

}  // namespace prongsai::theme
