#include "render/table_columns.h"

#include "site/content_file.h"
#include "site/headings.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

/// One column that a template lists: its fields, and whether anything is in it.
struct Column {
  std::vector<std::string_view> keys{};
  bool is_field = false;
  bool is_filled = false;
};

Column column_of(std::string_view listed, const std::vector<std::string_view>& fields,
                 const std::set<std::string_view>& filled) {
  Column column;
  while (!listed.empty()) {
    const std::size_t end = std::min(listed.find('|'), listed.size());
    const std::string_view key = listed.substr(0, end);
    const bool is_field = std::ranges::find(fields, key) != fields.end();
    column.is_field = column.is_field || is_field;
    column.is_filled = column.is_filled || !is_field || filled.contains(key);
    column.keys.push_back(key);
    listed.remove_prefix(std::min(end + 1, listed.size()));
  }
  return column;
}

/// Where the author wants the column: at the first of its fields that he names, else behind all that he
/// names.
std::size_t rank_of(const Column& column, const std::vector<std::string>& order) {
  if (!column.is_field) {
    return 0;
  }
  const auto named = std::ranges::find_if(order, [&](const std::string& key) {
    return std::ranges::find(column.keys, key) != column.keys.end();
  });
  return static_cast<std::size_t>(named - order.begin()) + 1;
}

}  // namespace

std::vector<std::string_view> shown_columns(const site::ContentFile& file,
                                            std::span<const std::string_view> listed) {
  const std::vector<std::string_view> fields = site::column_keys(file.records);
  const std::set<std::string_view> filled = site::filled_fields(file.records);
  std::vector<Column> columns;
  for (const std::string_view one : listed) {
    Column column = column_of(one, fields, filled);
    if (column.is_filled) {
      columns.push_back(std::move(column));
    }
  }
  std::ranges::stable_sort(columns, {}, [&](const Column& column) { return rank_of(column, file.columns); });
  std::vector<std::string_view> shown;
  shown.reserve(columns.size());
  for (const Column& column : columns) {
    shown.push_back(column.keys.front());
  }
  return shown;
}

}  // namespace prongsai::render
