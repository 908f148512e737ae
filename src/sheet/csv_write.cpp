#include "sheet/csv_write.h"

#include "sheet/csv_cell.h"
#include "sheet/overloaded.h"
#include "sheet/workbook.h"
#include "text/date.h"
#include "text/language.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace prongsai::sheet {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool needs_quotes(std::string_view cell) {
  return cell.find_first_of("\",;|\t\r\n") != std::string_view::npos || cell.starts_with(' ') ||
         cell.ends_with(' ');
}

void append_cell(std::string& out, std::string_view cell) {
  const std::string_view guard = needs_guard(cell) ? "'" : "";
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

std::string without_grouping(std::string number) {
  // NOLINTNEXTLINE(misc-include-cleaner): it knows std::erase of <vector> only, this is that of <string>.
  std::erase(number, ',');
  return number;
}

/// The cell as programs read it.
std::string plain(const Value& value) {
  return std::visit(
      Overloaded{[](const text::Date& date) { return text::to_iso(date); },
                 [](const Link& link) {
                   return link.text.find(link.address) != std::string::npos ? link.text : link.address;
                 },
                 [](const std::string& text) { return text; },
                 [&](const auto& /*number*/) { return without_grouping(shown(value, text::Language::en)); }},
      value);
}

/// Writes cells of any type, each through `text_of`.
void append_row(std::string& out, const auto& cells, const auto& text_of) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    out += i == 0 ? "" : ",";
    append_cell(out, text_of(cells[i]));
  }
  out += "\r\n";
}

}  // namespace

std::string write_csv(const Sheet& sheet) {
  std::string out(byte_order_mark);
  if (!sheet.header.empty()) {
    append_row(out, sheet.header, [](const std::string& title) -> std::string_view { return title; });
  }
  for (const Row& row : sheet.rows) {
    append_row(out, row, plain);
  }
  return out;
}

}  // namespace prongsai::sheet
