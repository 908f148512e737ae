#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

// What Excel keeps as a number and shows as something else.
namespace prongsai::sheet {

enum class NumberShape : std::uint8_t { plain, fixed, date, month, time, percent, padded };

/// How a number is shown: `digits` behind the point of a fixed one or a percentage, all those of a padded one
/// ("00000" has five).
struct NumberFormat {
  NumberShape shape = NumberShape::plain;
  std::size_t digits = 0;
  friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// The day that a workbook counts from.
enum class SerialEpoch : std::uint8_t { y1900, y1904 };

/// The built-in format of that number (ECMA-376 part 1, 18.8.30, with the Thai and the East Asian ones).
NumberFormat builtin_format(int id);

/// A format code such as "#,##0.00", "[$-D07041E]d mmm yyyy", "0.00%"; only its first section is looked at.
NumberFormat parse_format(std::string_view code);

/// All of `digits` as a number, as XML writes one; nothing when it is not.
template <class Number>
std::optional<Number> number_in(std::string_view digits) {
  Number number{};
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
  return is_whole ? std::optional(number) : std::nullopt;
}

/// The number as text that a reader of cells understands: a day as 2023-10-03, a month as "ต.ค. 2566", a time
/// as 08:30, a share of 0.622 in "0.0%" as 62.2%, a third in "0.00" as 0.33, other numbers without grouping
/// and with at most 15 digits, as Excel itself counts. Serial dates of a year from 2400 on are Buddhist years
/// that somebody typed as they are; the year stays as typed. Numbers that are no date in a date's format stay
/// numbers.
std::string shown_number(double value, const NumberFormat& format, SerialEpoch epoch);

}  // namespace prongsai::sheet
