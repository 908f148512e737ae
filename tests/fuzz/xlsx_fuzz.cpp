// Any bytes as a workbook, and as each of the parts of one: cells are valid UTF-8 and stand within the
// limits.
#include "sheet/table.h"
#include "sheet/xlsx_number.h"
#include "text/utf8.h"
#include "unit/sheet/zip_bytes.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace prongsai;

namespace {

constexpr sheet::WorkbookLimits limits{
    .rows = 100, .columns = 20, .cells = 1000, .cell_bytes = 200, .text_bytes = 50'000};

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check(std::string_view bytes) {
  const auto read = sheet::read_xlsx(bytes, "a.xlsx", limits);
  for (const sheet::Grid& grid : read.value) {
    require(grid.rows.size() <= limits.rows + 1);
    for (const auto& row : grid.rows) {
      require(!row.empty() && row.size() <= limits.columns);
      for (const sheet::Cell& cell : row) {
        require(!text::first_invalid_utf8(cell.text) && cell.text.size() <= limits.cell_bytes);
        require(cell.where.line >= 1 && cell.where.column >= 1);
      }
    }
  }
}

std::string relation(std::string_view name, std::string_view target, std::string_view id) {
  std::string xml = "<Relationship Id=\"";
  xml.append(id).append("\" Type=\"x/").append(name).append("\" Target=\"").append(target).append("\"/>");
  return xml;
}

/// A workbook of which one part, chosen by `which`, is the input.
std::string workbook_with(std::string_view part, std::size_t which) {
  std::vector<std::pair<std::string, std::string>> parts{
      {"xl/worksheets/sheet1.xml",
       "<worksheet><sheetData><row><c t=\"s\" s=\"1\"><v>0</v></c></row></sheetData></worksheet>"},
      {"xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>"},
      {"xl/styles.xml", "<styleSheet/>"},
      {"xl/workbook.xml", "<workbook><sheets><sheet name=\"1\" id=\"s\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", "<R>" + relation("worksheet", "worksheets/sheet1.xml", "s") +
                                         relation("sharedStrings", "sharedStrings.xml", "x") +
                                         relation("styles", "styles.xml", "y") + "</R>"},
      {"_rels/.rels", "<R>" + relation("officeDocument", "xl/workbook.xml", "r") + "</R>"},
  };
  parts[which % parts.size()].second = part;
  return sheet::zip_of(parts);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.empty() || bytes.starts_with("PK")) {
    check(bytes);
    return 0;
  }
  const std::string_view part = bytes.substr(1);
  check(workbook_with(part, static_cast<std::size_t>(data[0])));
  const auto format = sheet::parse_format(part);
  for (const double value : {-1.5, 0.0, 45202.5, 1e300}) {
    require(!text::first_invalid_utf8(sheet::shown_number(value, format, sheet::SerialEpoch::y1900)));
  }
  return 0;
}
