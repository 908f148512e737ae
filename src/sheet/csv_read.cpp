// RFC 4180, and what people's programs write instead. The one hard case is a quote that is never closed: it
// would swallow the rows up to the next quote. That one then opens a cell, so text follows it; hence a
// closing quote on a later line with text behind it tells that the first quote was never closed.
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/csv_cell.h"
#include "sheet/csv_cursor.h"
#include "sheet/csv_dialect.h"
#include "sheet/table.h"
#include "text/encoding.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::sheet {

namespace {

using report::Location;
using report::Problem;
using report::Rule;

constexpr std::size_t most_problems = 1000;
constexpr std::size_t npos = std::string_view::npos;

bool is_blank(const Cell& cell) {
  return text::trim(cell.text).empty();
}

void drop_trailing_blanks(std::vector<Cell>& row) {
  while (!row.empty() && is_blank(row.back())) {
    row.pop_back();
  }
}

class CsvReader {
 public:
  CsvReader(std::string_view text, const std::string& file, const CsvLimits& limits)
      : text_(text), file_(file), limits_(limits), cursor_(text), dialect_(find_dialect(text)) {
    cell_ends_ = {dialect_.delimiter, '\r', '\n'};
  }

  report::Checked<Grid> read() {
    cursor_.move_to(dialect_.begin);
    Grid grid;
    while (!cursor_.is_at_end()) {
      std::vector<Cell> row = read_row();
      if (row.empty()) {
        continue;
      }
      // The header is one row more than the limit.
      if (grid.rows.size() > limits_.rows) {
        tell(Rule::file_too_many, row.front().where, {std::to_string(limits_.rows)});
        break;
      }
      grid.rows.push_back(std::move(row));
    }
    return {.value = std::move(grid), .problems = std::move(problems_)};
  }

 private:
  /// The cells up to the line end, and past it; none for a blank row.
  std::vector<Cell> read_row() {
    std::vector<Cell> row;
    bool is_too_wide = false;
    while (true) {
      Cell cell = read_cell();
      if (row.size() < limits_.columns) {
        row.push_back(std::move(cell));
      } else if (!is_too_wide && !is_blank(cell)) {
        is_too_wide = true;
        tell(Rule::table_syntax, cell.where, {"too_many_columns"});
      }
      if (cursor_.is_at_end() || text_[cursor_.at()] != dialect_.delimiter) {
        break;
      }
      cursor_.move_to(cursor_.at() + 1);
    }
    cursor_.skip_line_end();
    drop_trailing_blanks(row);
    return row;
  }

  Cell read_cell() {
    const std::size_t begin = cursor_.at();
    Cell cell{.where = here()};
    cell.text = text_.substr(begin).starts_with('"') ? read_quoted(cell.where) : read_plain();
    cell.text = without_guard(unwrap_formula(std::move(cell.text)));
    const std::string_view raw = text_.substr(begin, cursor_.at() - begin);
    cell.where.length = static_cast<int>(text::count_code_points(raw.substr(0, raw.find_first_of("\r\n"))));
    if (cell.text.size() > limits_.cell_bytes) {
      tell(Rule::table_syntax, cell.where, {"cell_too_large"});
      cut(cell.text, limits_.cell_bytes);
    }
    return cell;
  }

  std::string read_plain() {
    const std::size_t begin = cursor_.at();
    cursor_.move_to(end_of(cell_ends_, begin));
    return std::string(text_.substr(begin, cursor_.at() - begin));
  }

  std::string read_quoted(const Location& opening) {
    const std::size_t begin = cursor_.at();
    const QuotedExtent quoted = find_closing_quote(text_, begin);
    if (quoted.close == npos) {
      return read_unclosed(opening);
    }
    const std::size_t end = end_of(cell_ends_, quoted.close + 1);
    const std::string_view behind = text::trim(text_.substr(quoted.close + 1, end - quoted.close - 1));
    if (!behind.empty() && quoted.has_line_end) {
      return read_unclosed(opening);
    }
    std::string text = unquote(text_.substr(begin + 1, quoted.close - begin - 1));
    cursor_.move_to(quoted.close + 1);
    if (!behind.empty()) {
      tell(Rule::table_stray_quote, here(), {std::string(behind)});
      text += behind;
    }
    cursor_.move_to(end);
    return text;
  }

  std::string read_unclosed(const Location& opening) {
    tell(Rule::table_unclosed_quote, opening, {});
    const std::size_t begin = cursor_.at();
    cursor_.move_to(end_of("\r\n", begin));
    return unquote(text_.substr(begin + 1, cursor_.at() - begin - 1));
  }

  [[nodiscard]] std::size_t end_of(std::string_view ends, std::size_t from) const {
    return std::min(text_.find_first_of(ends, from), text_.size());
  }

  [[nodiscard]] Location here() const {
    return {.file = file_, .line = cursor_.line(), .column = cursor_.column()};
  }

  void tell(Rule rule, const Location& where, std::vector<std::string> details) {
    if (problems_.size() < most_problems) {
      problems_.push_back({.rule = rule, .where = where, .details = std::move(details)});
    }
  }

  std::string_view text_;
  const std::string& file_;
  const CsvLimits& limits_;
  CsvCursor cursor_;
  CsvDialect dialect_;
  std::string cell_ends_{};
  std::vector<Problem> problems_{};
};

report::Checked<Grid> refusal(Rule rule, const std::string& file, std::vector<std::string> details) {
  return {.problems = {{.rule = rule, .where = {.file = file}, .details = std::move(details)}}};
}

bool is_spreadsheet_file(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

}  // namespace

report::Checked<Grid> read_csv(std::string_view bytes, const std::string& file, const CsvLimits& limits) {
  if (bytes.size() > limits.bytes) {
    return refusal(Rule::file_too_large, file, {std::to_string(limits.bytes >> 20U) + " MB"});
  }
  if (is_spreadsheet_file(bytes)) {
    return refusal(Rule::table_syntax, file, {"spreadsheet_file"});
  }
  const auto decoded = text::decode(bytes);
  if (!decoded) {
    return refusal(Rule::table_encoding, file, {});
  }
  if (const std::size_t nul = decoded->utf8.find('\0'); nul != npos) {
    CsvCursor cursor(decoded->utf8);
    cursor.move_to(nul);
    auto refused = refusal(Rule::table_syntax, file, {"nul_byte"});
    refused.problems.front().where.line = cursor.line();
    refused.problems.front().where.column = cursor.column();
    return refused;
  }
  return CsvReader(decoded->utf8, file, limits).read();
}

}  // namespace prongsai::sheet
