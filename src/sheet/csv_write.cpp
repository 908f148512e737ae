#include "sheet/table.h"
#include "text/number.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::sheet {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Whether a spreadsheet that opens the file would calculate the cell. A lone "-" means "none" in Thai tables
/// and stays what it is.
bool looks_like_formula(std::string_view cell) {
  constexpr std::string_view openings = "=+-@\t\r";
  return !cell.empty() && openings.find(cell.front()) != std::string_view::npos && cell != "-" &&
         !text::parse_decimal(cell);
}

bool needs_quotes(std::string_view cell) {
  return cell.find_first_of("\",;|\t\r\n") != std::string_view::npos || cell.starts_with(' ') ||
         cell.ends_with(' ');
}

void append_cell(std::string& out, std::string_view cell) {
  const std::string_view guard = looks_like_formula(cell) ? "'" : "";
  if (!needs_quotes(cell)) {
    out.append(guard).append(cell);
    return;
  }
  out.append("\"").append(guard);
  for (const char c : cell) {
    out.append(c == '"' ? 2U : 1U, c);
  }
  out += '"';
}

}  // namespace

std::string write_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string out(byte_order_mark);
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += i == 0 ? "" : ",";
      append_cell(out, row[i]);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace prongsai::sheet
