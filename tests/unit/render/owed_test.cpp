#include "render/owed.h"

#include "render/owed_calendar.h"
#include "render/owed_table.h"
#include "sheet/workbook.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/language.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace prongsai;
using render::OwedOrder;
using render::OwedScope;
using site::ItemState;

namespace {

constexpr text::Language th = text::Language::th;
constexpr text::Language en = text::Language::en;
constexpr text::Date as_of{.year = 2024, .month = 4, .day = 1};

struct Named {
  std::string code{};
  ItemState state{};
  std::string owner{};
  std::optional<text::Date> due{};
  double worth = 0;
};

/// A year with these items; the verdict looks into it.
struct Sample {
  site::Site site{};
  site::Verdict verdict{};
  std::vector<site::Item> items{};

  explicit Sample(const std::vector<Named>& named) {
    site.config.agency.name = "อบต. ตัวอย่าง";
    site.config.base_url = "https://ita.example/oss/";
    site.divisions = {{.id = "office", .name = "สำนักปลัด", .name_en = "Office"},
                      {.id = "finance", .name = "กองคลัง", .name_en = "Finance"}};
    site.config.calendar = {{.fiscal_year = {2567}, .closes = {.year = 2024, .month = 5, .day = 31}}};
    verdict.year = {2567};
    verdict.as_of = as_of;
    items.reserve(named.size());
    for (const Named& one : named) {
      items.push_back({.code = one.code, .topic = "t", .title = "เรื่อง " + one.code});
      site::ItemVerdict& item = verdict.items.emplace_back();
      item.item = &items.back();
      item.state = one.state;
      item.owner = one.owner;
      item.due = one.due;
      item.worth = one.worth;
      item.points = one.state == ItemState::complete ? 0 : one.worth;
      if (one.due) {
        item.days_left = text::days_between(as_of, *one.due);
        item.urgency = *item.days_left < 0 && one.state != ItemState::not_due ? site::Urgency::overdue
                                                                              : site::Urgency::none;
      }
    }
  }
};

constexpr text::Date march{.year = 2024, .month = 3, .day = 31};
constexpr text::Date april{.year = 2024, .month = 4, .day = 30};

Sample sample() {
  return Sample({{"O1", ItemState::missing, "finance", april, 1.0},
                 {"O2", ItemState::complete, "office", april, 5.0},
                 {"O3", ItemState::stale, "office", april, 2.0},
                 {"O4", ItemState::incomplete, "finance", march, 2.0},
                 {"O5", ItemState::not_due, "", std::nullopt, 3.0},
                 {"O6", ItemState::incomplete, "office", std::nullopt, 2.0}});
}

/// "title: O1 O2" of each group, one a line.
std::string told(const std::vector<render::OwedGroup>& groups) {
  std::string lines;
  for (const render::OwedGroup& group : groups) {
    lines += group.title + ":";
    for (const site::ItemVerdict* item : group.items) {
      lines += " " + item->item->code;
    }
    lines += "\n";
  }
  return lines;
}

std::string told(OwedOrder order, OwedScope scope, text::Language language) {
  const Sample made = sample();
  return told(render::owed_groups(made.site, made.verdict, order, scope, language));
}

/// The file's lines, those that were folded joined again.
std::vector<std::string> unfolded(const std::string& file) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < file.size()) {
    const std::size_t end = file.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    const std::string line = file.substr(at, end - at);
    CHECK(line.size() <= 75);
    if (line.starts_with(' ')) {
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    at = end + 2;
  }
  return lines;
}

bool has(const std::vector<std::string>& lines, std::string_view line) {
  return std::ranges::find(lines, line) != lines.end();
}

}  // namespace

TEST_CASE("work is ordered by points, then by days left") {
  CHECK(told(OwedOrder::points, OwedScope::owed, th) == ": O5 O4 O3 O6 O1\n");
  CHECK(told(OwedOrder::points, OwedScope::all, th) == ": O5 O4 O3 O6 O1 O2\n");
}

TEST_CASE("work is grouped by day, without a day last") {
  CHECK(told(OwedOrder::due, OwedScope::owed, th) ==
        "31 มี.ค. 2567: O4\n30 เม.ย. 2567: O3 O1\nยังไม่ได้กำหนดวันส่ง: O5 O6\n");
}

TEST_CASE("work is grouped by division in the body's own order, nobody's last") {
  CHECK(told(OwedOrder::division, OwedScope::owed, th) ==
        "สำนักปลัด: O3 O6\nกองคลัง: O4 O1\nยังไม่มีผู้รับผิดชอบ: O5\n");
  CHECK(told(OwedOrder::division, OwedScope::owed, en) ==
        "Office: O3 O6\nFinance: O4 O1\nNobody assigned: O5\n");
}

