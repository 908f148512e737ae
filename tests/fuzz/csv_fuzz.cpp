// Any bytes: cells are valid UTF-8 and stand within the input, and what was read, written and read again is
// the same.
#include "sheet/csv_write.h"
#include "sheet/table.h"
#include "sheet/workbook.h"
#include "text/encoding.h"
#include "text/utf8.h"
#include "unit/sheet/texts.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

struct Extent {
  int lines = 1;
  int columns = 1;
};

/// More lines and columns than a place can have.
Extent extent_of(std::string_view utf8) {
  Extent extent;
  for (const char c : utf8) {
    extent.lines += c == '\n' || c == '\r' ? 1 : 0;
  }
  extent.columns = static_cast<int>(text::count_code_points(utf8)) + 1;
  return extent;
}

void check_cell(const sheet::Cell& cell, const Extent& extent) {
  require(!text::first_invalid_utf8(cell.text));
  require(cell.where.line >= 1 && cell.where.line <= extent.lines);
  require(cell.where.column >= 1 && cell.where.column + cell.where.length <= extent.columns + 1);
}

void check_round_trip(const sheet::Grid& grid) {
  const auto before = texts_of(grid);
  sheet::Sheet written;
  for (const auto& row : before) {
    written.rows.emplace_back(row.begin(), row.end());
  }
  const auto reread = sheet::read_csv(sheet::write_csv(written), "b.csv");
  const auto after = texts_of(reread.value);
  require(reread.problems.empty());
  require(after == before);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto read = sheet::read_csv(bytes, "a.csv", {.rows = 100, .columns = 20, .cell_bytes = 200});
  const auto decoded = text::decode(bytes);
  if (!decoded) {
    require(read.value.rows.empty() && read.problems.size() == 1);
    return 0;
  }
  const Extent extent = extent_of(decoded->utf8);
  for (const auto& row : read.value.rows) {
    for (const sheet::Cell& cell : row) {
      check_cell(cell, extent);
    }
  }
  check_round_trip(read.value);
  return 0;
}
