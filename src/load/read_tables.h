#pragma once

#include "load/read_records.h"
#include "report/problem.h"
#include "sheet/table.h"
#include "site/kind.h"

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// The table of one sheet; `name` is empty for a CSV file.
struct NamedTable {
  std::string name{};
  SheetRecords sheet{};
};

/// Whether the ending is that of a file of tables: .csv or .xlsx.
bool is_table_file(std::string_view path);

/// The sheets of a spreadsheet file, or the one that `only` names.
report::Checked<std::vector<sheet::Grid>> read_grids(std::string_view bytes, const std::string& path,
                                                     std::string_view only);

/// Every table of a spreadsheet file as the records asked for, in the order of its sheets. Sheets without a
/// table of that kind are told; it is an error when there is none at all.
report::Checked<std::vector<NamedTable>> read_tables(std::string_view bytes, const std::string& path,
                                                     const TableAsked& asked);

}  // namespace prongsai::load
