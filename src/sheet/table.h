#pragma once

#include "report/problem.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::sheet {

/// One cell as text; `where` is its place in the file (for CSV: line and column of its first character).
struct Cell {
  std::string text{};
  report::Location where{};
  friend bool operator==(const Cell&, const Cell&) = default;
};

/// Rows of cells; the first row is the header. Rows may be shorter than the header; blank rows are left out.
struct Table {
  std::vector<Cell> header{};
  std::vector<std::vector<Cell>> rows{};
};

struct CsvLimits {
  std::size_t bytes = 64U << 20U;
  std::size_t rows = 200'000;
  std::size_t columns = 256;
  std::size_t cell_bytes = 64U << 10U;
};

/// CSV by RFC 4180 and as Excel writes it: BOM or none, UTF-16, Windows-874, CRLF or LF, a first line
/// "sep=;", comma, semicolon or tab found from the header line, quotes with newlines inside, ="001" formulas
/// that protect digits, trailing empty columns and rows. Line ends within a cell become '\n'. `file` is only
/// for the places. Problems: table_encoding; table_syntax (no text, or beyond a limit); table_unclosed_quote
/// (the cell then ends with its line); table_stray_quote; table_ragged_row (more cells than the header: that
/// row is left out); file_too_large, file_too_many. A bad row does not lose the others, and no more than a
/// thousand problems are told.
report::Checked<Table> read_csv(std::string_view bytes, const std::string& file,
                                const CsvLimits& limits = {});

}  // namespace prongsai::sheet
