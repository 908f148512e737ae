#include "text/date.h"
#include "text/language.h"
#include "text/month_names.h"

#include <cstddef>
#include <string>

namespace prongsai::text {

namespace {

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  digits.insert(0, width > digits.size() ? width - digits.size() : 0, '0');
  return digits;
}

std::string year_of(const Date& date, Language language) {
  return std::to_string(date.year + (language == Language::th ? buddhist_minus_common : 0));
}

std::string month_of(const Date& date, Language language, bool is_short) {
  const MonthNames& names = month_names.at(static_cast<std::size_t>(date.month - 1));
  if (language == Language::th) {
    return std::string(is_short ? names.thai_short : names.thai);
  }
  return std::string(is_short ? names.english_short : names.english);
}

bool is_whole_months(const Period& period) {
  return period.from.day == 1 && period.to == last_day_of_month(period.to.year, period.to.month);
}

}  // namespace

std::string to_iso(const Date& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string format_date(const Date& date, Language language, DateStyle style) {
  const std::string day = std::to_string(date.day);
  const std::string year = year_of(date, language);
  switch (style) {
    case DateStyle::day:
      return day + " " + month_of(date, language, true) + " " + year;
    case DateStyle::full: {
      const std::string full = day + " " + month_of(date, language, false) + " " + year;
      // Readers of English meet the year of papers and budgets, too.
      return language == Language::th
                 ? full
                 : full + " (B.E.\u00A0" + std::to_string(date.year + buddhist_minus_common) + ")";
    }
    case DateStyle::month_year:
      return month_of(date, language, false) + " " + year;
    case DateStyle::month_year_short:
      return month_of(date, language, true) + " " + year;
    case DateStyle::form:
      return language == Language::th
                 ? "วันที่ " + day + " เดือน " + month_of(date, language, false) + " พ.ศ. " + year
                 : day + " " + month_of(date, language, false) + " " + year;
    case DateStyle::numeric:
      break;
  }
  return day + "/" + std::to_string(date.month) + "/" + year;
}

std::string format_period(const Period& period, Language language) {
  const DateStyle style = is_whole_months(period) ? DateStyle::month_year_short : DateStyle::day;
  const std::string from = format_date(period.from, language, style);
  const std::string to = format_date(period.to, language, style);
  return from == to ? from : from + " – " + to;
}

}  // namespace prongsai::text
