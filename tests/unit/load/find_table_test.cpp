#include "load/find_table.h"

#include "load/column_names.h"
#include "load/columns_of_records.h"
#include "load/read_records.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "site/kind.h"
#include "site/people.h"
#include "site/procurement.h"
#include "text/date.h"
#include "unit/sheet/texts.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace prongsai;
using load::NoHeader;
using report::Rule;
using sheet::Merged;

namespace {

using Texts = std::vector<std::vector<std::string>>;

/// A sheet with those texts; "<" shows the cell beside it, "^" the one above.
sheet::Grid grid_of(const Texts& texts) {
  sheet::Grid grid{.name = "ต.ค. 66"};
  for (std::size_t row = 0; row < texts.size(); ++row) {
    auto& cells = grid.rows.emplace_back();
    for (std::size_t column = 0; column < texts[row].size(); ++column) {
      sheet::Cell cell{.text = texts[row][column]};
      if (cell.text == "<") {
        cell = {.text = cells.back().text, .where = {}, .merged = Merged::beside};
      } else if (cell.text == "^") {
        cell = {.text = grid.rows[row - 1][column].text, .where = {}, .merged = Merged::above};
      }
      cell.where = {.file = "a.xlsx",
                    .sheet = grid.name,
                    .line = static_cast<int>(row) + 1,
                    .column = static_cast<int>(column) + 1};
      cells.push_back(std::move(cell));
    }
  }
  return grid;
}

Texts texts_of(const load::FoundTable& found) {
  Texts texts{sheet::texts_of(found.table.header)};
  for (const auto& row : found.table.rows) {
    texts.push_back(sheet::texts_of(row));
  }
  return texts;
}

}  // namespace

TEST_CASE("a table is found where officials put it") {
  struct Row {
    std::string_view name{};
    Texts sheet{};
    Texts expected{};
  };
  const std::vector<std::string> header{"ที่", "งานที่ซื้อหรือจ้าง", "ราคากลาง (บาท)"};
  const std::vector<std::string> road{"1", "ซ่อมถนน", "5000"};
  for (const Row& row : {
           Row{"at once", {header, road}, {header, road}},
           Row{"below titles",
               {{"", "สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2566"}, {"อบต. ตัวอย่าง"}, header, road},
               {header, road}},
           Row{"with numbered columns", {header, {"(1)", "(๒)", "(3)"}, road}, {header, road}},
           Row{"with its header again on the next page", {header, road, header, road}, {header, road, road}},
           Row{"with a note and signatures below",
               {header,
                road,
                {"หมายเหตุ ราคารวมภาษี"},
                {"", "", "ลงชื่อ ........"},
                {"", "", "(นายตัวอย่าง สมมติ)"}},
               {header, road}},
           Row{"in columns that begin later",
               {{"", "ที่", "งานที่ซื้อหรือจ้าง"}, {"", "1", "ซ่อมถนน"}},
               {{"", "ที่", "งานที่ซื้อหรือจ้าง"}, {"", "1", "ซ่อมถนน"}}},
           Row{"with groups of columns above their names",
               {{"ที่", "รายละเอียด", "<", "<"},
                {"^", "งานที่ซื้อหรือจ้าง", "ราคากลาง (บาท)", "วิธี"},
                {"1", "ซ่อมถนน", "5000", "คัดเลือก"}},
               {{"ที่", "งานที่ซื้อหรือจ้าง", "ราคากลาง (บาท)", "วิธี"}, {"1", "ซ่อมถนน", "5000", "คัดเลือก"}}},
           Row{"with names in two halves",
               {{"ที่", "งานที่ซื้อ", "ราคากลาง"}, {"", "หรือจ้าง", "(บาท)"}, road},
               {{"ที่", "งานที่ซื้อ หรือจ้าง", "ราคากลาง (บาท)"}, road}},
           Row{"with a record over several rows",
               {{"ที่", "งานที่ซื้อหรือจ้าง", "ผู้เสนอราคา"},
                {"1", "ซ่อมถนน", "หจก. ก 12,000"},
                {"^", "^", "ร้าน ข 12,500"},
                {"2", "ซื้อทราย", "ร้าน ค 900"}},
               {{"ที่", "งานที่ซื้อหรือจ้าง", "ผู้เสนอราคา"},
                {"1", "ซ่อมถนน", "หจก. ก 12,000\nร้าน ข 12,500"},
                {"2", "ซื้อทราย", "ร้าน ค 900"}}},
       }) {
    CAPTURE(row.name);
    std::vector<report::Problem> problems;
    const auto found = load::find_table(grid_of(row.sheet), load::column_names<site::Contract>(),
                                        NoHeader::no_table, problems);
    REQUIRE(found.has_value());
    CHECK(texts_of(*found) == row.expected);
    CHECK(problems.empty());
  }
}

