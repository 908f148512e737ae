#pragma once

#include "report/problem.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::sheet {

/// Whether a cell has a text of its own, or shows that of the cell that it is merged with, which stands
/// beside or above it.
enum class Merged : std::uint8_t { no, beside, above };

/// One cell as text; `where` is its place in the file (for CSV: line and column of its first character).
struct Cell {
  std::string text{};
  report::Location where{};
  Merged merged = Merged::no;
  friend bool operator==(const Cell&, const Cell&) = default;
};

/// The rows of a sheet as they stand, from its first column on; blank rows and the blank ends of rows are
/// left out. `name` is empty for what has only one sheet.
struct Grid {
  std::string name{};
  std::vector<std::vector<Cell>> rows{};
};

/// A header and the rows below it, which may be shorter, never longer.
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
/// (the cell then ends with its line); table_stray_quote; file_too_large, file_too_many. A bad row does not
/// lose the others, and no more than a thousand problems are told.
report::Checked<Grid> read_csv(std::string_view bytes, const std::string& file, const CsvLimits& limits = {});

struct WorkbookLimits {
  std::size_t bytes = 32U << 20U;
  std::size_t entries = 2'000;
  /// Of one part of the package, inflated: to take it apart needs some fifteen times as much.
  std::size_t part_bytes = 24U << 20U;
  std::size_t sheets = 100;
  std::size_t strings = 200'000;
  std::size_t rows = 200'000;
  std::size_t columns = 256;
  std::size_t cells = 500'000;
  std::size_t cell_bytes = 64U << 10U;
  /// Of all cells together: a shared string may stand in many.
  std::size_t text_bytes = 64U << 20U;
};

/// The visible sheets of an XLSX workbook with what their cells show: texts, numbers without grouping, dates
/// as 2023-10-03, months as "ต.ค. 2566", the values of formulas as the program that saved it worked them out.
/// Problems: table_workbook (not a workbook, damaged, encrypted, with macros, beyond a limit: then there is
/// no sheet); table_formula (an error value, or a formula that no program has worked out yet);
/// table_encoding; table_hidden_sheet; table_syntax (more columns or rows than the limits).
report::Checked<std::vector<Grid>> read_xlsx(std::string_view bytes, const std::string& file,
                                             const WorkbookLimits& limits = {});

}  // namespace prongsai::sheet