TEST_CASE("a group sums what its items cost") {
  const Sample made = sample();
  const auto groups = render::owed_groups(made.site, made.verdict, OwedOrder::division, OwedScope::all, th);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].points == doctest::Approx(4));
  CHECK(groups[1].points == doctest::Approx(3));
}

TEST_CASE("days left are told on both sides of the day") {
  struct Row {
    ItemState state;
    text::Date due;
    std::string thai;
    std::string english;
  };
  const std::vector<Row> rows{
      {ItemState::missing, {.year = 2024, .month = 4, .day = 3}, "เหลือ 2 วัน", "2 days left"},
      {ItemState::missing, {.year = 2024, .month = 4, .day = 2}, "เหลือ 1 วัน", "1 day left"},
      {ItemState::missing, as_of, "ครบกำหนดวันนี้", "due today"},
      {ItemState::missing, march, "เลยกำหนด 1 วัน", "1 day overdue"},
      {ItemState::missing, {.year = 2024, .month = 3, .day = 30}, "เลยกำหนด 2 วัน", "2 days overdue"},
      {ItemState::not_due, march, "", ""},
      {ItemState::not_due, april, "เหลือ 29 วัน", "29 days left"},
      {ItemState::complete, april, "", ""},
  };
  for (const Row& row : rows) {
    const Sample made({{"O1", row.state, "office", row.due, 1}});
    INFO(row.thai);
    CHECK(render::days_left_in_words(made.verdict.items[0], th) == row.thai);
    CHECK(render::days_left_in_words(made.verdict.items[0], en) == row.english);
  }
}

TEST_CASE("the workbook has every item with its cost and address") {
  const Sample made = sample();
  const sheet::Workbook workbook = render::owed_workbook(made.site, made.verdict, OwedOrder::points, th);
  REQUIRE(workbook.sheets.size() == 1);
  const sheet::Sheet& rows = workbook.sheets[0];
  REQUIRE(rows.rows.size() == 6);
  REQUIRE(rows.header.size() == rows.rows[0].size());
  CHECK(std::get<std::string>(rows.rows[0][0]) == "O5");
  CHECK(std::get<sheet::Link>(rows.rows[0][10]).address == "https://ita.example/oss/oit/2567/o5/");
  CHECK(std::get<std::string>(rows.rows[1][3]) == "กองคลัง");
  CHECK(std::get<std::int64_t>(rows.rows[1][6]) == -1);
  CHECK(std::holds_alternative<std::monostate>(rows.rows[0][5]));
}

TEST_CASE("the calendar has a day of each division's work and the closing of ITAS") {
  const Sample made = sample();
  const std::string file = render::owed_calendar(made.site, made.verdict, th);
  const auto lines = unfolded(file);
  CHECK(std::ranges::count(lines, "BEGIN:VEVENT") == 4);
  CHECK(has(lines, "SUMMARY:ส่งข้อมูล OIT 2567: กองคลัง (1 ข้อ)"));
  CHECK(has(lines, "DTSTART;VALUE=DATE:20240331"));
  CHECK(has(lines, "DTEND;VALUE=DATE:20240401"));
  CHECK(has(lines, "UID:oit-2567-finance-2024-03-31@ita.example"));
  CHECK(has(lines, "SUMMARY:ITAS ปิดรับคำตอบแบบวัด OIT 2567"));
  CHECK(has(lines, "DTSTART;VALUE=DATE:20240531"));
  CHECK(has(lines, "DTSTAMP:20240401T000000Z"));
  CHECK(render::owed_calendar(made.site, made.verdict, th) == file);
}

TEST_CASE("what would end a line or a value in a calendar is escaped") {
  Sample made(
      {{"O1", ItemState::missing, "office", april, 1}, {"O2", ItemState::missing, "office", april, 1}});
  made.items[0].title = "ก, ข; ค\\ง";
  const auto lines = unfolded(render::owed_calendar(made.site, made.verdict, th));
  CHECK(std::ranges::any_of(lines, [](const std::string& line) {
    return line.starts_with("DESCRIPTION:O1 ก\\, ข\\; ค\\\\ง") && line.find("\\nO2") != std::string::npos;
  }));
}

TEST_CASE("a site that owes nothing has a calendar with the closing alone") {
  const Sample made({{"O1", ItemState::complete, "office", april, 1}});
  const auto lines = unfolded(render::owed_calendar(made.site, made.verdict, en));
  CHECK(std::ranges::count(lines, "BEGIN:VEVENT") == 1);
  CHECK(has(lines, "SUMMARY:ITAS closes for the OIT answers of 2567"));
}
