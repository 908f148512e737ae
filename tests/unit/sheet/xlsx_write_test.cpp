// What stands in the cells is read back with openpyxl in tests/formats_test.py; here are bytes and limits.
#include "sheet/xlsx_write.h"

#include "report/problem.h"
#include "report/rule.h"
#include "sheet/workbook.h"
#include "text/date.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace prongsai;

namespace {

sheet::Workbook workbook_of(std::vector<sheet::Sheet> sheets) {
  return {.title = "ผลการตรวจ",
          .author = "อบต. ทุ่งรวงทิพย์",
          .created = {.year = 2024, .month = 4, .day = 30},
          .sheets = std::move(sheets)};
}

/// A sheet of `rows` rows and `columns` columns of text, the header included.
sheet::Sheet sheet_of(std::size_t rows, std::size_t columns, const std::string& text = "ก") {
  return {.name = "ตาราง",
          .header = std::vector<std::string>(columns, text),
          .rows = std::vector<sheet::Row>(rows - 1, sheet::Row(columns, text))};
}

std::vector<std::vector<std::string>> details_of(const report::Checked<std::string>& written) {
  std::vector<std::vector<std::string>> details;
  for (const report::Problem& problem : written.problems) {
    CHECK(problem.rule == report::Rule::table_over_limit);
    details.push_back(problem.details);
  }
  return details;
}

}  // namespace

TEST_CASE("a workbook is a ZIP file, the same one each time") {
  const sheet::Workbook workbook = workbook_of({sheet_of(3, 2), sheet_of(2, 1)});
  const auto once = sheet::write_xlsx(workbook);
  CHECK(once.problems.empty());
  CHECK(once.value.starts_with("PK\x03\x04"));
  CHECK(once.value.find("PK\x05\x06") != std::string::npos);
  CHECK(once.value == sheet::write_xlsx(workbook).value);
  auto other_day = workbook;
  other_day.created.day = 29;
  CHECK(once.value != sheet::write_xlsx(other_day).value);
}

TEST_CASE("a workbook without sheets, and a sheet without cells, are files too") {
  for (const sheet::Workbook& workbook : {workbook_of({}), workbook_of({{.name = "ว่าง"}})}) {
    const auto written = sheet::write_xlsx(workbook);
    CHECK(written.problems.empty());
    CHECK(written.value.starts_with("PK\x03\x04"));
  }
}

TEST_CASE("what goes beyond a limit is told once and left out") {
  using Details = std::vector<std::vector<std::string>>;
  const sheet::XlsxLimits limits{.rows = 4, .columns = 3, .cell_units = 5, .links = 1};
  struct Row {
    std::string name{};
    sheet::Sheet sheet{};
    Details told{};
  };
  for (const Row& row : {
           Row{"all that fits", sheet_of(4, 3, "กกกกก"), {}},
           Row{"a row too many", sheet_of(5, 3), {{"ตาราง", "rows", "4"}}},
           Row{"a column too many", sheet_of(4, 4), {{"ตาราง", "columns", "3"}}},
           Row{"a character too many", sheet_of(4, 3, "กกกกกก"), {{"ตาราง", "characters_in_a_cell", "5"}}},
           Row{"all of them",
               sheet_of(9, 9, "กกกกกก"),
               {{"ตาราง", "rows", "4"}, {"ตาราง", "columns", "3"}, {"ตาราง", "characters_in_a_cell", "5"}}},
       }) {
    CAPTURE(row.name);
    const auto written = sheet::write_xlsx(workbook_of({row.sheet}), limits);
    CHECK(details_of(written) == row.told);
    CHECK(written.value.starts_with("PK\x03\x04"));
  }
}
