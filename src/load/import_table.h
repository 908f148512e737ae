#pragma once

#include "load/read_records.h"
#include "report/problem.h"
#include "sheet/table.h"
#include "site/import_mapping.h"
#include "site/kind.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// The label of the field that is called so by its key or by one of its column names; nothing when none is.
using LabelOf = std::optional<std::string_view> (*)(std::string_view name);

/// Gives the table the headings and the values that the mapping puts in place of its own; a column that is
/// left out has no heading then. Problems: yaml_bad_value for a field that the kind has not.
void apply(const site::ImportMapping& mapping, LabelOf label_of, sheet::Table& table,
           std::vector<report::Problem>& problems);

/// What a file brings in: the records of all its tables but those of faulty rows, of which `refused` says how
/// many there were.
struct Imported {
  site::Records records{};
  std::string nil{};
  std::size_t refused = 0;
};

/// The tables of a file as records to be kept. Nothing when the file or its headings cannot be read: a column
/// that nobody knows would be lost without a word.
report::Checked<std::optional<Imported>> import_tables(std::string_view bytes, const std::string& path,
                                                       const TableAsked& asked);

/// A mapping to begin with, as YAML: every heading of the file's table with the field that it names; what
/// names none is left out, the nearest field behind a "#".
report::Checked<std::string> draft_mapping(std::string_view bytes, const std::string& path, site::Kind kind,
                                           std::string_view only);

}  // namespace prongsai::load
