#pragma once

#include "load/read_records.h"
#include "report/problem.h"
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

/// Every table of a spreadsheet file as records of `kind`, in the order of its sheets; of one sheet alone
/// when `only` names it. Sheets without a table of that kind are told; it is an error when there is none at
/// all.
report::Checked<std::vector<NamedTable>> read_tables(std::string_view bytes, const std::string& path,
                                                     site::Kind kind, std::string_view only = {});

}  // namespace prongsai::load
