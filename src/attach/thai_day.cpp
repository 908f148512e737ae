#include "attach/thai_day.h"

#include "text/date.h"

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace prongsai::attach {

namespace {

constexpr std::int64_t seconds_a_day = 86400;
constexpr std::int64_t bangkok_offset_hours = 7;
constexpr int first_year = 1990;
constexpr int last_year = 2200;
constexpr text::Date epoch{.year = 1970, .month = 1, .day = 1};

std::optional<text::Date> of_our_time(text::Date day) {
  if (day.year >= first_year + text::buddhist_minus_common) {
    day.year -= text::buddhist_minus_common;
  }
  return day.year >= first_year && day.year <= last_year && text::is_valid(day) ? std::optional(day)
                                                                                : std::nullopt;
}

std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t digits) {
  const std::string_view part = at < text.size() ? text.substr(at, digits) : std::string_view();
  int value = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
  return part.size() == digits && end == part.data() + part.size() ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<text::Date> day_in_thailand(std::int64_t seconds) {
  constexpr std::int64_t latest = seconds_a_day * 366 * (last_year + text::buddhist_minus_common);
  if (seconds <= 0 || seconds > latest) {
    return std::nullopt;
  }
  const std::int64_t days = (seconds + bangkok_offset_hours * 3600) / seconds_a_day;
  return of_our_time(text::add_days(epoch, static_cast<int>(days)));
}

std::optional<text::Date> day_in_thailand(std::string_view iso) {
  const auto year = number_at(iso, 0, 4);
  const auto month = number_at(iso, 5, 2);
  const auto day = number_at(iso, 8, 2);
  if (!year || !month || !day) {
    return std::nullopt;
  }
  const auto date = of_our_time({.year = *year, .month = *month, .day = *day});
  const int hour = number_at(iso, 11, 2).value_or(0);
  const bool is_next_day = iso.ends_with('Z') && hour + bangkok_offset_hours >= 24 && hour < 24;
  return date && is_next_day ? std::optional(text::add_days(*date, 1)) : date;
}

}  // namespace prongsai::attach
