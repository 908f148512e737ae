#include "text/date_scanner.h"

#include "text/date.h"
#include "text/month_names.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr int first_buddhist = 2400;  // smaller four-digit years are of the common era
constexpr int first_common = 1000;
constexpr int buddhist_century = 2500;

enum class Era { unsaid, buddhist, common };

Era scan_era(DateScanner& scanner) {
  constexpr std::array<std::string_view, 6> buddhist = {"พ.ศ.", "พ.ศ", "พศ.", "พศ", "b.e.", "be"};
  constexpr std::array<std::string_view, 6> common = {"ค.ศ.", "ค.ศ", "คศ.", "คศ", "a.d.", "ad"};
  for (const std::string_view word : buddhist) {
    if (scanner.accept(word)) {
      return Era::buddhist;
    }
  }
  for (const std::string_view word : common) {
    if (scanner.accept(word)) {
      return Era::common;
    }
  }
  return Era::unsaid;
}

std::optional<DatePoint> four_digit_year(int value, Era era) {
  const bool is_buddhist = value >= first_buddhist;
  const bool contradicts = (is_buddhist && era == Era::common) || (!is_buddhist && era == Era::buddhist);
  if (value < first_common || contradicts) {
    return std::nullopt;
  }
  return DatePoint{.year = value - (is_buddhist ? buddhist_minus_common : 0),
                   .is_year_buddhist = is_buddhist};
}

std::optional<int> scan_small(DateScanner& scanner, int largest) {
  const auto number = scanner.number();
  if (!number || number->digits > 2 || number->value < 1 || number->value > largest) {
    return std::nullopt;
  }
  return number->value;
}

std::optional<int> scan_day(DateScanner& scanner) {
  return scan_small(scanner, 31);
}

// "จันทร์ที่", "วันที่", "ที่": what may stand before the number of a day.
void skip_day_words(DateScanner& scanner) {
  constexpr std::array<std::string_view, 8> weekdays = {"จันทร์", "อังคาร", "พุธ",   "พฤหัสบดี",
                                                        "พฤหัส", "ศุกร์",   "เสาร์", "อาทิตย์"};
  scanner.accept("วัน");
  for (const std::string_view weekday : weekdays) {
    if (scanner.accept(weekday)) {
      break;
    }
  }
  scanner.accept("ที่");
}

// 2024-04-30, 2567-04-30, and 2023-10 for a month.
std::optional<DatePoint> scan_iso(DateScanner& scanner, TwoDigitYear /*two_digits*/) {
  const auto number = scanner.number();
  if (!number || number->digits != 4) {
    return std::nullopt;
  }
  auto point = four_digit_year(number->value, Era::unsaid);
  const std::string_view separator = scanner.accept("-") ? "-" : "/";
  if (!point || (separator == "/" && !scanner.accept("/"))) {
    return std::nullopt;
  }
  point->month = scan_small(scanner, 12);
  DateScanner with_day = scanner;
  if (with_day.accept(separator)) {
    point->day = scan_day(with_day);
    if (point->day) {
      scanner = with_day;
    }
  }
  return point->month && (point->day || separator == "-") ? point : std::nullopt;
}

// 30/4/2567, 30-4-2567, 30.4.2567.
std::optional<DatePoint> scan_numeric(DateScanner& scanner, TwoDigitYear two_digits) {
  skip_day_words(scanner);
  const auto day = scan_day(scanner);
  if (!day) {
    return std::nullopt;
  }
  for (const std::string_view separator : {"/", "-", "."}) {
    DateScanner attempt = scanner;
    if (!attempt.accept(separator)) {
      continue;
    }
    const auto month = scan_small(attempt, 12);
    if (!month || !attempt.accept(separator)) {
      return std::nullopt;
    }
    auto point = attempt.year(two_digits);
    if (point) {
      point->day = day;
      point->month = month;
      scanner = attempt;
    }
    return point;
  }
  return std::nullopt;
}

// April 30, 2024.
std::optional<DatePoint> scan_month_first(DateScanner& scanner, TwoDigitYear /*two_digits*/) {
  const auto month = scanner.month();
  const auto day = scan_day(scanner);
  scanner.accept(",");
  auto point = scanner.year(TwoDigitYear::refused);
  if (!month || !day || !point) {
    return std::nullopt;
  }
  point->day = day;
  point->month = month;
  return point;
}

