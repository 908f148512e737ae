#include "sheet/xlsx_text.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("texts as a cell may hold them") {
  struct Row {
    std::string_view text{};
    std::string_view cell{};
  };
  for (const Row& row : {
           Row{"ปีงบประมาณ พ.ศ. ๒๕๖๗", "ปีงบประมาณ พ.ศ. ๒๕๖๗"},
           Row{"=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")"},
           Row{"ก\r\nข\rค\nง\tจ", "ก\nข\nค\nง\tจ"},
           Row{std::string_view("ก\0ข\x1b[31m", 12), "ก\uFFFDข\uFFFD[31m"},
           Row{"\xE0\xB8", "\uFFFD\uFFFD"},
           Row{"\uFFFE\uFFFF", "\uFFFD\uFFFD"},
           Row{"_x0041_ _x00E9_", "_x005F_x0041_ _x005F_x00E9_"},
           Row{"_x41_ _xกกกก_ x0041_", "_x41_ _xกกกก_ x0041_"},
           Row{"", ""},
       }) {
    CAPTURE(row.text);
    CHECK(sheet::xlsx_text(row.text) == row.cell);
  }
}

TEST_CASE("texts are cut where no mark loses its letter") {
  struct Row {
    std::string_view text{};
    std::size_t units = 0;
    std::string_view kept{};
  };
  for (const Row& row : {
           Row{"ที่ดิน", 6, "ที่ดิน"},
           Row{"ที่ดิน", 5, "ที่ดิ"},
           Row{"ที่ดิน", 4, "ที่"},
           Row{"ที่ดิน", 3, "ที่"},
           Row{"ที่ดิน", 2, ""},
           Row{"ก😀ข", 4, "ก😀ข"},
           Row{"ก😀ข", 3, "ก😀"},
           Row{"ก😀ข", 2, "ก"},
           Row{"", 0, ""},
           Row{"ก", 0, ""},
       }) {
    CAPTURE(row.text);
    CAPTURE(row.units);
    CHECK(sheet::cut_text(row.text, row.units) == row.kept);
  }
  CHECK(sheet::count_units("ที่ดิน") == 6);
  CHECK(sheet::count_units("ก😀ข") == 4);
}

TEST_CASE("addresses that a cell may lead to") {
  struct Row {
    std::string_view address{};
    std::string_view link{};
  };
  for (const Row& row : {
           Row{"https://ita.example/oit/2567/o14/", "https://ita.example/oit/2567/o14/"},
           Row{"https://ita.example/ไฟล์ 1.pdf#ก",
               "https://ita.example/%E0%B9%84%E0%B8%9F%E0%B8%A5%E0%B9%8C%201.pdf#%E0%B8%81"},
           Row{"https://ita.example/%E0%B8%81?a=b&c=100%", "https://ita.example/%E0%B8%81?a=b&c=100%25"},
           Row{"http://a.example/?q=internal:A1&r=external:x",
               "http://a.example/?q=internal%3AA1&r=external%3Ax"},
           Row{"mailto:ita@sao.example", "mailto:ita@sao.example"},
           Row{"/oit/2567/", ""},
           Row{"file:///C:/x", ""},
           Row{"javascript:alert(1)", ""},
           Row{"internal:Sheet1!A1", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.address);
    CHECK(sheet::xlsx_address(row.address) == row.link);
  }
  CHECK(sheet::xlsx_address("https://a.example/" + std::string(2061, 'a')).size() == 2079);
  CHECK(sheet::xlsx_address("https://a.example/" + std::string(2062, 'a')).empty());
}
