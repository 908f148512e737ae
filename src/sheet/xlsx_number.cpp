#include "sheet/xlsx_number.h"

#include "text/date.h"
#include "text/language.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>

namespace prongsai::sheet {

namespace {

constexpr int significant_digits = 15;
constexpr int first_buddhist_year = 2400;
/// Beyond 31 December 9999 Excel has no days.
constexpr double last_serial = 2958465;

std::string general(double value) {
  std::array<char, 400> digits{};
  // Rounded as Excel rounds, then written without an exponent.
  auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::scientific,
                           significant_digits - 1);
  double rounded = value;
  std::from_chars(digits.data(), end.ptr, rounded);
  end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded, std::chars_format::fixed);
  return end.ec == std::errc{} ? std::string(digits.data(), end.ptr) : std::string();
}

/// What "0.00" shows of a number too large for it to be exact is left as it is.
std::string fixed(double value, std::size_t decimals) {
  constexpr double most = 1e15;
  if (std::abs(value) >= most) {
    return general(value);
  }
  // Half a unit more than nothing: 2.675 is 2.67499… to the machine, and 2.68 to Excel.
  const double nudged = value + std::copysign(std::abs(value) * 1e-15, value);
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), nudged,
                                 std::chars_format::fixed, static_cast<int>(decimals));
  return end.ec == std::errc{} ? std::string(digits.data(), end.ptr) : general(value);
}

/// How many digits the code has behind its point.
std::size_t decimals_of(std::string_view letters) {
  const std::size_t point = letters.find('.');
  if (point == std::string_view::npos) {
    return 0;
  }
  const std::string_view behind = letters.substr(point + 1);
  return std::min<std::size_t>(behind.substr(0, behind.find_first_not_of("0#?")).size(), 10);
}

/// The letters of the code that say what is shown: the first section without quoted texts, escaped characters
/// and what stands in brackets.
std::string letters_of(std::string_view code) {
  std::string letters;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '[') {
      i = std::min(code.find(']', i + 1), code.size());
    } else {
      letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return letters;
}

std::string padded(std::string digits, std::size_t width) {
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string time_of(double value) {
  constexpr int minutes_of_a_day = 24 * 60;
  const int minutes =
      static_cast<int>(std::lround((value - std::floor(value)) * minutes_of_a_day)) % minutes_of_a_day;
  return padded(std::to_string(minutes / 60), 2) + ":" + padded(std::to_string(minutes % 60), 2);
}

text::Date day_of(double serial, SerialEpoch epoch) {
  constexpr int from_1900_to_1904 = 1462;
  const int days = static_cast<int>(std::floor(serial));
  return text::date_of_serial(epoch == SerialEpoch::y1904 ? days + from_1900_to_1904 : days);
}

std::string month_of(const text::Date& date) {
  text::Date common = date;
  common.year -= date.year >= first_buddhist_year ? text::buddhist_minus_common : 0;
  return text::format_date(common, text::Language::th, text::DateStyle::month_year_short);
}

}  // namespace

NumberFormat builtin_format(int id) {
  const auto is_between = [&](int first, int last) { return id >= first && id <= last; };
  if (id == 9 || id == 10 || id == 67 || id == 68) {
    return {.shape = NumberShape::percent, .digits = id == 10 || id == 68 ? 2U : 0U};
  }
  if (id == 1 || id == 3 || id == 37 || id == 38 || id == 41 || id == 42 || id == 59 || id == 61) {
    return {.shape = NumberShape::fixed};
  }
  if (id == 2 || id == 4 || id == 39 || id == 40 || id == 43 || id == 44 || id == 60 || id == 62) {
    return {.shape = NumberShape::fixed, .digits = 2};
  }
  if (id == 17 || id == 55) {
    return {.shape = NumberShape::month};
  }
  if (is_between(18, 21) || is_between(32, 35) || is_between(45, 47) || is_between(75, 76) ||
      is_between(78, 80)) {
    return {.shape = NumberShape::time};
  }
  if (is_between(14, 22) || is_between(27, 36) || is_between(50, 58) || is_between(71, 74) || id == 77 ||
      id == 81) {
    return {.shape = NumberShape::date};
  }
  return {};
}

NumberFormat parse_format(std::string_view code) {
  const std::string letters = letters_of(code);
  const auto has = [&](char letter) { return letters.contains(letter); };
  if (letters == "general" || letters.empty() || letters == "@") {
    return {};
  }
  if (has('y') || has('d') || has('b')) {
    const bool is_number = has('#') || has('0');
    return is_number ? NumberFormat{}
                     : NumberFormat{.shape = has('d') || !has('m') ? NumberShape::date : NumberShape::month};
  }
  if (has('h') || has('s') || code.starts_with("[h")) {
    return {.shape = NumberShape::time};
  }
  if (has('m')) {
    return {.shape = NumberShape::month};
  }
  if (has('%')) {
    return {.shape = NumberShape::percent, .digits = decimals_of(letters)};
  }
  if (has('/') || has('e')) {
    return {};
  }
  const bool is_padded = letters.size() > 1 && letters.find_first_not_of('0') == std::string::npos;
  if (is_padded) {
    return {.shape = NumberShape::padded, .digits = letters.size()};
  }
  return has('0') || has('#') ? NumberFormat{.shape = NumberShape::fixed, .digits = decimals_of(letters)}
                              : NumberFormat{};
}

std::string shown_number(double value, const NumberFormat& format, SerialEpoch epoch) {
  const bool is_day = value >= 1 && value <= last_serial;
  switch (format.shape) {
    case NumberShape::date:
      return is_day ? text::to_iso(day_of(value, epoch)) : general(value);
    case NumberShape::month:
      return is_day ? month_of(day_of(value, epoch)) : general(value);
    case NumberShape::time:
      return value >= 0 && value <= last_serial ? time_of(value) : general(value);
    case NumberShape::percent:
      return fixed(value * 100, format.digits) + "%";
    case NumberShape::padded:
      return value >= 0 ? padded(general(value), format.digits) : general(value);
    case NumberShape::fixed:
      return fixed(value, format.digits);
    case NumberShape::plain:
      return general(value);
  }
  return general(value);
}

}  // namespace prongsai::sheet
