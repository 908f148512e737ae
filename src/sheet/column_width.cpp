#include "sheet/column_width.h"

#include "sheet/workbook.h"
#include "text/language.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace prongsai::sheet {

namespace {

constexpr std::size_t narrowest = 6;
constexpr std::size_t widest = 60;
constexpr std::size_t padding = 2;
constexpr std::size_t filter_button = 3;

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    longest = std::max(longest, text::cell_width(line));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return longest;
}

}  // namespace

std::vector<double> column_widths(const Sheet& sheet, text::Language language) {
  std::vector<std::size_t> cells;
  const auto widen = [&](std::size_t column, std::size_t needed) {
    cells.resize(std::max(cells.size(), column + 1), narrowest);
    cells[column] = std::max(cells[column], needed);
  };
  for (std::size_t i = 0; i < sheet.header.size(); ++i) {
    widen(i, longest_line(sheet.header[i]) + filter_button);
  }
  for (const Row& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widen(i, longest_line(shown(row[i], language)));
    }
  }
  std::vector<double> widths;
  widths.reserve(cells.size());
  for (const std::size_t needed : cells) {
    widths.push_back(static_cast<double>(std::min(needed, widest) + padding));
  }
  return widths;
}

}  // namespace prongsai::sheet