// 3 เม.ย. 2566, วันที่ 3 เดือน เมษายน พ.ศ. 2566, เมษายน 2566, 3 เม.ย., เมษายน.
std::optional<DatePoint> scan_words(DateScanner& scanner, TwoDigitYear two_digits) {
  skip_day_words(scanner);
  DateScanner with_day = scanner;
  const auto day = scan_day(with_day);
  if (day) {
    scanner = with_day;
  }
  scanner.accept("เดือน");
  const auto month = scanner.month();
  if (!month) {
    return std::nullopt;
  }
  DateScanner with_year = scanner;
  with_year.accept(",");
  with_year.accept("ปี");
  auto point = with_year.year(two_digits);
  if (point) {
    scanner = with_year;
  } else {
    point = DatePoint{};
  }
  point->day = day;
  point->month = month;
  return point;
}

// Never of two digits: "66" alone may be anything.
std::optional<DatePoint> scan_lone_year(DateScanner& scanner, TwoDigitYear /*two_digits*/) {
  return scanner.year(TwoDigitYear::refused);
}

std::optional<DatePoint> scan_lone_day(DateScanner& scanner, TwoDigitYear /*two_digits*/) {
  skip_day_words(scanner);
  const auto day = scan_day(scanner);
  return day ? std::optional(DatePoint{.day = day}) : std::nullopt;
}

}  // namespace

void DateScanner::skip_space() {
  while (rest_.starts_with(' ')) {
    rest_.remove_prefix(1);
  }
}

bool DateScanner::accept(std::string_view word) {
  skip_space();
  if (!rest_.starts_with(word)) {
    return false;
  }
  rest_.remove_prefix(word.size());
  return true;
}

bool DateScanner::is_at_end() const {
  return rest_.find_first_not_of(' ') == std::string_view::npos;
}

std::optional<ScannedNumber> DateScanner::number() {
  constexpr int most_digits = 4;
  skip_space();
  ScannedNumber number;
  while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
    if (++number.digits > most_digits) {
      return std::nullopt;
    }
    number.value = number.value * 10 + (rest_.front() - '0');
    rest_.remove_prefix(1);
  }
  return number.digits > 0 ? std::optional(number) : std::nullopt;
}

bool DateScanner::accept_without_dots(std::string_view word) {
  std::string_view rest = rest_;
  for (const char c : word) {
    if (c == '.') {
      continue;
    }
    while (rest.starts_with('.') && rest.size() < rest_.size()) {
      rest.remove_prefix(rest.starts_with(". ") ? 2 : 1);
    }
    // The table writes "January", normalized text "january".
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    if (!rest.starts_with(lower)) {
      return false;
    }
    rest.remove_prefix(1);
  }
  rest_ = rest.starts_with('.') ? rest.substr(1) : rest;
  return true;
}

std::optional<int> DateScanner::month() {
  skip_space();
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    const MonthNames& names = month_names.at(i);
    const bool is_full = accept_without_dots(names.thai) || accept_without_dots(names.english);
    if (is_full || accept_without_dots(names.thai_short) || accept_without_dots(names.english_short)) {
      return static_cast<int>(i) + 1;
    }
  }
  return std::nullopt;
}

std::optional<DatePoint> DateScanner::year(TwoDigitYear two_digits) {
  const Era era = scan_era(*this);
  const auto written = number();
  if (!written) {
    return std::nullopt;
  }
  if (written->digits == 4) {
    return four_digit_year(written->value, era);
  }
  if (written->digits == 2 && two_digits == TwoDigitYear::buddhist && era != Era::common) {
    return DatePoint{.year = buddhist_century + written->value - buddhist_minus_common,
                     .is_year_buddhist = true};
  }
  return std::nullopt;
}

std::optional<DatePoint> scan_point(DateScanner& scanner, TwoDigitYear two_digits) {
  for (const auto scan :
       {scan_iso, scan_numeric, scan_month_first, scan_words, scan_lone_year, scan_lone_day}) {
    DateScanner trial = scanner;
    const auto point = scan(trial, two_digits);
    if (point) {
      scanner = trial;
      return point;
    }
  }
  return std::nullopt;
}

}  // namespace prongsai::text
