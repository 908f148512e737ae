#include "load/find_table.h"

#include "load/column_names.h"
#include "load/read_table.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "text/number.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

using Row = std::vector<sheet::Cell>;

/// Forms have a handful of titles and at most three rows of header: groups, columns, units.
constexpr std::size_t rows_to_look_at = 30;
constexpr std::size_t most_header_rows = 3;

bool has_own_text(const sheet::Cell& cell) {
  return cell.merged == sheet::Merged::no && !text::trim(cell.text).empty();
}

/// Where the header is: `rows` from `first` on, of which `known` columns have known names.
struct Header {
  std::size_t first = 0;
  std::size_t rows = 1;
  std::size_t known = 0;
};

/// What one column says in the rows of a header, from the group's name down; merged cells once.
std::vector<std::string> parts_of(const std::vector<Row>& rows, const Header& header, std::size_t column) {
  std::vector<std::string> parts;
  for (std::size_t i = header.first; i < header.first + header.rows; ++i) {
    if (column < rows[i].size()) {
      std::string text(text::trim(rows[i][column].text));
      if (!text.empty() && (parts.empty() || parts.back() != text)) {
        parts.push_back(std::move(text));
      }
    }
  }
  return parts;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) {
    all.append(all.empty() ? "" : " ").append(part);
  }
  return all;
}

/// The column's name: the parts together, the lowest or the highest, whichever is known; else all of them.
std::string name_of_column(const std::vector<std::string>& parts, const ColumnNames& names) {
  std::string all = joined(parts);
  if (parts.size() > 1 && !names.has(all)) {
    for (const std::string& part : {parts.back(), parts.front()}) {
      if (names.has(part)) {
        return part;
      }
    }
  }
  return all;
}

std::size_t width_of(const std::vector<Row>& rows, const Header& header) {
  std::size_t width = 0;
  for (std::size_t i = header.first; i < header.first + header.rows; ++i) {
    width = std::max(width, rows[i].size());
  }
  return width;
}

std::size_t count_known(const std::vector<Row>& rows, const Header& header, const ColumnNames& names) {
  std::vector<std::string> known;
  for (std::size_t column = 0; column < width_of(rows, header); ++column) {
    std::string name = name_of_column(parts_of(rows, header, column), names);
    if (!name.empty() && names.has(name) && std::ranges::find(known, name) == known.end()) {
      known.push_back(std::move(name));
    }
  }
  return known.size();
}

/// Whether every column of the header has a name, each another one, and all are known.
bool is_all_known(const std::vector<Row>& rows, const Header& header) {
  return header.known >= 2 && header.known == width_of(rows, header);
}

/// The header with the most known names; of equal ones the highest and the shortest.
Header find_header(const std::vector<Row>& rows, const ColumnNames& names) {
  Header best;
  const std::size_t last = std::min(rows.size(), rows_to_look_at);
  for (std::size_t first = 0; first < last; ++first) {
    for (std::size_t count = 1; count <= most_header_rows && first + count <= last; ++count) {
      Header header{.first = first, .rows = count};
      header.known = count_known(rows, header, names);
      if (header.known > best.known) {
        best = header;
      }
      if (is_all_known(rows, best)) {
        return best;
      }
    }
  }
  return best;
}

/// A header that nobody knows: below titles of one cell.
Header first_wide_row(const std::vector<Row>& rows) {
  const auto is_wide = [](const Row& row) { return std::ranges::count_if(row, has_own_text) > 1; };
  const auto found = std::ranges::find_if(rows, is_wide);
  return {.first = found == rows.end() ? 0 : static_cast<std::size_t>(found - rows.begin())};
}

/// One known name may be a title by chance; a table of one or two columns has no more.
bool is_header(const Header& header, const std::vector<Row>& rows) {
  const std::size_t width = width_of(rows, header);
  return header.known >= 2 || (header.known == 1 && width <= 2);
}

Row header_cells(const std::vector<Row>& rows, const Header& header, const ColumnNames& names) {
  Row cells;
  const Row& lowest = rows[header.first + header.rows - 1];
  for (std::size_t column = 0; column < width_of(rows, header); ++column) {
    sheet::Cell cell{.text = name_of_column(parts_of(rows, header, column), names)};
    cell.where = column < lowest.size() ? lowest[column].where : rows[header.first][column].where;
    cells.push_back(std::move(cell));
  }
  return cells;
}

