#include "load/import_table.h"

#include "load/columns_of_records.h"
#include "load/find_table.h"
#include "load/read_records.h"
#include "load/read_table.h"
#include "load/read_tables.h"
#include "load/read_value.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "site/field.h"
#include "site/import_mapping.h"
#include "site/kind.h"
#include "text/json.h"
#include "text/nearest.h"
#include "text/utf8.h"

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::load {

namespace {

using report::Problem;
using report::Rule;

/// The label of the field that a mapping names, or the problem.
std::optional<std::string_view> mapped_label(const std::string& field, LabelOf label_of,
                                             const report::Location& where, std::vector<Problem>& problems) {
  const auto label = label_of(field);
  if (!label) {
    problems.push_back(
        {.rule = Rule::yaml_bad_value, .where = where, .details = {field, "field", "field_of_kind"}});
  }
  return label;
}

/// Whether the problem is one of the whole table and not of a row.
bool concerns_headings(const Problem& problem) {
  return problem.rule == Rule::table_unknown_column || problem.rule == Rule::table_missing_column ||
         problem.rule == Rule::yaml_bad_value;
}

void replace_values(const site::MappedValue& value, std::size_t column, sheet::Table& table) {
  for (auto& row : table.rows) {
    if (column < row.size() && is_same_word(text::trim(row[column].text), value.from)) {
      row[column].text = value.to;
    }
  }
}

/// What a draft says of one heading.
template <site::HasFields Record>
std::string draft_line(std::string_view heading) {
  std::string line = "  - column: " + text::Json(heading).to_text(0) + "\n";
  std::vector<std::string_view> labels;
  std::vector<std::string_view> keys;
  std::string_view key;
  const auto look_at = [&](const auto& field) {
    labels.push_back(field.info.th.substr(0, field.info.th.find(" (")));
    keys.push_back(field.info.key);
    if (key.empty() && names_field(heading, field.info)) {
      key = field.info.key;
    }
  };
  site::apply([&](const auto&... fields) { (look_at(fields), ...); }, site::Fields<Record>::list);
  if (!key.empty()) {
    return line.append("    field: ").append(key).append("\n");
  }
  line += "    skip: true\n";
  if (const auto near = text::nearest(heading, labels)) {
    const auto at = std::ranges::find(labels, *near) - labels.begin();
    line.append("    # field: ").append(keys[static_cast<std::size_t>(at)]).append("\n");
  }
  return line;
}

/// The lines of a draft for one sheet; nothing where it has no table.
template <site::HasFields Record>
std::optional<std::string> draft_of_sheet(sheet::Grid grid, std::vector<Problem>& problems) {
  const std::string name = grid.name;
  const auto found = find_table(std::move(grid), column_names<Record>(), NoHeader::first_row, problems);
  if (!found) {
    return std::nullopt;
  }
  std::string yaml = name.empty() ? "" : "sheet: " + text::Json(name).to_text(0) + "\n";
  yaml += "columns:\n";
  for (const sheet::Cell& cell : found->table.header) {
    yaml += is_blank_cell(cell.text) ? "" : draft_line<Record>(cell.text);
  }
  return yaml;
}

template <class List>
std::string draft_of(const List& /*list*/, std::vector<sheet::Grid>& grids, site::Kind kind,
                     std::vector<Problem>& problems) {
  if constexpr (std::same_as<List, std::monostate>) {
    return {};
  } else {
    std::string yaml = "kind: " + std::string(site::name_of(kind).key) + "\n";
    for (sheet::Grid& grid : grids) {
      if (const auto draft = draft_of_sheet<typename List::value_type>(std::move(grid), problems)) {
        return yaml + *draft;
      }
    }
    return yaml;
  }
}

/// Gives the headings that the mapping names the label of their field.
void rename(const site::MappedColumn& column, const std::optional<std::string_view>& label,
            sheet::Table& table) {
  for (sheet::Cell& heading : table.header) {
    if (label && bare_name(heading.text) == bare_name(column.column)) {
      heading.text = *label;
    }
  }
}

}  // namespace

void apply(const site::ImportMapping& mapping, LabelOf label_of, sheet::Table& table,
           std::vector<Problem>& problems) {
  for (const site::MappedColumn& column : mapping.columns) {
    const bool is_skipped = column.skip.value_or(column.field.empty());
    const auto label = is_skipped ? std::optional<std::string_view>("")
                                  : mapped_label(column.field, label_of, column.where, problems);
    rename(column, label, table);
  }
  for (const site::MappedValue& value : mapping.values) {
    const auto label = mapped_label(value.field, label_of, value.where, problems);
    for (std::size_t i = 0; label && i < table.header.size(); ++i) {
      if (label_of(table.header[i].text) == label) {
        replace_values(value, i, table);
      }
    }
  }
}

report::Checked<std::optional<Imported>> import_tables(std::string_view bytes, const std::string& path,
                                                       const TableAsked& asked) {
  auto tables = read_tables(bytes, path, asked);
  report::Checked<std::optional<Imported>> read{.value = std::nullopt,
                                                .problems = std::move(tables.problems)};
  if (tables.value.empty() || std::ranges::any_of(read.problems, concerns_headings)) {
    return read;
  }
  Imported imported{.records = site::no_records(asked.kind)};
  for (NamedTable& table : tables.value) {
    imported.refused += static_cast<std::size_t>(std::ranges::count(table.sheet.faulty, true));
    drop(table.sheet.records, table.sheet.faulty);
    append(imported.records, std::move(table.sheet.records));
    imported.nil = imported.nil.empty() ? std::move(table.sheet.nil) : std::move(imported.nil);
  }
  imported.refused +=
      static_cast<std::size_t>(std::ranges::count(read.problems, Rule::table_ragged_row, &Problem::rule));
  read.value = std::move(imported);
  return read;
}

report::Checked<std::string> draft_mapping(std::string_view bytes, const std::string& path, site::Kind kind,
                                           std::string_view only) {
  auto grids = read_grids(bytes, path, only);
  report::Checked<std::string> draft{.value = {}, .problems = std::move(grids.problems)};
  draft.value =
      std::visit([&](const auto& list) { return draft_of(list, grids.value, kind, draft.problems); },
                 site::no_records(kind));
  return draft;
}

}  // namespace prongsai::load
