#include "load/settle_computed.h"

#include "report/problem.h"
#include "report/rule.h"
#include "text/number.h"
#include "text/utf8.h"

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

namespace {

/// How many digits stand behind the point; Thai ones too.
int decimals_of(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) {
    return 0;
  }
  const std::string_view fraction = text.substr(point + 1);
  int decimals = 0;
  for (std::size_t at = 0; at < fraction.size(); ++decimals) {
    const char32_t code = text::next_code_point(fraction, at);
    const bool is_digit = (code >= U'0' && code <= U'9') || (code >= U'๐' && code <= U'๙');
    if (!is_digit) {
      break;
    }
  }
  return decimals;
}

/// As many decimals as the number needs, and at most two.
std::string in_words(double number) {
  constexpr int decimals = 2;
  const bool is_whole = std::abs(number - std::round(number)) < 1e-9;
  return is_whole ? text::format_decimal(number, 0) : text::format_decimal(number, decimals);
}

}  // namespace

std::optional<TypedNumber> typed_number(std::string_view text) {
  std::string_view digits = text::trim(text);
  const bool is_negative = digits.starts_with('(') && digits.ends_with(')');
  if (is_negative) {
    digits = text::trim(digits.substr(1, digits.size() - 2));
  }
  for (const std::string_view unit : {"%", "บาท", "เรื่อง"}) {
    if (digits.ends_with(unit)) {
      digits = text::trim(digits.substr(0, digits.size() - unit.size()));
    }
  }
  const auto number = text::parse_decimal(digits);
  if (!number) {
    return std::nullopt;
  }
  return TypedNumber{.text = text::trim(text), .value = is_negative ? -*number : *number};
}

void compare(const Comparison& numbers, const std::string& formula, std::vector<report::Problem>& problems) {
  constexpr double ten = 10;
  constexpr double half = 0.5;
  constexpr double tiny = 1e-6;
  const TypedNumber& typed = numbers.typed;
  const double tolerance = half * std::pow(ten, -decimals_of(typed.text)) + tiny;
  if (std::abs(typed.value - numbers.computed) > tolerance) {
    problems.push_back({.rule = report::Rule::number_computed,
                        .where = numbers.where,
                        .details = {std::string(numbers.heading),
                                    typed.text.empty() ? in_words(typed.value) : std::string(typed.text),
                                    in_words(numbers.computed), formula}});
  }
}

}  // namespace prongsai::load
