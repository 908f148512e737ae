#include "render/open_cell.h"

#include "text/date.h"
#include "text/iso_interval.h"
#include "text/language.h"
#include "text/number.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::render {

std::string plain_number(double value) {
  constexpr std::size_t longest =
      400;  // the largest double has 309 digits, the smallest 324 behind the point
  std::array<char, longest> digits{};
  if (!std::isfinite(value)) {
    return {};
  }
  const auto end =
      std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
  return {digits.data(), end.ptr};
}

int decimals_of(double value) {
  const std::string digits = plain_number(value);
  const std::size_t point = digits.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
}

std::string plain_amount(text::Amount amount) {
  std::string digits = text::format_amount(amount);
  // NOLINTNEXTLINE(misc-include-cleaner): it knows std::erase of <vector> only, this is that of <string>.
  std::erase(digits, ',');
  return digits;
}

std::string period_in_words(const text::Period& period) {
  const std::string words = text::format_period(period, text::Language::th);
  return text::parse_period(words) == period ? words : text::iso_interval(period);
}

bool stays_whole(std::string_view text) {
  static constexpr std::string_view apart = "0123456789/;,|\\-*()";
  const bool is_trimmed = text == text::trim(text);
  const bool has_thai_digit = std::ranges::any_of(
      std::to_array<std::string_view>({"๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙", "–", "•"}),
      [&](std::string_view digit) { return text.contains(digit); });
  return !text.empty() && is_trimmed && !has_thai_digit &&
         text.find_first_of(apart) == std::string_view::npos;
}

std::string escaped_entry(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    if (c == '\n') {
      escaped += "\\n";
    } else {
      escaped.append(c == '|' || c == '\\' ? "\\" : "").push_back(c);
    }
  }
  return escaped;
}

}  // namespace prongsai::render
