#include "load/read_tables.h"

#include "load/find_table.h"
#include "load/read_records.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "site/kind.h"
#include "text/nearest.h"

#include <algorithm>
#include <iterator>
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

/// The sheet of that name, or all.
std::vector<sheet::Grid> chosen(std::vector<sheet::Grid> grids, std::string_view only,
                                const std::string& path, std::vector<Problem>& problems) {
  if (only.empty() || grids.empty()) {
    return grids;
  }
  const auto found = std::ranges::find(grids, only, &sheet::Grid::name);
  if (found != grids.end()) {
    std::vector<sheet::Grid> one;
    one.push_back(std::move(*found));
    return one;
  }
  std::vector<std::string_view> names;
  names.reserve(grids.size());
  for (const sheet::Grid& grid : grids) {
    names.push_back(grid.name);
  }
  problems.push_back({.rule = Rule::table_no_sheet,
                      .where = {.file = path},
                      .details = {std::string(only), std::string(text::nearest(only, names).value_or(""))}});
  return {};
}

/// A CSV file is a table whatever its first row says.
NoHeader otherwise_of(std::string_view path) {
  return path.ends_with(".csv") ? NoHeader::first_row : NoHeader::no_table;
}

std::vector<NamedTable> tables_of(std::vector<sheet::Grid> grids, const std::string& path,
                                  const TableAsked& asked, std::vector<Problem>& problems) {
  std::vector<NamedTable> tables;
  std::vector<Problem> skipped;
  for (sheet::Grid& grid : grids) {
    std::string name = grid.name;
    const bool is_empty = grid.rows.empty();
    if (auto read = read_records(std::move(grid), asked, otherwise_of(path), problems)) {
      tables.push_back({.name = std::move(name), .sheet = std::move(*read)});
    } else if (!is_empty) {
      skipped.push_back(
          {.rule = Rule::table_sheet_skipped, .where = {.file = path, .sheet = std::move(name)}});
    }
  }
  if (tables.empty() && !grids.empty() && otherwise_of(path) == NoHeader::no_table) {
    problems.push_back({.rule = Rule::table_no_header,
                        .where = {.file = path, .sheet = skipped.empty() ? "" : skipped.front().where.sheet},
                        .details = {example_columns(asked.kind)}});
  } else {
    std::ranges::move(skipped, std::back_inserter(problems));
  }
  return tables;
}

}  // namespace

bool is_table_file(std::string_view path) {
  return path.ends_with(".csv") || path.ends_with(".xlsx");
}

report::Checked<std::vector<sheet::Grid>> read_grids(std::string_view bytes, const std::string& path,
                                                     std::string_view only) {
  if (path.ends_with(".xlsx")) {
    auto grids = sheet::read_xlsx(bytes, path);
    grids.value = chosen(std::move(grids.value), only, path, grids.problems);
    return grids;
  }
  auto grid = sheet::read_csv(bytes, path);
  report::Checked<std::vector<sheet::Grid>> one{.value = {}, .problems = std::move(grid.problems)};
  one.value.push_back(std::move(grid.value));
  return one;
}

report::Checked<std::vector<NamedTable>> read_tables(std::string_view bytes, const std::string& path,
                                                     const TableAsked& asked) {
  report::Checked<std::vector<NamedTable>> read;
  if (std::holds_alternative<std::monostate>(site::no_records(asked.kind))) {
    read.problems.push_back({.rule = Rule::content_wrong_kind_of_file,
                             .where = {.file = path},
                             .details = {path.substr(path.rfind('.')), ".md, .yaml"}});
    return read;
  }
  auto grids = read_grids(bytes, path, asked.sheet);
  read.problems = std::move(grids.problems);
  read.value = tables_of(std::move(grids.value), path, asked, read.problems);
  return read;
}

}  // namespace prongsai::load
