#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "unit/sheet/texts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using namespace std::string_literals;
using report::Problem;
using report::Rule;

namespace {

using Texts = std::vector<std::vector<std::string>>;

/// Copies the input to a buffer of exactly its size, so that reading beyond it is seen.
report::Checked<sheet::Grid> read(std::string_view bytes, const sheet::CsvLimits& limits = {}) {
  const std::vector<char> exact(bytes.begin(), bytes.end());
  return sheet::read_csv({exact.data(), exact.size()}, "a.csv", limits);
}

std::string utf16le(std::u16string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

Problem problem(Rule rule, int line, int column, int length, std::vector<std::string> details) {
  return {.rule = rule,
          .where = {.file = "a.csv", .line = line, .column = column, .length = length},
          .details = std::move(details)};
}

}  // namespace

TEST_CASE("CSV as programs write it") {
  struct Row {
    std::string_view name{};
    std::string bytes{};
    Texts expected{};
  };
  const Texts plain{{"ชื่อ", "งบ"}, {"ถนน", "๕๐๐"}};
  for (const Row& row : {
           Row{"empty file", "", {}},
           Row{"only a BOM", "\xEF\xBB\xBF", {}},
           Row{"only blank lines", "\r\n\n\r\n", {}},
           Row{"header alone", "ชื่อ,งบ", {{"ชื่อ", "งบ"}}},
           Row{"LF", "ชื่อ,งบ\nถนน,๕๐๐\n", plain},
           Row{"CRLF", "ชื่อ,งบ\r\nถนน,๕๐๐\r\n", plain},
           Row{"CR", "ชื่อ,งบ\rถนน,๕๐๐\r", plain},
           Row{"no last line end", "ชื่อ,งบ\nถนน,๕๐๐", plain},
           Row{"UTF-8 with BOM", "\xEF\xBB\xBFชื่อ,งบ\r\nถนน,๕๐๐\r\n", plain},
           Row{"UTF-16", utf16le(u"ชื่อ\tงบ\r\nถนน\t๕๐๐\r\n"), plain},
           Row{"Windows-874", "\xAA\xD7\xE8\xCD,\xA7\xBA\r\n\xB6\xB9\xB9,\xF5\xF0\xF0\r\n", plain},
           Row{"semicolons", "ชื่อ;งบ\nถนน;๕๐๐\n", plain},
           Row{"tabs", "ชื่อ\tงบ\nถนน\t๕๐๐\n", plain},
           Row{"sep line", "sep=|\r\nชื่อ|งบ\r\nถนน|๕๐๐\r\n", plain},
           Row{"sep line in capitals", "SEP=;\nชื่อ;งบ\nถนน;๕๐๐\n", plain},
           Row{"sep line after a BOM", "\xEF\xBB\xBFsep=;\nชื่อ;งบ\nถนน;๕๐๐\n", plain},
           Row{"sep line against the header's commas", "sep=;\na,b;c\n1;2\n", {{"a,b", "c"}, {"1", "2"}}},
           Row{"not a sep line", "sep=x\n1\n", {{"sep=x"}, {"1"}}},
           Row{"delimiters in quotes do not count", "\"a,b,c\";d\n1;2\n", {{"a,b,c", "d"}, {"1", "2"}}},
           Row{"newline in a quoted header", "\"a\nb\";c\n1;2\n", {{"a\nb", "c"}, {"1", "2"}}},
           Row{"one column", "ชื่อ\nถนน\n", {{"ชื่อ"}, {"ถนน"}}},
           Row{"blank lines before the header", "\n\r\nชื่อ,งบ\nถนน,๕๐๐", plain},
           Row{"blank rows", "ชื่อ,งบ\n,\n \t, \nถนน,๕๐๐\n,,\n", plain},
           Row{"trailing empty columns", "ชื่อ,งบ,,,\nถนน,๕๐๐,,,\n", plain},
           Row{"row shorter than the header", "a,b,c\n1\n", {{"a", "b", "c"}, {"1"}}},
           Row{"empty cells in the middle", "a,b,c\n,,3\n", {{"a", "b", "c"}, {"", "", "3"}}},
           Row{"quotes", "a,b\n\"1,5\",\"กล่าวว่า \"\"ดี\"\"\"\n", {{"a", "b"}, {"1,5", "กล่าวว่า \"ดี\""}}},
           Row{"empty quotes", "a,b\n\"\",\"\"\"\"\n", {{"a", "b"}, {"", "\""}}},
           Row{"newlines in quotes",
               "a,b\n\"ก\r\nข\rค\",2\n3,4\n",
               {{"a", "b"}, {"ก\nข\nค", "2"}, {"3", "4"}}},
           Row{"a quote within a plain cell is text", "a,b\n5\" x,2\n", {{"a", "b"}, {"5\" x", "2"}}},
           Row{"blanks behind a closing quote", "a,b\n\"1\" ,2\n", {{"a", "b"}, {"1", "2"}}},
           Row{"protected digits", "a,b\n=\"001\",\"=\"\"๐๐๒\"\"\"\n", {{"a", "b"}, {"001", "๐๐๒"}}},
           Row{"protected nothing", "a,b\n=\"\",2\n", {{"a", "b"}, {"", "2"}}},
           Row{"a formula stays",
               "a,b\n=1+1,\"=\"\"x\"\"&\"\"y\"\"\"\n",
               {{"a", "b"}, {"=1+1", "=\"x\"&\"y\""}}},
           Row{"Thai marks alone", "่,ู\n่่,\u200B\n", {{"่", "ู"}, {"่่"}}},
       }) {
    CAPTURE(row.name);
    const auto read_table = read(row.bytes);
    CHECK(texts_of(read_table.value) == row.expected);
    CHECK(read_table.problems.empty());
  }
}

TEST_CASE("CSV that something is wrong with") {
  struct Row {
    std::string_view name{};
    std::string bytes{};
    Texts expected{};
    std::vector<Problem> problems{};
  };
  for (const Row& row : {
           Row{"unclosed, with plain rows behind it",
               "a,b\n1,\"ก\n3,4\n",
               {{"a", "b"}, {"1", "ก"}, {"3", "4"}},
               {problem(Rule::table_unclosed_quote, 2, 3, 0, {})}},
           Row{"unclosed, with quoted rows behind it",
               "a,b\n1,\"ก\n\"3\",\"4\"\n",
               {{"a", "b"}, {"1", "ก"}, {"3", "4"}},
               {problem(Rule::table_unclosed_quote, 2, 3, 0, {})}},
           Row{"unclosed takes the line's delimiters",
               "a,b\n\"ก,5\n3,4\n",
               {{"a", "b"}, {"ก,5"}, {"3", "4"}},
               {problem(Rule::table_unclosed_quote, 2, 1, 0, {})}},
           Row{"unclosed at the very end",
               "a,b\n1,\"",
               {{"a", "b"}, {"1"}},
               {problem(Rule::table_unclosed_quote, 2, 3, 0, {})}},
           Row{"two unclosed",
               "a,b\n\"ก\n\"ข\n3,4",
               {{"a", "b"}, {"ก"}, {"ข"}, {"3", "4"}},
               {problem(Rule::table_unclosed_quote, 2, 1, 0, {}),
                problem(Rule::table_unclosed_quote, 3, 1, 0, {})}},
           Row{"unclosed in the header",
               "\"a,b\n1,2\n",
               {{"a,b"}, {"1", "2"}},
               {problem(Rule::table_unclosed_quote, 1, 1, 0, {})}},
           Row{"stray",
               "a,b\n\"บริษัท \"ก\" จำกัด\",2\n",
               {{"a", "b"}, {"บริษัท ก\" จำกัด\"", "2"}},
               {problem(Rule::table_stray_quote, 2, 10, 0, {"ก\" จำกัด\""})}},
           Row{"binary",
               "a,b\nก"s + '\0' + "c,d\n",
               {},
               {problem(Rule::table_syntax, 2, 2, 0, {"nul_byte"})}},
           Row{"an Excel file",
               "PK\x03\x04....",
               {},
               {problem(Rule::table_syntax, 0, 0, 0, {"spreadsheet_file"})}},
           Row{"an old Excel file",
               "\xD0\xCF\x11\xE0\xA1\xB1",
               {},
               {problem(Rule::table_syntax, 0, 0, 0, {"spreadsheet_file"})}},
           Row{"an unknown encoding",
               "a\xFF\xFE\x80,\xDB\xFC\n",
               {},
               {problem(Rule::table_encoding, 0, 0, 0, {})}},
       }) {
    CAPTURE(row.name);
    const auto read_table = read(row.bytes);
    CHECK(texts_of(read_table.value) == row.expected);
    CHECK(read_table.problems == row.problems);
  }
}

TEST_CASE("limits") {
  CHECK(read("a,b\n", {.bytes = 3U << 20U}).problems.empty());
  const auto large = read(std::string((1U << 20U) + 1, 'a'), {.bytes = 1U << 20U});
  CHECK(large.problems == std::vector{problem(Rule::file_too_large, 0, 0, 0, {"1 MB"})});
  CHECK(large.value.rows.empty());

  const auto long_table = read("a\n1\n2\n3\n", {.rows = 2});
  CHECK(texts_of(long_table.value) == Texts{{"a"}, {"1"}, {"2"}});
  CHECK(long_table.problems == std::vector{problem(Rule::file_too_many, 4, 1, 1, {"2"})});
  CHECK(read("a\n1\n2\n\n", {.rows = 2}).problems.empty());

  const auto wide = read("a,b,c\n1,2\n1,2,,\n", {.columns = 2});
  CHECK(texts_of(wide.value) == Texts{{"a", "b"}, {"1", "2"}, {"1", "2"}});
  CHECK(wide.problems == std::vector{problem(Rule::table_syntax, 1, 5, 1, {"too_many_columns"})});

  const auto cell = read("ก\nกขค,\"ง\"\n", {.cell_bytes = 7});
  CHECK(texts_of(cell.value) == Texts{{"ก"}, {"กข", "ง"}});
  const auto cell_alone = read("ก\nกขค\n", {.cell_bytes = 7});
  CHECK(texts_of(cell_alone.value) == Texts{{"ก"}, {"กข"}});
  CHECK(cell_alone.problems == std::vector{problem(Rule::table_syntax, 2, 1, 3, {"cell_too_large"})});

  std::string stray = "a\n";
  for (int i = 0; i < 3000; ++i) {
    stray += "\"1\"2\n";
  }
  CHECK(read(stray).problems.size() == 1000);
}

TEST_CASE("cells know their place in code points") {
  const auto grid = read("ชื่อ,\"งบ\",ค\n\"ก\r\nที่ข\",=\"01\",\n\nน้ำ,,x\n").value;
  const auto place = [](const sheet::Cell& cell) {
    return std::vector{cell.where.line, cell.where.column, cell.where.length};
  };
  REQUIRE(grid.rows.size() == 3);
  CHECK(place(grid.rows[0][0]) == std::vector{1, 1, 4});
  CHECK(place(grid.rows[0][1]) == std::vector{1, 6, 4});
  CHECK(place(grid.rows[0][2]) == std::vector{1, 11, 1});
  CHECK(place(grid.rows[1][0]) == std::vector{2, 1, 2});
  CHECK(place(grid.rows[1][1]) == std::vector{3, 7, 5});
  CHECK(place(grid.rows[2][0]) == std::vector{5, 1, 3});
  CHECK(place(grid.rows[2][2]) == std::vector{5, 6, 1});
  CHECK(grid.rows[0][0].where.file == "a.csv");
}

TEST_CASE("many quotes that are never closed take linear time") {
  std::string bytes = "a\n";
  for (int i = 0; i < 200'000; ++i) {
    bytes += "\"x\"\"\n";
  }
  CHECK(read(bytes).value.rows.size() == 200'001);
}
