#include "text/number.h"

#include "text/ascii.h"
#include "text/thai.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace prongsai::text {

namespace {

// A number as written: digits only, the commas already checked and gone.
struct Written {
  std::string sign{};  // "-" or nothing
  std::string whole{};
  std::string fraction{};
};

bool accept(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) {
    return false;
  }
  rest.remove_prefix(word.size());
  return true;
}

bool accept_end(std::string_view& rest, std::string_view word) {
  if (!rest.ends_with(word)) {
    return false;
  }
  rest.remove_suffix(word.size());
  rest = trim(rest);
  return true;
}

std::string_view take_digits(std::string_view& rest) {
  const auto* const end = std::ranges::find_if_not(rest, is_ascii_digit);
  const auto count = static_cast<std::size_t>(end - rest.begin());
  const std::string_view digits = rest.substr(0, count);
  rest.remove_prefix(count);
  return digits;
}

// "1234" or "1,234,567"; a comma anywhere else ("12,34") is a slip of the pen and gives nothing.
std::optional<std::string> take_whole(std::string_view& rest) {
  std::string whole(take_digits(rest));
  if (!rest.starts_with(',')) {
    return whole;
  }
  if (whole.empty() || whole.size() > 3) {
    return std::nullopt;
  }
  while (accept(rest, ",")) {
    const std::string_view group = take_digits(rest);
    if (group.size() != 3) {
      return std::nullopt;
    }
    whole += group;
  }
  return whole;
}

std::optional<Written> read_number(std::string_view folded) {
  std::string_view rest = trim(folded);
  Written number;
  if (accept(rest, "-") || accept(rest, "\u2212")) {
    number.sign = "-";
  } else {
    accept(rest, "+");
  }
  auto whole = take_whole(rest);
  if (!whole) {
    return std::nullopt;
  }
  number.whole = *whole;
  if (accept(rest, ".")) {
    number.fraction = take_digits(rest);
    if (number.fraction.empty()) {
      return std::nullopt;
    }
  }
  if (!rest.empty() || (number.whole.empty() && number.fraction.empty())) {
    return std::nullopt;
  }
  return number;
}

std::optional<std::int64_t> to_integer(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

// What people write around an amount: "฿1,200", "1,200 บาท", "1,200 บาทถ้วน", "1,200.-", "1,200.00 THB".
std::string_view without_unit(std::string_view text) {
  text = trim(text);
  accept(text, "฿");
  accept_end(text, "ถ้วน");
  if (!accept_end(text, "บาท")) {
    accept_end(text, "THB");
  }
  if (!accept_end(text, ".-")) {
    accept_end(text, ".–");
  }
  return text;
}

std::string grouped(std::string_view digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      out += ',';
    }
    out += digits[i];
  }
  return out;
}

constexpr std::uint64_t magnitude(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

}  // namespace

std::optional<std::int64_t> parse_integer(std::string_view utf8) {
  const auto number = read_number(fold_digits(utf8));
  if (!number || !number->fraction.empty()) {
    return std::nullopt;
  }
  return to_integer(number->sign + number->whole);
}

std::optional<double> parse_decimal(std::string_view utf8) {
  const auto number = read_number(fold_digits(utf8));
  if (!number) {
    return std::nullopt;
  }
  const std::string text = number->sign + "0" + number->whole + "." + number->fraction + "0";
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

std::optional<Amount> parse_amount(std::string_view utf8) {
  const std::string folded = fold_digits(utf8);
  auto number = read_number(without_unit(folded));
  if (!number || number->fraction.size() > 2) {
    return std::nullopt;
  }
  number->fraction.resize(2, '0');
  const auto satang = to_integer(number->sign + number->whole + number->fraction);
  if (!satang) {
    return std::nullopt;
  }
  return Amount{*satang};
}

std::string format_integer(std::int64_t value) {
  return (value < 0 ? "-" : "") + grouped(std::to_string(magnitude(value)));
}

std::string format_decimal(double value, int decimals) {
  if (!std::isfinite(value)) {
    return "–";
  }
  constexpr int most_decimals = 20;
  constexpr std::size_t longest = 400;  // the largest double has 309 digits before the point
  std::array<char, longest> buffer{};
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::fabs(value),
                                    std::chars_format::fixed, std::clamp(decimals, 0, most_decimals));
  const std::string_view digits(buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data()));
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const bool is_negative = value < 0 && digits.find_first_not_of("0.") != std::string_view::npos;
  return (is_negative ? "-" : "") + grouped(digits.substr(0, point)) + std::string(digits.substr(point));
}

std::string format_amount(Amount amount) {
  constexpr std::uint64_t satang_per_baht = 100;
  const std::uint64_t satang = magnitude(amount.satang);
  const std::string cents = std::to_string(satang % satang_per_baht);
  return (amount.satang < 0 ? "-" : "") + grouped(std::to_string(satang / satang_per_baht)) +
         (cents.size() == 1 ? ".0" : ".") + cents;
}

}  // namespace prongsai::text