TEST_CASE("a sheet without known columns is no table, but a CSV file is") {
  const Texts texts{{"คำอธิบาย"}, {"กรอกข้อมูลในแผ่นถัดไป", "ด้วยความระมัดระวัง", "ทุกช่อง"}};
  std::vector<report::Problem> problems;
  const auto names = load::column_names<site::Contract>();
  CHECK(!load::find_table(grid_of(texts), names, NoHeader::no_table, problems));
  CHECK(!load::find_table({}, names, NoHeader::first_row, problems));
  CHECK(problems.empty());
  const auto found = load::find_table(grid_of(texts), names, NoHeader::first_row, problems);
  REQUIRE(found.has_value());
  CHECK(sheet::texts_of(found->table.header) == texts[1]);
}

TEST_CASE("a row wider than its header is told and left out") {
  std::vector<report::Problem> problems;
  const auto found = load::find_table(grid_of({{"ชื่อ", "ตำแหน่ง"}, {"ก", "ข", "ค"}, {"ง", "จ"}}),
                                      load::column_names<site::Person>(), NoHeader::no_table, problems);
  REQUIRE(found.has_value());
  CHECK(texts_of(*found) == Texts{{"ชื่อ", "ตำแหน่ง"}, {"ง", "จ"}});
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].rule == Rule::table_ragged_row);
  CHECK(problems[0].where == report::Location{"a.xlsx", "ต.ค. 66", 2, 3, 0});
  CHECK(problems[0].details == std::vector<std::string>{"3", "2"});
}

TEST_CASE("a month without purchases says so in the table") {
  std::vector<report::Problem> problems;
  const Texts header{{"ที่", "งานที่ซื้อหรือจ้าง", "ราคากลาง"}};
  Texts nothing = header;
  nothing.push_back({"-", "ไม่มีการจัดซื้อจัดจ้าง", "-"});
  const auto read =
      load::read_records(grid_of(nothing), {.kind = site::Kind::procurement}, NoHeader::no_table, problems);
  REQUIRE(read.has_value());
  CHECK(read->nil == "ไม่มีการจัดซื้อจัดจ้าง");
  CHECK(site::count(read->records) == 0);

  Texts something = header;
  something.push_back({"1", "ไม่มีชื่อ", "500"});
  const auto one =
      load::read_records(grid_of(something), {.kind = site::Kind::procurement}, NoHeader::no_table, problems);
  REQUIRE(one.has_value());
  CHECK(one->nil.empty());
  CHECK(site::count(one->records) == 1);
  CHECK(problems.empty());
}

TEST_CASE("every refusal names the sheet and the cell") {
  std::vector<report::Problem> problems;
  const auto read = load::read_records(grid_of({{"ที่", "งานที่ซื้อหรือจ้าง", "ราคากลาง"},
                                                {"1", "ซ่อมถนน", "ห้าพัน"},
                                                {"2", "ซื้อทราย", "๑,๒๓๔.๕๐ บาท"},
                                                {"รวม", "", "1,000.00"}}),
                                       {.kind = site::Kind::procurement}, NoHeader::no_table, problems);
  REQUIRE(read.has_value());
  CHECK(site::count(read->records) == 2);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].rule == Rule::table_bad_cell);
  CHECK(problems[0].where == report::Location{"a.xlsx", "ต.ค. 66", 2, 3, 0});
  CHECK(problems[1].rule == Rule::table_total_differs);
  CHECK(problems[1].where == report::Location{"a.xlsx", "ต.ค. 66", 4, 3, 0});
}

TEST_CASE("titles tell the days that a table is of") {
  struct Row {
    std::string_view title{};
    std::optional<text::Period> expected{};
  };
  const text::Period october{.from = {.year = 2023, .month = 10, .day = 1},
                             .to = {.year = 2023, .month = 10, .day = 31}};
  for (const Row& row : {
           Row{"สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน ตุลาคม 2566", october},
           Row{"ประจำเดือน ต.ค. 66", october},
           Row{"ตุลาคม พ.ศ. ๒๕๖๖", october},
           Row{"แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567", text::period_of({2567})},
           Row{"องค์การบริหารส่วนตำบลตัวอย่าง", std::nullopt},
           Row{"วันที่ทำรายงาน", std::nullopt},
       }) {
    CAPTURE(row.title);
    CHECK(load::period_in(row.title) == row.expected);
  }
}
