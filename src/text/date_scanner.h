#pragma once

#include "text/date.h"

#include <optional>
#include <string_view>

namespace prongsai::text {

/// Digits as written; how many there are tells a year from a day.
struct ScannedNumber {
  int value = 0;
  int digits = 0;
};

enum class TwoDigitYear { refused, buddhist };

/// A day, month or year as people write it, from coarse ("2567") to fine ("3 เม.ย. 66"); `year` is of the
/// common era.
struct DatePoint {
  std::optional<int> day{};
  std::optional<int> month{};
  std::optional<int> year{};
  bool is_year_buddhist = false;
};

/// Walks over normalized text (text::normalize). Copy it to try something: a failed try leaves it anywhere.
class DateScanner {
 public:
  /// `normalized` must outlive the scanner.
  explicit DateScanner(std::string_view normalized) : rest_(normalized) {}

  /// Whether `word` comes next, after any space; then it is consumed.
  bool accept(std::string_view word);
  [[nodiscard]] bool is_at_end() const;
  std::optional<ScannedNumber> number();
  /// A month name, full or short, Thai or English, with its dots or without.
  std::optional<int> month();
  /// The year of the common era; what is Buddhist by its era (พ.ศ.), its size (from 2400 on) or its two
  /// digits is converted.
  std::optional<DatePoint> year(TwoDigitYear two_digits);

 private:
  bool accept_without_dots(std::string_view word);
  void skip_space();

  std::string_view rest_;
};

/// Reads the longest point that starts here; nothing when there is neither a number nor a month.
std::optional<DatePoint> scan_point(DateScanner& scanner, TwoDigitYear two_digits);

}  // namespace prongsai::text
