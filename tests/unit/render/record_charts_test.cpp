#include "render/record_charts.h"

#include "render/book.h"
#include "render/chart.h"
#include "render/views.h"
#include "site/complaint.h"
#include "site/content_file.h"
#include "site/procurement.h"
#include "site/project.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace prongsai;

namespace {

text::Amount baht(std::int64_t whole) {
  return {.satang = whole * 100};
}

/// The rows of the chart's table, the sums after "=", or "none".
std::string rows_of(const std::optional<render::Chart>& chart) {
  if (!chart) {
    return "none";
  }
  std::string text;
  for (const render::ChartRow& row : chart->table.rows) {
    text += (text.empty() ? "" : "; ") + std::string(row.is_sum ? "= " : "");
    for (const std::string& cell : row.cells) {
      text += (&cell == &row.cells.front() ? "" : " | ") + cell;
    }
  }
  return text;
}

std::optional<render::Chart> chart_of(site::Records records, std::string_view name,
                                      text::Language language = text::Language::th,
                                      text::Digits digits = text::Digits::arabic) {
  site::Site site = render::sample_site();
  site.config.digits = digits;
  site::ContentFile file{.records = std::move(records)};
  const render::EntryView entry{.file = &file};
  return render::with_book(site, {}, {}, [&](const render::Book& book) {
    return render::record_chart(book, entry, name, language);
  });
}

std::string told(site::Records records, std::string_view name) {
  return rows_of(chart_of(std::move(records), name));
}

const render::BarPicture& bars_of(const std::optional<render::Chart>& chart) {
  return std::get<render::BarPicture>(chart.value().picture);
}

}  // namespace

TEST_CASE("a chart of what projects had and spent") {
  using Projects = std::vector<site::Project>;
  const Projects projects{{.name = "ถนน", .budget = baht(1000), .spent = baht(900)},
                          {.name = "ไม่ทราบ", .budget = baht(5)},
                          {.name = "ไม่มีเงิน"},
                          {.name = "ประปา", .budget = baht(0), .spent = baht(0)}};
  CHECK(told(projects, "budget") == "ถนน | 1,000 | 900; ไม่ทราบ | 5 | –; ประปา | 0 | 0; = รวม | 1,005 | 900");
  CHECK(chart_of(projects, "budget")->description ==
        "รวม 3 โครงการ งบประมาณ 1,005 บาท เบิกจ่าย 900 บาท งบประมาณมากที่สุดคือ ถนน 1,000 บาท");
  CHECK(chart_of(projects, "budget", text::Language::en)->description ==
        "3 projects with 1,005 baht, of which 900 were spent; the largest is ถนน, 1,000 baht.");
  CHECK(told(Projects{projects[0]}, "budget") == "none");
  CHECK(told(Projects{projects[3], projects[3]}, "budget") == "none");
  CHECK(told(projects, "complaints") == "none");
  CHECK(told(site::Records{}, "budget") == "none");
  CHECK(told(projects, "nothing") == "none");
}

TEST_CASE("a plan without spending has one bar a project, and satang only where there are some") {
  const std::vector<site::Project> plan{{.name = "ก", .budget = baht(10)},
                                        {.name = "ข", .budget = text::Amount{.satang = 55}}};
  CHECK(told(plan, "budget") == "ก | 10.00; ข | 0.55; = รวม | 10.55");
  CHECK(rows_of(chart_of(plan, "budget", text::Language::th, text::Digits::thai)) ==
        "ก | ๑๐.๐๐; ข | ๐.๕๕; = รวม | ๑๐.๕๕");
  const auto chart = chart_of(plan, "budget");
  CHECK(bars_of(chart).panels.front().groups.front().bars.size() == 1);
}

TEST_CASE("of many projects the largest are drawn, the others as one; the table has all") {
  std::vector<site::Project> projects;
  for (int i = 1; i <= 50; ++i) {
    projects.push_back({.name = "โครงการที่ " + std::to_string(i), .budget = baht(i), .spent = baht(1)});
  }
  const auto chart = chart_of(projects, "budget");
  const auto& groups = bars_of(chart).panels.front().groups;
  CHECK(groups.size() == 15);
  CHECK(groups.front().label == "โครงการที่ 50");
  CHECK(groups.back().label == "อื่น ๆ 36 โครงการ");
  CHECK(groups.back().bars.front().shown == "666");
  CHECK(chart.value().table.rows.size() == 52);
  CHECK(chart.value().table.rows.back().cells == std::vector<std::string>{"รวม", "1,275", "50"});
}