/// "(1) (2) (3) …" below the header.
bool numbers_the_columns(const Row& row) {
  constexpr std::size_t fewest = 3;
  std::int64_t expected = 1;
  for (const sheet::Cell& cell : row) {
    std::string_view digits = text::trim(cell.text);
    if (digits.starts_with('(') && digits.ends_with(')')) {
      digits = digits.substr(1, digits.size() - 2);
    }
    if (text::parse_integer(digits) != expected) {
      return false;
    }
    ++expected;
  }
  return row.size() >= fewest;
}

/// The header again, at the top of a page.
bool repeats(const Row& row, const Row& header) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (has_own_text(row[i]) || row[i].merged == sheet::Merged::beside) {
      if (i >= header.size() || bare_name(row[i].text) != bare_name(header[i].text)) {
        return false;
      }
      ++same;
    }
  }
  return same > 1;
}

/// Notes and signatures below a table.
bool ends_table(const Row& row) {
  constexpr std::array<std::string_view, 6> openings{"หมายเหตุ", "ลงชื่อ",    "(ลงชื่อ)",
                                                     "ลงนาม",   "ผู้รายงาน", "ผู้จัดทำ"};
  const auto first = std::ranges::find_if(row, has_own_text);
  if (first == row.end()) {
    return false;
  }
  const std::string_view text = text::trim(first->text);
  const auto others = std::ranges::count_if(first + 1, row.end(), has_own_text);
  return others <= 1 &&
         std::ranges::any_of(openings, [&](std::string_view opening) { return text.starts_with(opening); });
}

/// Whether the row goes on with the record above: its first text is that of a cell merged from above.
bool continues(const Row& row) {
  const auto first = std::ranges::find_if(row, [](const sheet::Cell& cell) { return !cell.text.empty(); });
  return first != row.end() && first->merged == sheet::Merged::above;
}

void add_lines(Row& record, Row& row) {
  record.resize(std::max(record.size(), row.size()));
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (!has_own_text(row[i])) {
      continue;
    }
    if (text::trim(record[i].text).empty()) {
      record[i] = std::move(row[i]);
    } else {
      record[i].text.append("\n").append(row[i].text);
    }
  }
}

/// A cell that shows another's text has none of its own.
void drop_merged(Row& row) {
  for (sheet::Cell& cell : row) {
    if (cell.merged != sheet::Merged::no) {
      cell.text.clear();
    }
  }
  while (!row.empty() && text::trim(row.back().text).empty()) {
    row.pop_back();
  }
}

class Rows {
 public:
  Rows(sheet::Table& table, std::vector<report::Problem>& problems) : table_(table), problems_(problems) {}

  void add(Row row) {
    if (continues(row) && !table_.rows.empty()) {
      add_lines(table_.rows.back(), row);
      return;
    }
    drop_merged(row);
    if (row.empty()) {
      return;
    }
    if (row.size() > table_.header.size()) {
      problems_.push_back({.rule = report::Rule::table_ragged_row,
                           .where = row[table_.header.size()].where,
                           .details = {std::to_string(row.size()), std::to_string(table_.header.size())}});
      return;
    }
    table_.rows.push_back(std::move(row));
  }

 private:
  sheet::Table& table_;
  std::vector<report::Problem>& problems_;
};

std::vector<std::string> titles_of(const std::vector<Row>& rows, std::size_t count) {
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < count; ++i) {
    for (const sheet::Cell& cell : rows[i]) {
      if (has_own_text(cell)) {
        titles.emplace_back(text::trim(cell.text));
      }
    }
  }
  return titles;
}

}  // namespace

std::optional<FoundTable> find_table(sheet::Grid grid, const ColumnNames& names, NoHeader otherwise,
                                     std::vector<report::Problem>& problems) {
  Header header = find_header(grid.rows, names);
  if (grid.rows.empty() || !is_header(header, grid.rows)) {
    if (grid.rows.empty() || otherwise == NoHeader::no_table) {
      return std::nullopt;
    }
    header = first_wide_row(grid.rows);
  }
  FoundTable found{.table = {.header = header_cells(grid.rows, header, names), .rows = {}},
                   .titles = titles_of(grid.rows, header.first)};
  const auto first = grid.rows.begin() + static_cast<std::ptrdiff_t>(header.first + header.rows);
  Rows rows(found.table, problems);
  for (auto row = first; row != grid.rows.end() && !ends_table(*row); ++row) {
    const bool is_header_too =
        repeats(*row, found.table.header) || (row == first && numbers_the_columns(*row));
    if (!is_header_too) {
      rows.add(std::move(*row));
    }
  }
  return found;
}

}  // namespace prongsai::load
