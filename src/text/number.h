#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

/// Money in satang, so that sums are exact.
struct Amount {
  std::int64_t satang = 0;
  friend auto operator<=>(const Amount&, const Amount&) = default;
};

/// A decimal integer with an optional sign, Thai or Arabic digits, grouped by commas or not; octal and hex
/// never.
std::optional<std::int64_t> parse_integer(std::string_view utf8);

/// A decimal number, as parse_integer plus a fraction; no exponent, no "inf".
std::optional<double> parse_decimal(std::string_view utf8);

/// "1,234.50 บาท", "๑,๒๓๔.๕", "12000.-"; at most two decimals.
std::optional<Amount> parse_amount(std::string_view utf8);

/// "1,234,567".
std::string format_integer(std::int64_t value);
/// `decimals` digits after the point, grouped: "62.20"; "–" for what is not a number.
std::string format_decimal(double value, int decimals);
/// "1,234.50".
std::string format_amount(Amount amount);

}  // namespace prongsai::text