TEST_CASE("sums of amounts that no budget has do not overflow") {
  const text::Amount most{.satang = std::numeric_limits<std::int64_t>::max()};
  const std::vector<site::Project> projects(3, {.name = "ก", .budget = most, .spent = most});
  CHECK(chart_of(projects, "budget").value().table.rows.back().cells[1] == "92,233,720,368,547,758.07");
}

TEST_CASE("purchases are counted and summed by method, the largest first, and by month of signing") {
  const std::vector<site::Contract> contracts{{.budget = baht(10),
                                               .method = "เฉพาะเจาะจง",
                                               .agreed_price = baht(9),
                                               .signed_on = text::Date{.year = 2023, .month = 12, .day = 2}},
                                              {.budget = baht(100),
                                               .method = "e-bidding",
                                               .signed_on = text::Date{.year = 2023, .month = 10, .day = 2}},
                                              {.method = "เฉพาะเจาะจง",
                                               .agreed_price = baht(1),
                                               .signed_on = text::Date{.year = 2023, .month = 12, .day = 30}},
                                              {.method = "", .agreed_price = baht(7)}};
  CHECK(told(contracts, "method") ==
        "e-bidding | 1 | 100; เฉพาะเจาะจง | 2 | 10; ไม่ระบุวิธี | 1 | 7; = รวม | 4 | 117");
  CHECK(told(contracts, "month") ==
        "ต.ค. 2566 | 1 | 100; พ.ย. 2566 | 0 | 0; ธ.ค. 2566 | 2 | 10; ไม่ระบุวันที่ | 1 | 7; = รวม | 4 | 117");
  const auto chart = chart_of(contracts, "month");
  CHECK(bars_of(chart).panels.size() == 2);
  CHECK(bars_of(chart).panels[1].groups[2].bars[0].share == 1);
  CHECK(told(std::vector(2, contracts[3]), "month") == "none");
}

TEST_CASE("a year that was mistyped makes no chart of hundreds of months") {
  const std::vector<site::Contract> contracts{
      {.agreed_price = baht(1), .signed_on = text::Date{.year = 1024, .month = 1, .day = 1}},
      {.agreed_price = baht(1), .signed_on = text::Date{.year = 2024, .month = 1, .day = 1}}};
  CHECK(told(contracts, "month") == "none");
}

TEST_CASE("complaints are told by what tells them apart, by both where both do") {
  const auto month = [](int number) {
    return text::Period{.from = {.year = 2024, .month = number, .day = 1},
                        .to = text::last_day_of_month(2024, number)};
  };
  using Rows = std::vector<site::ComplaintStatistic>;
  CHECK(told(Rows{{.subject = "ทุจริต", .period = month(1), .received = 2, .settled = 1},
                  {.subject = "ทุจริต", .period = month(2), .received = 0}},
             "complaints") == "ม.ค. 2567 | 2 | 1 | 1; ก.พ. 2567 | 0 | 0 | 0; = รวม | 2 | 1 | 1");
  CHECK(told(Rows{{.subject = "ทุจริต", .received = 2, .pending = 1},
                  {.subject = "ทั่วไป", .received = 4, .settled = 4}},
             "complaints") == "ทุจริต | 2 | 1 | 1; ทั่วไป | 4 | 4 | 0; = รวม | 6 | 5 | 1");
  const auto both = chart_of(Rows{{.subject = "ก", .period = month(1), .received = 1, .settled = 1},
                                  {.subject = "ข", .period = month(1), .received = 2, .settled = 1},
                                  {.subject = "ข", .period = month(2), .received = 3, .settled = 3}},
                             "complaints");
  CHECK(rows_of(both) ==
        "ก | 1 | 1 | 0; ข | 5 | 4 | 1; ม.ค. 2567 | 3 | 2 | 1; ก.พ. 2567 | 3 | 3 | 0; = รวม | 6 | 5 | 1");
  CHECK(both->description == "รับ 6 เรื่อง แล้วเสร็จ 5 เรื่อง อยู่ระหว่างดำเนินการ 1 เรื่อง มากที่สุดคือ ข 5 เรื่อง");
  CHECK(told(Rows{{.subject = "ก", .received = 0}, {.subject = "ข", .received = 0}}, "complaints") == "none");
}
