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
  for (const sheet::Grid& grid : grids) {
    names.push_back(grid.name);
  }
  problems.push_back({.rule = Rule::table_no_sheet,
                      .where = {.file = path},
                      .details = {std::string(only), std::string(text::nearest(only, names).value_or(""))}});
  return {};
}

std::vector<NamedTable> tables_of(std::vector<sheet::Grid> grids, const std::string& path, site::Kind kind,
                                  std::vector<Problem>& problems) {
  std::vector<NamedTable> tables;
  std::vector<Problem> skipped;
  for (sheet::Grid& grid : grids) {
    std::string name = grid.name;
    const bool is_empty = grid.rows.empty();
    if (auto read = read_records(std::move(grid), kind, NoHeader::no_table, problems)) {
      tables.push_back({.name = std::move(name), .sheet = std::move(*read)});
    } else if (!is_empty) {
      skipped.push_back(
          {.rule = Rule::table_sheet_skipped, .where = {.file = path, .sheet = std::move(name)}});
    }
  }
  if (tables.empty() && !grids.empty()) {
    problems.push_back({.rule = Rule::table_no_header,
                        .where = {.file = path, .sheet = skipped.empty() ? "" : skipped.front().where.sheet},
                        .details = {example_columns(kind)}});
  } else {
    std::ranges::move(skipped, std::back_inserter(problems));
  }
  return tables;
}

}  // namespace

bool is_table_file(std::string_view path) {
  return path.ends_with(".csv") || path.ends_with(".xlsx");
}

report::Checked<std::vector<NamedTable>> read_tables(std::string_view bytes, const std::string& path,
                                                     site::Kind kind, std::string_view only) {
  report::Checked<std::vector<NamedTable>> read;
  if (std::holds_alternative<std::monostate>(site::no_records(kind))) {
    read.problems.push_back({.rule = Rule::content_wrong_kind_of_file,
                             .where = {.file = path},
                             .details = {path.substr(path.rfind('.')), ".md, .yaml"}});
    return read;
  }
  if (path.ends_with(".xlsx")) {
    auto grids = sheet::read_xlsx(bytes, path);
    read.problems = std::move(grids.problems);
    read.value =
        tables_of(chosen(std::move(grids.value), only, path, read.problems), path, kind, read.problems);
    return read;
  }
  auto grid = sheet::read_csv(bytes, path);
  read.problems = std::move(grid.problems);
  if (auto table = read_records(std::move(grid.value), kind, NoHeader::first_row, read.problems)) {
    read.value.push_back({.name = {}, .sheet = std::move(*table)});
  }
  return read;
}

}  // namespace prongsai::load
