#include "text/citizen_id.h"

#include "text/ascii.h"
#include "text/thai.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr std::size_t length = 13;
using Digits13 = std::array<int, length>;

/// A hyphen may stand behind the 1st, 5th, 10th and 12th digit.
bool may_part(std::size_t digits) {
  return digits == 1 || digits == 5 || digits == 10 || digits == 12;
}

/// The last digit is 11 − (Σ 13·first + 12·second + …) mod 11, of that the last digit (Department of
/// Provincial Administration).
bool checks(const Digits13& digits) {
  int sum = 0;
  for (std::size_t i = 0; i + 1 < length; ++i) {
    sum += static_cast<int>(length - i) * digits.at(i);
  }
  constexpr int modulus = 11;
  constexpr int ten = 10;
  return (modulus - sum % modulus) % ten == digits.back() && digits.front() >= 1 && digits.front() <= 8;
}

bool begins_number(std::string_view text, std::size_t at) {
  Digits13 digits{};
  std::size_t count = 0;
  for (; at < text.size() && count < length; ++at) {
    if (is_ascii_digit(text[at])) {
      digits.at(count++) = text[at] - '0';
    } else if (!may_part(count) || text[at] != '-' || text[at - 1] == '-') {
      return false;
    }
  }
  const bool goes_on = at < text.size() && is_ascii_digit(text[at]);
  return count == length && !goes_on && checks(digits);
}

}  // namespace

bool has_citizen_id(std::string_view utf8) {
  const std::string text = fold_digits(utf8);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = is_ascii_digit(text[at]) && (at == 0 || !is_ascii_digit(text[at - 1]));
    if (begins && begins_number(text, at)) {
      return true;
    }
  }
  return false;
}

}  // namespace prongsai::text
