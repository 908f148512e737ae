#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "sheet/workbook.h"
#include "sheet/xlsx_write.h"
#include "text/date.h"
#include "text/number.h"
#include "unit/sheet/texts.h"
#include "unit/sheet/zip_bytes.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;
using report::Rule;
using sheet::Merged;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A workbook of one sheet "ต.ค. 66" with those cells; more parts replace or join the usual ones.
Parts parts_of(std::string_view sheet_xml, std::string_view strings = "<sst/>") {
  const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto relation = [&](std::string_view id, std::string_view name, std::string_view target) {
    return std::string("<Relationship Id=\"")
               .append(id)
               .append("\" Type=\"")
               .append(type)
               .append(name)
               .append("\" Target=\"") +
           std::string(target) + "\"/>";
  };
  return {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels",
       "<Relationships>" + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"r\"><sheets><sheet name=\"ต.ค. 66\" sheetId=\"1\" "
       "r:id=\"s1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships>" + relation("s1", "worksheet", "worksheets/sheet1.xml") +
           relation("t", "styles", "/xl/styles.xml") + relation("x", "sharedStrings", "sharedStrings.xml") +
           "</Relationships>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-D07041E]d mmm yyyy\"/></numFmts>"
       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"17\"/></cellXfs></styleSheet>"},
      {"xl/sharedStrings.xml", std::string(strings)},
      {"xl/worksheets/sheet1.xml", "<worksheet>" + std::string(sheet_xml) + "</worksheet>"},
  };
}

void replace(Parts& parts, std::string_view name, std::string_view bytes) {
  for (auto& [part, old] : parts) {
    if (part == name) {
      old = bytes;
    }
  }
}

report::Checked<std::vector<sheet::Grid>> read(const Parts& parts, const sheet::WorkbookLimits& limits = {}) {
  const std::string bytes = sheet::zip_of(parts);
  const std::vector<char> exact(bytes.begin(), bytes.end());
  return sheet::read_xlsx({exact.data(), exact.size()}, "a.xlsx", limits);
}

std::string why_refused(const report::Checked<std::vector<sheet::Grid>>& read) {
  const bool is_refused =
      read.value.empty() && read.problems.size() == 1 && read.problems.front().rule == Rule::table_workbook;
  return is_refused ? read.problems.front().details.front() : std::string();
}

}  // namespace

TEST_CASE("cells of every type, where they stand") {
  const auto book = read(parts_of(
      "<sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" "
      "t=\"inlineStr\"><is><r><t>ราคา</t></r><r><t xml:space=\"preserve\"> กลาง</t></r></is></c></row>"
      "<row r=\"4\"><c r=\"B4\" s=\"1\"><v>45202</v></c><c t=\"str\"><f>A1</f><v>ก_x000D_\nข</v></c><c "
      "r=\"E4\" t=\"b\"><v>1</v></c><c r=\"F4\" s=\"2\"><v>45200</v></c>"
      "<c r=\"G4\"><v>1.25E4</v></c><c r=\"H4\" s=\"99\"><v>7</v></c><c r=\"I4\" s=\"1\"/></row></sheetData>",
      "<sst><si><t>วันที่</t><rPh><t>x</t></rPh></si></sst>"));
  CHECK(book.problems.empty());
  REQUIRE(book.value.size() == 1);
  CHECK(book.value[0].name == "ต.ค. 66");
  CHECK(texts_of(book.value[0]) ==
        std::vector<std::vector<std::string>>{
            {"", "วันที่", "ราคา กลาง"}, {"", "2023-10-03", "ก\nข", "", "true", "ต.ค. 2566", "12500", "7"}});
  CHECK(book.value[0].rows[1][5].where ==
        report::Location{.file = "a.xlsx", .sheet = "ต.ค. 66", .line = 4, .column = 6});
}

TEST_CASE("merged cells show what the first of them has") {
  const auto book =
      read(parts_of("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>ที่</v></c><c r=\"B1\" "
                    "t=\"str\"><v>ผู้ได้รับการคัดเลือก</v></c></row>"
                    "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>ชื่อ</v></c><c r=\"C2\" "
                    "t=\"str\"><v>ราคา</v></c></row></sheetData>"
                    "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell "
                    "ref=\"A9:XFD99\"/><mergeCell ref=\"x\"/></mergeCells>"));
  REQUIRE(book.value.size() == 1);
  CHECK(texts_of(book.value[0]) == std::vector<std::vector<std::string>>{
                                       {"ที่", "ผู้ได้รับการคัดเลือก", "ผู้ได้รับการคัดเลือก"}, {"ที่", "ชื่อ", "ราคา"}});
  CHECK(book.value[0].rows[0][2].merged == Merged::beside);
  CHECK(book.value[0].rows[1][0].merged == Merged::above);
  CHECK(book.value[0].rows[1][1].merged == Merged::no);
}

TEST_CASE("a cell that cannot be used is told, and the others are read") {
  const auto book =
      read(parts_of("<sheetData><row r=\"12\"><c r=\"A12\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c "
                    "r=\"B12\"><f>SUM(A1)</f></c>"
                    "<c r=\"C12\"><f>1+1</f><v>2</v></c><c r=\"D12\" t=\"str\"><v>\xFF</v></c><c "
                    "r=\"ZZ12\"><v>1</v></c><c r=\"ZZZ12\"><v>1</v></c></row></sheetData>"));
  REQUIRE(book.value.size() == 1);
  CHECK(texts_of(book.value[0]) == std::vector<std::vector<std::string>>{{"", "", "2"}});
  const auto at = [](Rule rule, int column, std::vector<std::string> details) {
    return report::Problem{.rule = rule,
                           .where = {.file = "a.xlsx", .sheet = "ต.ค. 66", .line = 12, .column = column},
                           .details = std::move(details)};
  };
  CHECK(book.problems == std::vector{at(Rule::table_formula, 1, {"#DIV/0!"}),
                                     at(Rule::table_formula, 2, {""}), at(Rule::table_encoding, 4, {}),
                                     at(Rule::table_syntax, 702, {"too_many_columns"})});
}

