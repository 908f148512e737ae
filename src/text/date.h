#pragma once

#include "text/language.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

/// Year of พ.ศ. minus year of ค.ศ.
inline constexpr int buddhist_minus_common = 543;

/// A day of the Gregorian calendar; `year` is of the common era (2024, not 2567). Always a real day.
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// First and last day, both included.
struct Period {
  Date from{};
  Date to{};
  friend bool operator==(const Period&, const Period&) = default;
};

/// ปีงบประมาณ: 1 October – 30 September, named by the Buddhist year in which it ends (2567 = 1 Oct 2023 – 30
/// Sep 2024).
struct FiscalYear {
  int buddhist = 0;
  friend auto operator<=>(const FiscalYear&, const FiscalYear&) = default;
};

bool is_valid(const Date& date);
Date add_days(const Date& date, int days);
/// Days from `from` to `to`; negative when `to` is earlier.
int days_between(const Date& from, const Date& to);
/// 1 = Monday … 7 = Sunday.
int weekday(const Date& date);
Date last_day_of_month(int year, int month);

FiscalYear fiscal_year_of(const Date& date);
Period period_of(FiscalYear year);
/// 1 October – 31 March of the fiscal year.
Period first_six_months_of(FiscalYear year);
bool contains(const Period& period, const Date& date);
bool overlaps(const Period& one, const Period& other);

/// A day as people write it: 2024-04-30 (a year from 2400 on is Buddhist), 30/4/2567, ๓๐ เม.ย. ๒๕๖๗,
/// 30 เมษายน พ.ศ. 2567, วันที่ 30 เดือน เมษายน พ.ศ. 2567, 30 April 2024. A two-digit year is refused: it would be
/// a guess.
std::optional<Date> parse_date(std::string_view utf8);

/// "ต.ค. 2566 – มี.ค. 2567", "1 ต.ค. 66 – 30 ก.ย. 67" (two digits are Buddhist here: the forms write them so),
/// "2023-10-01/2024-03-31", "ตุลาคม 2566", "ปีงบประมาณ พ.ศ. 2567", "2566 – 2570" (fiscal years).
std::optional<Period> parse_period(std::string_view utf8);

/// "2567", "๒๕๖๗", "พ.ศ. 2567": a Buddhist year 2500–2699; anything else is refused.
std::optional<FiscalYear> parse_fiscal_year(std::string_view utf8);

/// The day that Excel counts as `serial` (1 = 1 January 1900, and a 29 February 1900 that never was).
Date date_of_serial(int serial);

/// A day written as Excel's serial number, "45202"; only from 1990 to 2099, for other numbers mean other
/// things.
std::optional<Date> parse_serial(std::string_view utf8);

std::string to_iso(const Date& date);

enum class DateStyle { day, full, month_year, month_year_short, numeric, form };
/// day "3 เม.ย. 2566", full "3 เมษายน 2566", month_year "เมษายน 2566", month_year_short "เม.ย. 2566", numeric
/// "3/4/2566", form "วันที่ 3 เดือน เมษายน พ.ศ. 2566" as official forms have it; in English "3 Apr 2023",
/// "3 April 2023 (B.E. 2566)", "April 2023", "Apr 2023", "3/4/2023", and "3 April 2023" for a form.
std::string format_date(const Date& date, Language language, DateStyle style);

/// "ต.ค. 2566 – มี.ค. 2567" when both ends are month ends, else with days.
std::string format_period(const Period& period, Language language);

}  // namespace prongsai::text
