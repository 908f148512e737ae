#pragma once

#include "load/column_names.h"
#include "report/problem.h"
#include "sheet/table.h"

#include <optional>
#include <string>
#include <vector>

namespace prongsai::load {

/// A table where it stands in a sheet; `titles` are the lines above it.
struct FoundTable {
  sheet::Table table{};
  std::vector<std::string> titles{};
};

/// What to do with a sheet in which no row has names of columns: a CSV file is a table all the same, with its
/// first row as header (the first of several cells); a sheet of a workbook may be anything.
enum class NoHeader : std::uint8_t { first_row, no_table };

/// The table in a sheet as officials lay it out: lines of titles above it, a header of up to three rows with
/// merged cells, a row that numbers the columns, the header repeated on later pages, cells merged over
/// several rows (what stands beside them then belongs to the first of these rows, a line each), signatures
/// and notes below. Nothing when there is no table. Problems: table_ragged_row (that row is left out).
std::optional<FoundTable> find_table(sheet::Grid grid, const ColumnNames& names, NoHeader otherwise,
                                     std::vector<report::Problem>& problems);

}  // namespace prongsai::load