TEST_CASE("hidden sheets are told and left alone") {
  Parts parts = parts_of("<sheetData/>");
  replace(parts, "xl/workbook.xml",
          "<x:workbook xmlns:x=\"x\"><x:workbookPr date1904=\"1\"/><x:sheets><x:sheet name=\"ลับ\" "
          "state=\"veryHidden\" r:id=\"s1\" xmlns:r=\"r\"/></x:sheets></x:workbook>");
  const auto book = read(parts);
  CHECK(book.value.empty());
  REQUIRE(book.problems.size() == 1);
  CHECK(book.problems[0].rule == Rule::table_hidden_sheet);
  CHECK(book.problems[0].details == std::vector<std::string>{"ลับ"});
}

TEST_CASE("what is no workbook is refused by its reason") {
  const Parts good = parts_of("<sheetData><row><c><v>1</v></c></row></sheetData>");
  const std::string bytes = sheet::zip_of(good);
  CHECK(why_refused(sheet::read_xlsx("", "a.xlsx")) == "not_a_workbook");
  CHECK(why_refused(sheet::read_xlsx("ที่,ชื่อ\n1,ก\n", "a.xlsx")) == "not_a_workbook");
  CHECK(why_refused(sheet::read_xlsx("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xlsx")) == "old_workbook");
  CHECK(why_refused(sheet::read_xlsx(std::string_view(bytes).substr(0, bytes.size() / 2), "a.xlsx")) ==
        "damaged");
  CHECK(why_refused(read({{"word/document.xml", "<w/>"}})) == "not_a_workbook");
  CHECK(why_refused(read(good, {.entries = 3})) == "workbook_too_large");
  CHECK(why_refused(read(good, {.bytes = 100})) == "workbook_too_large");
  CHECK(why_refused(read(good, {.part_bytes = 50})) == "workbook_too_large");
  CHECK(why_refused(read(parts_of("", "<sst><si/><si/><si/></sst>"), {.strings = 2})) == "too_many_strings");

  Parts macros = good;
  macros.emplace_back("xl/vbaProject.bin", "x");
  CHECK(why_refused(read(macros)) == "macros");

  for (const std::string_view part : {"xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml",
                                      "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"}) {
    CAPTURE(part);
    Parts broken = good;
    replace(broken, part, "<a><b></a>");
    CHECK(why_refused(read(broken)) == "damaged");
  }
  std::string flipped = bytes;
  flipped[flipped.find("<worksheet>") + 1] = 'W';
  CHECK(why_refused(sheet::read_xlsx(flipped, "a.xlsx")) == "damaged");
}

TEST_CASE("a text in many cells does not fill the memory") {
  std::string cells;
  for (int i = 0; i < 100; ++i) {
    cells += "<row><c t=\"s\"><v>0</v></c></row>";
  }
  const Parts parts = parts_of("<sheetData>" + cells + "</sheetData>",
                               "<sst><si><t>" + std::string(1000, 'x') + "</t></si></sst>");
  CHECK(why_refused(read(parts, {.text_bytes = 50'000})) == "workbook_too_large");
  CHECK(read(parts, {.text_bytes = 100'000}).value.size() == 1);
}

TEST_CASE("limits of rows and cells lose what is beyond them and say so") {
  const Parts parts = parts_of(
      "<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</v></c></row></"
      "sheetData>");
  const auto rows = read(parts, {.rows = 1});
  CHECK(texts_of(rows.value.at(0)) == std::vector<std::vector<std::string>>{{"1"}, {"2"}});
  REQUIRE(rows.problems.size() == 1);
  CHECK(rows.problems[0].rule == Rule::file_too_many);
  const auto cells = read(parts, {.cells = 1});
  CHECK(texts_of(cells.value.at(0)) == std::vector<std::vector<std::string>>{{"1"}});
  CHECK(cells.problems.at(0).rule == Rule::file_too_many);
}

TEST_CASE("what our own writer writes is read as it was") {
  const sheet::Workbook book{
      .title = "ก",
      .created = {.year = 2024, .month = 4, .day = 30},
      .sheets = {{.name = "ต.ค. 66",
                  .header = {"ชื่อ", "ราคา", "วันที่", "ร้อยละ"},
                  .rows = {{std::string("=ถนน\nหมู่ 1 _x0041_"), text::Amount{1250050},
                            text::Date{.year = 2023, .month = 10, .day = 3}, sheet::Percent{62.25}}}}}};
  const auto bytes = sheet::write_xlsx(book);
  const auto read = sheet::read_xlsx(bytes.value, "a.xlsx");
  CHECK(read.problems.empty());
  REQUIRE(read.value.size() == 1);
  CHECK(texts_of(read.value[0]) ==
        std::vector<std::vector<std::string>>{{"ชื่อ", "ราคา", "วันที่", "ร้อยละ"},
                                              {"=ถนน\nหมู่ 1 _x0041_", "12500.50", "2023-10-03", "62.25%"}});
}
