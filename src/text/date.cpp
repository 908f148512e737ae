#include "text/date.h"

#include <algorithm>
#include <chrono>

namespace prongsai::text {

namespace {

constexpr int first_year = 1;
constexpr int last_year = 9999;
constexpr int october = 10;

constexpr Date date_of(int year, int month, int day) {
  return {.year = year, .month = month, .day = day};
}

std::chrono::year_month_day to_chrono(const Date& date) {
  return std::chrono::year{date.year} / date.month / date.day;
}

std::chrono::sys_days to_days(const Date& date) {
  return std::chrono::sys_days{to_chrono(date)};
}

Date from_days(std::chrono::sys_days days) {
  const std::chrono::year_month_day date{days};
  return date_of(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                 static_cast<int>(static_cast<unsigned>(date.day())));
}

}  // namespace

bool is_valid(const Date& date) {
  return date.year >= first_year && date.year <= last_year && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= 31 && to_chrono(date).ok();
}

Date add_days(const Date& date, int days) {
  const std::chrono::sys_days first = to_days(date_of(first_year, 1, 1));
  const std::chrono::sys_days last = to_days(date_of(last_year, 12, 31));
  return from_days(std::clamp(to_days(date) + std::chrono::days{days}, first, last));
}

int days_between(const Date& from, const Date& to) {
  return static_cast<int>((to_days(to) - to_days(from)).count());
}

int weekday(const Date& date) {
  return static_cast<int>(std::chrono::weekday{to_days(date)}.iso_encoding());
}

Date last_day_of_month(int year, int month) {
  const std::chrono::year_month_day_last last = std::chrono::year{year} / month / std::chrono::last;
  return date_of(year, month, static_cast<int>(static_cast<unsigned>(last.day())));
}

Date date_of_serial(int serial) {
  constexpr int false_leap_day = 60;  // for the sake of Lotus 1-2-3
  return add_days(date_of(1899, 12, serial < false_leap_day ? 31 : 30), serial);
}

FiscalYear fiscal_year_of(const Date& date) {
  return {date.year + buddhist_minus_common + (date.month >= october ? 1 : 0)};
}

Period period_of(FiscalYear year) {
  const int common = year.buddhist - buddhist_minus_common;
  return {.from = date_of(common - 1, october, 1), .to = date_of(common, 9, 30)};
}

Period first_six_months_of(FiscalYear year) {
  const int common = year.buddhist - buddhist_minus_common;
  return {.from = date_of(common - 1, october, 1), .to = date_of(common, 3, 31)};
}

bool contains(const Period& period, const Date& date) {
  return period.from <= date && date <= period.to;
}

bool overlaps(const Period& one, const Period& other) {
  return one.from <= other.to && other.from <= one.to;
}

}  // namespace prongsai::text
