#include "sheet/xlsx_number.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;
using sheet::NumberFormat;
using sheet::NumberShape;
using sheet::SerialEpoch;

TEST_CASE("format codes say what a number is") {
  struct Row {
    std::string_view code{};
    NumberFormat expected{};
  };
  for (const Row& row : {
           Row{"General", {}},
           Row{"@", {}},
           Row{"0", {.shape = NumberShape::fixed}},
           Row{"#,##0.00", {.shape = NumberShape::fixed, .digits = 2}},
           Row{"_-* #,##0.00_-;\\-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
               {.shape = NumberShape::fixed, .digits = 2}},
           Row{"#,##0.00 \"บาท\"", {.shape = NumberShape::fixed, .digits = 2}},
           Row{"0000000000", {.shape = NumberShape::padded, .digits = 10}},
           Row{"0.0%", {.shape = NumberShape::percent, .digits = 1}},
           Row{"0.00E+00", {}},
           Row{"# ?/?", {}},
           Row{"d/m/yyyy", {.shape = NumberShape::date}},
           Row{"[$-D07041E]d mmm yyyy", {.shape = NumberShape::date}},
           Row{"[$-107041E]d mmmm yyyy;@", {.shape = NumberShape::date}},
           Row{"dd\\-mm\\-bbbb", {.shape = NumberShape::date}},
           Row{"mmm-yy", {.shape = NumberShape::month}},
           Row{"[$-D000000]mmmm yyyy", {.shape = NumberShape::month}},
           Row{"h:mm", {.shape = NumberShape::time}},
           Row{"[h]:mm", {.shape = NumberShape::time}},
           Row{"d/m/yyyy h:mm", {.shape = NumberShape::date}},
           Row{"[Red]0.00", {.shape = NumberShape::fixed, .digits = 2}},
           Row{"\"day\" 0", {.shape = NumberShape::fixed}},
       }) {
    CAPTURE(row.code);
    CHECK(sheet::parse_format(row.code) == row.expected);
  }
  CHECK(sheet::builtin_format(0) == NumberFormat{});
  CHECK(sheet::builtin_format(4) == NumberFormat{.shape = NumberShape::fixed, .digits = 2});
  CHECK(sheet::builtin_format(10) == NumberFormat{.shape = NumberShape::percent, .digits = 2});
  CHECK(sheet::builtin_format(14) == NumberFormat{.shape = NumberShape::date});
  CHECK(sheet::builtin_format(17) == NumberFormat{.shape = NumberShape::month});
}

TEST_CASE("a number is shown as Excel shows it, for a reader to understand") {
  struct Row {
    double value = 0;
    NumberFormat format{};
    std::string_view expected{};
    SerialEpoch epoch = SerialEpoch::y1900;
  };
  const NumberFormat date{.shape = NumberShape::date};
  const NumberFormat month{.shape = NumberShape::month};
  const NumberFormat money{.shape = NumberShape::fixed, .digits = 2};
  for (const Row& row : {
           Row{12500, {}, "12500"},
           Row{12500.5, {}, "12500.5"},
           Row{0.1 + 0.2, {}, "0.3"},
           Row{-0.00001, {}, "-0.00001"},
           Row{66017123456, {}, "66017123456"},
           Row{1e20, {}, "100000000000000000000"},
           Row{1.0 / 3, money, "0.33"},
           Row{2.675, money, "2.68"},
           Row{107.0 * 12.35, money, "1321.45"},
           Row{-1234.5, money, "-1234.50"},
           Row{0.622, {.shape = NumberShape::percent, .digits = 1}, "62.2%"},
           Row{812345678, {.shape = NumberShape::padded, .digits = 10}, "0812345678"},
           Row{45202, date, "2023-10-03"},
           Row{45202.75, date, "2023-10-03"},
           Row{43740, date, "2023-10-03", SerialEpoch::y1904},
           Row{1, date, "1900-01-01"},
           Row{61, date, "1900-03-01"},
           Row{243528, date, "2566-10-02"},
           Row{45200, month, "ต.ค. 2566"},
           Row{243527, month, "ต.ค. 2566"},
           Row{0.3541666667, {.shape = NumberShape::time}, "08:30"},
           Row{-5, date, "-5"},
           Row{3e9, date, "3000000000"},
       }) {
    CAPTURE(row.expected);
    CHECK(sheet::shown_number(row.value, row.format, row.epoch) == row.expected);
  }
}
