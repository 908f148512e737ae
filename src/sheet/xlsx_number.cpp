#include "sheet/xlsx_number.h"

#include "text/date.h"
#include "text/language.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <optional>
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

std::string padded(const std::string& digits, std::size_t width) {
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

/// The numbers that Excel gives to formats which files do not spell out (ECMA-376, 18.8.30, with the Thai
/// ones), in ranges; the first that has a number counts.
struct Builtin {
  int first = 0;
  int last = 0;
  NumberFormat format{};
};

constexpr NumberFormat whole{.shape = NumberShape::fixed};
constexpr NumberFormat hundredths{.shape = NumberShape::fixed, .digits = 2};
constexpr NumberFormat whole_percent{.shape = NumberShape::percent};
constexpr NumberFormat exact_percent{.shape = NumberShape::percent, .digits = 2};
constexpr NumberFormat month{.shape = NumberShape::month};
constexpr NumberFormat time{.shape = NumberShape::time};
constexpr NumberFormat date{.shape = NumberShape::date};

constexpr auto builtin = std::to_array<Builtin>({
    {1, 1, whole},         {2, 2, hundredths},      {3, 3, whole},           {4, 4, hundredths},
    {9, 9, whole_percent}, {10, 10, exact_percent}, {17, 17, month},         {18, 21, time},
    {14, 22, date},        {32, 35, time},          {27, 36, date},          {37, 38, whole},
    {39, 40, hundredths},  {41, 42, whole},         {43, 44, hundredths},    {45, 47, time},
    {55, 55, month},       {50, 58, date},          {59, 59, whole},         {60, 60, hundredths},
    {61, 61, whole},       {62, 62, hundredths},    {67, 67, whole_percent}, {68, 68, exact_percent},
    {75, 76, time},        {78, 80, time},          {71, 74, date},          {77, 77, date},
    {81, 81, date},
});

bool has_any(std::string_view letters, std::string_view wanted) {
  return letters.find_first_of(wanted) != std::string_view::npos;
}

/// A format of days, months or times of day; nothing when it is none.
std::optional<NumberFormat> format_of_moment(std::string_view letters, std::string_view code) {
  if (has_any(letters, "ydb")) {
    if (has_any(letters, "#0")) {
      return NumberFormat{};
    }
    return letters.contains('d') || !letters.contains('m') ? date : month;
  }
  if (has_any(letters, "hs") || code.starts_with("[h")) {
    return time;
  }
  return letters.contains('m') ? std::optional(month) : std::nullopt;
}

NumberFormat format_of_number(std::string_view letters) {
  if (letters.contains('%')) {
    return {.shape = NumberShape::percent, .digits = decimals_of(letters)};
  }
  if (has_any(letters, "/e") || !has_any(letters, "0#")) {
    return {};
  }
  const bool is_padded = letters.size() > 1 && letters.find_first_not_of('0') == std::string_view::npos;
  return is_padded ? NumberFormat{.shape = NumberShape::padded, .digits = letters.size()}
                   : NumberFormat{.shape = NumberShape::fixed, .digits = decimals_of(letters)};
}

}  // namespace

NumberFormat builtin_format(int id) {
  const auto* const found =
      std::ranges::find_if(builtin, [&](const Builtin& one) { return one.first <= id && id <= one.last; });
  return found == builtin.end() ? NumberFormat{} : found->format;
}

NumberFormat parse_format(std::string_view code) {
  const std::string letters = letters_of(code);
  const bool is_general = letters == "general" || letters.empty() || letters == "@";
  if (is_general) {
    return {};
  }
  const auto moment = format_of_moment(letters, code);
  return moment ? *moment : format_of_number(letters);
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
