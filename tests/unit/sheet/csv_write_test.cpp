#include "sheet/csv_write.h"

#include "sheet/table.h"
#include "sheet/workbook.h"
#include "text/date.h"
#include "text/number.h"
#include "unit/sheet/texts.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

namespace {

using Texts = std::vector<std::vector<std::string>>;

/// What read_csv leaves out of any table: blank cells at the end of a row, and rows of nothing else.
Texts without_blank_ends(Texts rows) {
  for (auto& row : rows) {
    while (!row.empty() && row.back().find_first_not_of(" \t\n") == std::string::npos) {
      row.pop_back();
    }
  }
  std::erase_if(rows, [](const auto& row) { return row.empty(); });
  return rows;
}

/// The first row as the header, the others as rows of text.
sheet::Sheet sheet_of(const Texts& texts) {
  sheet::Sheet sheet{.header = texts.front()};
  for (std::size_t i = 1; i < texts.size(); ++i) {
    sheet.rows.emplace_back(texts[i].begin(), texts[i].end());
  }
  return sheet;
}

Texts read_back(const std::string& csv) {
  const auto read = sheet::read_csv(csv, "a.csv");
  CHECK(read.problems.empty());
  return sheet::texts_of(read.value);
}

}  // namespace

TEST_CASE("cells are quoted and guarded where needed") {
  struct Row {
    std::string_view cell{};
    std::string_view written{};
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"ถนน", "ถนน"},
           Row{"12500", "12500"},
           Row{"-12,500.50", "\"-12,500.50\""},
           Row{"-5", "-5"},
           Row{"+5.25", "+5.25"},
           Row{"-๕", "-๕"},
           Row{"-", "-"},
           Row{"- ไม่มี", "'- ไม่มี"},
           Row{"--1", "'--1"},
           Row{"=1+1", "'=1+1"},
           Row{"'=1+1", "''=1+1"},
           Row{"'ก", "'ก"},
           Row{"=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
           Row{"+66 2 123 4567", "'+66 2 123 4567"},
           Row{"@sum", "'@sum"},
           Row{"\t=1", "\"'\t=1\""},
           Row{"\r=1", "\"'\r=1\""},
           Row{"ก,ข", "\"ก,ข\""},
           Row{"ก;ข", "\"ก;ข\""},
           Row{"ก\nข", "\"ก\nข\""},
           Row{"\"ดี\"", "\"\"\"ดี\"\"\""},
           Row{" ก ", "\" ก \""},
           Row{"a=b", "a=b"},
       }) {
    CAPTURE(row.cell);
    const std::string written = "\xEF\xBB\xBF" + std::string(row.written) + "\r\n";
    CHECK(sheet::write_csv({.header = {std::string(row.cell)}}) == written);
    CHECK(sheet::write_csv({.rows = {{std::string(row.cell)}}}) == written);
  }
  CHECK(sheet::write_csv({}) == "\xEF\xBB\xBF");
  CHECK(sheet::write_csv(sheet_of({{"ก", "ข"}, {}, {"1", "2"}})) == "\xEF\xBB\xBFก,ข\r\n\r\n1,2\r\n");
}

TEST_CASE("typed cells come as programs read them") {
  struct Row {
    sheet::Value value{};
    std::string_view written{};
  };
  for (const Row& row : {
           Row{{}, ""},
           Row{std::int64_t{-1234567}, "-1234567"},
           Row{sheet::Decimal{.value = 1234567.891}, "1234567.89"},
           Row{sheet::Decimal{.value = -0.5, .decimals = 1}, "-0.5"},
           Row{text::Amount{123456789}, "1234567.89"},
           Row{sheet::Percent{62.2}, "62.20%"},
           Row{text::Date{.year = 2024, .month = 4, .day = 30}, "2024-04-30"},
           Row{sheet::Link{.text = "หน้า O14", .address = "https://ita.example/oit/2567/o14/"},
               "https://ita.example/oit/2567/o14/"},
           Row{sheet::Link{.text = "https://a.example/\nhttps://b.example/", .address = "https://a.example/"},
               "\"https://a.example/\nhttps://b.example/\""},
           Row{sheet::Link{.text = "=1", .address = ""}, "'=1"},
       }) {
    CAPTURE(row.written);
    CHECK(sheet::write_csv({.rows = {{row.value}}}) == "\xEF\xBB\xBF" + std::string(row.written) + "\r\n");
  }
}

TEST_CASE("what is written reads back the same") {
  const std::vector<std::string> pieces{"ก", "ที่", "๕",    "1", ",", ";", "\t", "\"",    "\n",
                                        " ", "x", "sep=", "|", "'", "=", "-",  "\u200B"};
  std::mt19937 random(2567);
  const auto below = [&](std::size_t count) { return random() % count; };
  for (int round = 0; round < 300; ++round) {
    Texts rows(1 + below(5));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      // The header is the widest row and has no cell to lose at its end.
      rows[i].resize(i == 0 ? 6 : 1 + below(6));
      for (std::string& cell : rows[i]) {
        for (std::size_t length = below(6); length > 0; --length) {
          cell += pieces[below(pieces.size())];
        }
      }
    }
    rows[0].back() = "ท้าย";
    for (auto& row : rows) {
      row.back() += "ก";
    }
    const std::string csv = sheet::write_csv(sheet_of(rows));
    CAPTURE(csv);
    CHECK(read_back(csv) == without_blank_ends(rows));
  }
}
