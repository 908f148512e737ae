#include "text/date.h"

#include "text/language.h"

#include <doctest/doctest.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace prongsai::text {

static std::ostream& operator<<(std::ostream& out, const Date& date) {
  return out << to_iso(date);
}
static std::ostream& operator<<(std::ostream& out, const Period& period) {
  return out << period.from << "/" << period.to;
}

namespace {

std::string shown(const std::optional<Date>& date) {
  return date ? to_iso(*date) : "refused";
}
std::string shown(const std::optional<Period>& period) {
  return period ? to_iso(period->from) + "/" + to_iso(period->to) : "refused";
}

struct Row {
  std::string_view text{};
  std::string_view expected{};
};

TEST_CASE("parse_date reads a day as people write it") {
  for (const Row& row : {
           Row{"2024-04-30", "2024-04-30"},
           Row{"2024-4-3", "2024-04-03"},
           Row{"2567-04-30", "2024-04-30"},
           Row{"2024/04/30", "2024-04-30"},
           Row{"30/4/2567", "2024-04-30"},
           Row{"30 / 4 / 2567", "2024-04-30"},
           Row{"30-04-2567", "2024-04-30"},
           Row{"30.4.2567", "2024-04-30"},
           Row{"30/4/2024", "2024-04-30"},
           Row{"๓๐/๔/๒๕๖๗", "2024-04-30"},
           Row{"๓๐ เม.ย. ๒๕๖๗", "2024-04-30"},
           Row{"30 เม.ย 2567", "2024-04-30"},
           Row{"30 เมย. 2567", "2024-04-30"},
           Row{"30 เมย 2567", "2024-04-30"},
           Row{"30 เม. ย. 2567", "2024-04-30"},
           Row{"30เม.ย.2567", "2024-04-30"},
           Row{"30 เมษายน 2567", "2024-04-30"},
           Row{"30 เมษายน พ.ศ. 2567", "2024-04-30"},
           Row{"30 เมษายน พ.ศ.2567", "2024-04-30"},
           Row{"30 เมษายน พศ 2567", "2024-04-30"},
           Row{"30 เมษายน ค.ศ. 2024", "2024-04-30"},
           Row{"วันที่ ๓ เมษายน ๒๕๖๖", "2023-04-03"},
           Row{"วันที่ 30 เดือน เมษายน พ.ศ. 2567", "2024-04-30"},
           Row{"3 เดือน เมษายน พ.ศ. 2566", "2023-04-03"},
           Row{"วันจันทร์ที่ 3 เมษายน พ.ศ. 2566", "2023-04-03"},
           Row{"วันพฤหัสบดีที่ ๑ กุมภาพันธ์ ๒๕๖๗", "2024-02-01"},
           Row{"30 April 2024", "2024-04-30"},
           Row{"30 April 2024 (B.E. 2567)", "2024-04-30"},
           Row{"30 apr. 2024", "2024-04-30"},
           Row{"April 30, 2024", "2024-04-30"},
           Row{"1 May 2567", "2024-05-01"},
           Row{"29 กุมภาพันธ์ 2567", "2024-02-29"},
           Row{"  30\u00A0เมษายน\u200B 2567\uFEFF ", "2024-04-30"},
           Row{"31 ธ.ค. 2566", "2023-12-31"},
           Row{"1 มี.ค. 2566", "2023-03-01"},
           Row{"1 มิ.ย. 2566", "2023-06-01"},
           Row{"1 พ.ค. 2566", "2023-05-01"},
           Row{"1 พ.ย. 2566", "2023-11-01"},
       }) {
    CAPTURE(row.text);
    CHECK(shown(parse_date(row.text)) == row.expected);
  }
}

TEST_CASE("parse_date refuses what is no day or would be a guess") {
  for (const std::string_view text : {
           "",
           " ",
           "่",
           "2567",
           "เมษายน 2567",
           "30 เมษายน",
           "3 เม.ย. 66",
           "3/4/66",
           "๓/๔/๖๖",
           "29 กุมภาพันธ์ 2566",
           "2023-02-29",
           "31/4/2567",
           "0/4/2567",
           "30/0/2567",
           "4/30/2567",
           "30/4-2567",
           "30/4/25670",
           "30/4/0567",
           "30 April 2024 (B.E. 2566)",
           "30 April 2024 (B.E. 2567",
           "99999999999999999999",
           "30 เมษายน พ.ศ. 2024",
           "30 เมษายน ค.ศ. 2567",
           "30 เมษายน 2567 น.",
           "30 เมษา 2567",
           "2024-04-30T10:00",
           "ต.ค. 2566 – มี.ค. 2567",
           "30 เมษายน \xFF 2567",
           "\xE0\xB9",
       }) {
    CAPTURE(text);
    CHECK(shown(parse_date(text)) == "refused");
  }
}

TEST_CASE("parse_period reads spans, months, days and fiscal years") {
  for (const Row& row : {
           Row{"ต.ค. 2566 – มี.ค. 2567", "2023-10-01/2024-03-31"},
           Row{"ต.ค.66-มี.ค.67", "2023-10-01/2024-03-31"},
           Row{"ต.ค. 66 — ก.พ. 67", "2023-10-01/2024-02-29"},
           Row{"ต.ค. – ธ.ค. 2566", "2023-10-01/2023-12-31"},
           Row{"1 ต.ค. 66 – 30 ก.ย. 67", "2023-10-01/2024-09-30"},
           Row{"๑ ต.ค. ๖๖ ถึง ๓๐ ก.ย. ๖๗", "2023-10-01/2024-09-30"},
           Row{"1/10/66 - 30/9/67", "2023-10-01/2024-09-30"},
           Row{"1-10-2566 - 30-9-2567", "2023-10-01/2024-09-30"},
           Row{"1 – 15 ต.ค. 2566", "2023-10-01/2023-10-15"},
           Row{"1-15 ต.ค. 2566", "2023-10-01/2023-10-15"},
           Row{"1 ต.ค. – 30 พ.ย. 2566", "2023-10-01/2023-11-30"},
           Row{"2023-10-01/2024-03-31", "2023-10-01/2024-03-31"},
           Row{"2023-10/2024-03", "2023-10-01/2024-03-31"},
           Row{"2023-10", "2023-10-01/2023-10-31"},
           Row{"ตุลาคม 2566", "2023-10-01/2023-10-31"},
           Row{"เดือนตุลาคม พ.ศ. 2566", "2023-10-01/2023-10-31"},
           Row{"ประจำเดือน", "refused"},
           Row{"กุมภาพันธ์ ๒๕๖๗", "2024-02-01/2024-02-29"},
           Row{"October 2023 to March 2024", "2023-10-01/2024-03-31"},
           Row{"3 เม.ย. 66", "2023-04-03/2023-04-03"},
           Row{"3/4/66", "2023-04-03/2023-04-03"},
           Row{"ปีงบประมาณ พ.ศ. 2567", "2023-10-01/2024-09-30"},
           Row{"ประจำปีงบประมาณ ๒๕๖๗", "2023-10-01/2024-09-30"},
           Row{"ปีงบประมาณ 67", "2023-10-01/2024-09-30"},
           Row{"2567", "2023-10-01/2024-09-30"},
           Row{"2566 – 2570", "2022-10-01/2027-09-30"},
           Row{"2566-2570", "2022-10-01/2027-09-30"},
           Row{"พ.ศ. 2566 – 2570", "2022-10-01/2027-09-30"},
           Row{"ปีงบประมาณ พ.ศ. 2566 ถึง ปีงบประมาณ พ.ศ. 2570", "2022-10-01/2027-09-30"},
           Row{"ระหว่างวันที่ 1 ตุลาคม 2566 ถึงวันที่ 31 มีนาคม 2567", "2023-10-01/2024-03-31"},
           Row{"ตั้งแต่เดือนตุลาคม 2566 จนถึงเดือนมีนาคม 2567", "2023-10-01/2024-03-31"},
       }) {
    CAPTURE(row.text);
    CHECK(shown(parse_period(row.text)) == row.expected);
  }
}

TEST_CASE("parse_period refuses what ends before it begins or mixes kinds") {
  for (const std::string_view text : {
           "",
           "–",
           "66",
           "2024",
           "15",
           "ตุลาคม",
           "มี.ค. 2567 – ต.ค. 2566",
           "ต.ค. – มี.ค. 2567",
           "2570 – 2566",
           "2566 – 30 ก.ย. 2567",
           "ต.ค. 2566 – 2567",
           "1 ต.ค. 2566 – มี.ค. 2567",
           "31 เม.ย. 2567 – 1 พ.ค. 2567",
           "ต.ค. 2566 – มี.ค. 2567 – เม.ย. 2567",
           "ต.ค. 2566 –",
           "2023-10-01 2024-03-31",
       }) {
    CAPTURE(text);
    CHECK(shown(parse_period(text)) == "refused");
  }
}

TEST_CASE("parse_fiscal_year takes a Buddhist year and nothing else") {
  struct YearRow {
    std::string_view text{};
    std::optional<FiscalYear> expected{};
  };
  for (const YearRow& row :
       {YearRow{"2567", FiscalYear{2567}}, YearRow{"๒๕๖๗", FiscalYear{2567}},
        YearRow{"พ.ศ. 2567", FiscalYear{2567}}, YearRow{" พ.ศ.๒๕๖๗ ", FiscalYear{2567}},
        YearRow{"2500", FiscalYear{2500}}, YearRow{"2699", FiscalYear{2699}}, YearRow{"2499", {}},
        YearRow{"2700", {}}, YearRow{"2024", {}}, YearRow{"67", {}}, YearRow{"ค.ศ. 2567", {}},
        YearRow{"ปีงบประมาณ 2567", {}}, YearRow{"2567/1", {}}, YearRow{"", {}}, YearRow{"๎", {}}}) {
    CAPTURE(row.text);
    CHECK((parse_fiscal_year(row.text) == row.expected));
  }
}

TEST_CASE("format_date writes both languages in every style") {
  const Date date{2023, 4, 3};
  struct StyleRow {
    Language language{};
    DateStyle style{};
    std::string_view expected{};
  };
  for (const StyleRow& row : {StyleRow{Language::th, DateStyle::day, "3 เม.ย. 2566"},
                              StyleRow{Language::th, DateStyle::full, "3 เมษายน 2566"},
                              StyleRow{Language::th, DateStyle::month_year, "เมษายน 2566"},
                              StyleRow{Language::th, DateStyle::month_year_short, "เม.ย. 2566"},
                              StyleRow{Language::th, DateStyle::numeric, "3/4/2566"},
                              StyleRow{Language::th, DateStyle::form, "วันที่ 3 เดือน เมษายน พ.ศ. 2566"},
                              StyleRow{Language::en, DateStyle::form, "3 April 2023"},
                              StyleRow{Language::en, DateStyle::day, "3 Apr 2023"},
                              StyleRow{Language::en, DateStyle::full,
                                       "3 April 2023 (B.E.\u00A0"
                                       "2566)"},
                              StyleRow{Language::en, DateStyle::month_year, "April 2023"},
                              StyleRow{Language::en, DateStyle::month_year_short, "Apr 2023"},
                              StyleRow{Language::en, DateStyle::numeric, "3/4/2023"}}) {
    CAPTURE(row.expected);
    CHECK(format_date(date, row.language, row.style) == row.expected);
  }
  CHECK(to_iso(date) == "2023-04-03");
}

TEST_CASE("every day that is written is read back") {
  for (Date date{1999, 12, 1}; date < Date{2005, 1, 15}; date = add_days(date, 1)) {
    for (const Language language : {Language::th, Language::en}) {
      for (const DateStyle style : {DateStyle::day, DateStyle::full, DateStyle::numeric, DateStyle::form}) {
        const std::string written = format_date(date, language, style);
        CAPTURE(written);
        CHECK(parse_date(written) == date);
      }
    }
    CHECK(parse_date(to_iso(date)) == date);
  }
}

TEST_CASE("format_period names months when the period is made of whole months") {
  struct PeriodRow {
    Period period{};
    std::string_view thai{};
    std::string_view english{};
  };
  for (const PeriodRow& row : {
           PeriodRow{{{2023, 10, 1}, {2024, 3, 31}}, "ต.ค. 2566 – มี.ค. 2567", "Oct 2023 – Mar 2024"},
           PeriodRow{
               {{2023, 10, 1}, {2024, 2, 28}}, "1 ต.ค. 2566 – 28 ก.พ. 2567", "1 Oct 2023 – 28 Feb 2024"},
           PeriodRow{
               {{2023, 10, 2}, {2023, 10, 31}}, "2 ต.ค. 2566 – 31 ต.ค. 2566", "2 Oct 2023 – 31 Oct 2023"},
           PeriodRow{{{2024, 2, 1}, {2024, 2, 29}}, "ก.พ. 2567", "Feb 2024"},
           PeriodRow{{{2024, 2, 9}, {2024, 2, 9}}, "9 ก.พ. 2567", "9 Feb 2024"},
       }) {
    CAPTURE(row.thai);
    CHECK(format_period(row.period, Language::th) == row.thai);
    CHECK(format_period(row.period, Language::en) == row.english);
    CHECK(parse_period(row.thai) == row.period);
    CHECK(parse_period(row.english) == row.period);
  }
}

TEST_CASE("a fiscal year begins on 1 October") {
  CHECK(fiscal_year_of({2023, 9, 30}) == FiscalYear{2566});
  CHECK(fiscal_year_of({2023, 10, 1}) == FiscalYear{2567});
  CHECK(period_of({2567}) == Period{{2023, 10, 1}, {2024, 9, 30}});
  CHECK(first_six_months_of({2567}) == Period{{2023, 10, 1}, {2024, 3, 31}});
}

TEST_CASE("calendar arithmetic") {
  CHECK(add_days({2024, 2, 28}, 1) == Date{2024, 2, 29});
  CHECK(add_days({2023, 2, 28}, 1) == Date{2023, 3, 1});
  CHECK(add_days({2024, 1, 1}, -1) == Date{2023, 12, 31});
  CHECK(add_days({9999, 12, 31}, 1) == Date{9999, 12, 31});
  CHECK(add_days({1, 1, 1}, -2'000'000'000) == Date{1, 1, 1});
  CHECK(days_between({2023, 10, 1}, {2024, 9, 30}) == 365);
  CHECK(days_between({2024, 4, 30}, {2024, 4, 1}) == -29);
  CHECK(weekday({2023, 4, 3}) == 1);
  CHECK(weekday({2024, 9, 29}) == 7);
  CHECK(last_day_of_month(2024, 2) == Date{2024, 2, 29});
  CHECK(last_day_of_month(1900, 2) == Date{1900, 2, 28});
  CHECK(is_valid({2024, 2, 29}));
  for (const Date& wrong : {Date{2023, 2, 29}, Date{2023, 0, 1}, Date{2023, 13, 1}, Date{2023, 1, 0},
                            Date{2023, 1, 32}, Date{0, 1, 1}, Date{10000, 1, 1}, Date{2023, 257, 257}}) {
    CHECK(!is_valid(wrong));
  }
}

TEST_CASE("periods include both ends") {
  const Period half{{2023, 10, 1}, {2024, 3, 31}};
  CHECK(contains(half, {2023, 10, 1}));
  CHECK(contains(half, {2024, 3, 31}));
  CHECK(!contains(half, {2024, 4, 1}));
  CHECK(overlaps(half, {{2024, 3, 31}, {2024, 4, 30}}));
  CHECK(!overlaps(half, {{2024, 4, 1}, {2024, 4, 30}}));
}

}  // namespace

}  // namespace prongsai::text
