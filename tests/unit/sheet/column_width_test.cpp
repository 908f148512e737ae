#include "sheet/column_width.h"

#include "sheet/workbook.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace prongsai;

TEST_CASE("columns are as wide as what they hold") {
  struct Row {
    std::string name{};
    sheet::Sheet sheet{};
    std::vector<double> widths{};
  };
  const text::Date day{.year = 2024, .month = 4, .day = 30};
  for (const Row& row : {
           Row{"nothing", {}, {}},
           Row{"a header and its button", {.header = {"ข้อ", "รายการข้อมูล"}}, {8, 15}},
           Row{"marks take no room", {.rows = {{"ที่ที่ที่ที่ที่ที่ที่"}}}, {9}},
           Row{"the longest line counts", {.rows = {{"ก\nกกกกกกกกกก\nก"}}}, {12}},
           Row{"no line is longer than is good to read", {.rows = {{std::string(500, 'x')}}}, {62}},
           Row{"numbers and dates as shown",
               {.rows = {{text::Amount{123456789}, day, sheet::Percent{100}}}},
               {14, 15, 9}},
           Row{"a link by its text",
               {.rows = {{sheet::Link{.text = "ก", .address = "https://a.example/"}}}},
               {8}},
           Row{"rows wider than the header", {.header = {"ก"}, .rows = {{{}, "ขขขขขขขขขข"}}}, {8, 12}},
       }) {
    CAPTURE(row.name);
    CHECK(sheet::column_widths(row.sheet, text::Language::th) == row.widths);
  }
}
