#include "text/date.h"
#include "text/date_scanner.h"
#include "text/number.h"
#include "text/thai.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr int first_fiscal_year = 2500;
constexpr int last_fiscal_year = 2699;

bool accept_any(DateScanner& scanner, const auto& words) {
  for (const std::string_view word : words) {
    if (scanner.accept(word)) {
      return true;
    }
  }
  return false;
}

bool accept_until(DateScanner& scanner) {
  constexpr std::array<std::string_view, 9> words = {"–", "—", "-", "/", "~", "จนถึง", "ถึง", "to", "until"};
  return accept_any(scanner, words);
}

bool accept_fiscal(DateScanner& scanner) {
  constexpr std::array<std::string_view, 5> words = {"ประจำปีงบประมาณ", "ปีงบประมาณ", "ปีงบ", "ปี",
                                                     "fiscal year"};
  return accept_any(scanner, words);
}

std::optional<FiscalYear> fiscal_year_from(const DatePoint& point) {
  if (!point.year || point.month || point.day || !point.is_year_buddhist) {
    return std::nullopt;
  }
  const FiscalYear year{*point.year + buddhist_minus_common};
  const bool is_likely = year.buddhist >= first_fiscal_year && year.buddhist <= last_fiscal_year;
  return is_likely ? std::optional(year) : std::nullopt;
}

std::optional<Date> day_of(const DatePoint& point) {
  if (!point.day || !point.month || !point.year) {
    return std::nullopt;
  }
  const Date date{.year = *point.year, .month = *point.month, .day = *point.day};
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::optional<Period> days_of_point(const DatePoint& point) {
  if (const auto fiscal = fiscal_year_from(point)) {
    return period_of(*fiscal);
  }
  if (const auto day = day_of(point)) {
    return Period{.from = *day, .to = *day};
  }
  if (!point.year || !point.month || point.day) {
    return std::nullopt;
  }
  return Period{.from = {.year = *point.year, .month = *point.month, .day = 1},
                .to = last_day_of_month(*point.year, *point.month)};
}

// "1 – 15 ต.ค. 2566", "ต.ค. – ธ.ค. 2566": what the start leaves out it shares with the end.
DatePoint completed(DatePoint from, const DatePoint& to) {
  if (!from.year) {
    from.year = to.year;
    from.is_year_buddhist = to.is_year_buddhist;
  }
  if (!from.month && from.day) {
    from.month = to.month;
  }
  return from;
}

std::optional<Period> span_of(const DatePoint& from, const DatePoint& to) {
  const DatePoint start = completed(from, to);
  const bool are_alike = start.day.has_value() == to.day.has_value() &&
                         start.month.has_value() == to.month.has_value();  // not "2566 – 30 ก.ย. 2567"
  const auto first = days_of_point(start);
  const auto last = days_of_point(to);
  if (!first || !last || !are_alike || last->to < first->from) {
    return std::nullopt;
  }
  return Period{.from = first->from, .to = last->to};
}

std::optional<DatePoint> scan_side(DateScanner& scanner) {
  if (accept_fiscal(scanner)) {
    return scanner.year(TwoDigitYear::buddhist);
  }
  return scan_point(scanner, TwoDigitYear::buddhist);
}

}  // namespace

std::optional<Date> parse_date(std::string_view utf8) {
  // "3 April 2023 (B.E. 2566)", as English pages have it: both years must be of one day.
  constexpr std::string_view other_year = " (b.e. ";
  const std::string normalized = normalize(utf8);
  const std::size_t end = std::min(normalized.find(other_year), normalized.size());
  DateScanner scanner(std::string_view(normalized).substr(0, end));
  const auto point = scan_point(scanner, TwoDigitYear::refused);
  const auto day = point && scanner.is_at_end() ? day_of(*point) : std::nullopt;
  const std::string_view rest = std::string_view(normalized).substr(end);
  const bool agrees =
      rest.empty() ||
      (day && rest == std::string(other_year) + std::to_string(day->year + buddhist_minus_common) + ")");
  return agrees ? day : std::nullopt;
}

std::optional<Date> parse_serial(std::string_view utf8) {
  constexpr std::int64_t first = 32874;  // 1 January 1990
  constexpr std::int64_t last = 73050;   // 31 December 2099
  const auto serial = parse_integer(utf8);
  const bool is_plain = serial && *serial >= first && *serial <= last && !utf8.contains(',');
  return is_plain ? std::optional(date_of_serial(static_cast<int>(*serial))) : std::nullopt;
}

std::optional<Period> parse_period(std::string_view utf8) {
  constexpr std::array<std::string_view, 3> openings = {"ระหว่าง", "ตั้งแต่", "from"};
  const std::string normalized = normalize(utf8);
  DateScanner scanner(normalized);
  accept_any(scanner, openings);
  const auto from = scan_side(scanner);
  if (!from) {
    return std::nullopt;
  }
  if (scanner.is_at_end()) {
    return days_of_point(*from);
  }
  if (!accept_until(scanner)) {
    return std::nullopt;
  }
  const auto to = scan_side(scanner);
  return to && scanner.is_at_end() ? span_of(*from, *to) : std::nullopt;
}

std::optional<FiscalYear> parse_fiscal_year(std::string_view utf8) {
  const std::string normalized = normalize(utf8);
  DateScanner scanner(normalized);
  const auto point = scanner.year(TwoDigitYear::refused);
  return point && scanner.is_at_end() ? fiscal_year_from(*point) : std::nullopt;
}

}  // namespace prongsai::text
