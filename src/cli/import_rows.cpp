#include "cli/import_rows.h"

#include "cli/options.h"
#include "load/read_records.h"
#include "render/open_table.h"
#include "sheet/table.h"
#include "site/content_file.h"
#include "site/kind.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

/// Every row as it is written, in order.
std::vector<std::string> rows_of(const site::ContentFile& file) {
  std::vector<std::string> rows;
  const auto grid = sheet::read_csv(render::table_csv(file), file.path);
  for (std::size_t i = 1; i < grid.value.rows.size(); ++i) {
    std::string& row = rows.emplace_back();
    for (const sheet::Cell& cell : grid.value.rows[i]) {
      row.append(cell.text).push_back('\0');
    }
  }
  return rows;
}

}  // namespace

MergedRows merge_rows(site::ContentFile there, site::ContentFile brought, Existing existing) {
  std::map<std::string, std::size_t> left;
  for (std::string& row : rows_of(there)) {
    ++left[std::move(row)];
  }
  const std::size_t before = site::count(there.records);
  std::vector<bool> is_known;
  for (const std::string& row : rows_of(brought)) {
    const auto found = left.find(row);
    is_known.push_back(found != left.end() && found->second > 0);
    if (is_known.back()) {
      --found->second;
    }
  }
  MergedRows merged{.known = static_cast<std::size_t>(std::ranges::count(is_known, true))};
  merged.added = is_known.size() - merged.known;
  merged.gone = before - merged.known;
  if (existing == Existing::replace) {
    merged.file = std::move(brought);
    return merged;
  }
  load::drop(brought.records, is_known);
  load::append(there.records, std::move(brought.records));
  merged.file = std::move(there);
  return merged;
}

}  // namespace prongsai::cli
