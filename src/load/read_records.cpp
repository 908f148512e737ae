#include "load/read_records.h"

#include "load/column_names.h"
#include "load/columns_of_records.h"
#include "load/find_table.h"
#include "load/import_table.h"
#include "load/read_table.h"
#include "report/problem.h"
#include "sheet/table.h"
#include "site/field.h"
#include "site/import_mapping.h"
#include "site/kind.h"
#include "text/date.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::load {

namespace {

/// "ไม่มีการจัดซื้อจัดจ้าง" as the only text of a table's only row; empty when the table says something else.
std::string statement_of_nothing(const sheet::Table& table) {
  if (table.rows.size() != 1) {
    return {};
  }
  std::string_view only;
  for (const sheet::Cell& cell : table.rows.front()) {
    if (!is_blank_cell(cell.text)) {
      if (!only.empty()) {
        return {};
      }
      only = text::trim(cell.text);
    }
  }
  return only.starts_with("ไม่มี") ? std::string(only) : std::string();
}

template <site::HasFields Record>
std::optional<std::string_view> label_of(std::string_view name) {
  std::optional<std::string_view> label;
  const auto look_at = [&](const auto& field) {
    if (!label && names_field(name, field.info)) {
      label = field.info.th;
    }
  };
  site::apply([&](const auto&... fields) { (look_at(fields), ...); }, site::Fields<Record>::list);
  return label;
}

/// The columns' own names, and those that the mapping gives them.
template <site::HasFields Record>
ColumnNames known_names(const site::ImportMapping* mapping) {
  ColumnNames names = column_names<Record>();
  if (mapping != nullptr) {
    for (const site::MappedColumn& column : mapping->columns) {
      names.add(column.column);
    }
  }
  return names;
}

template <class List>
std::optional<SheetRecords> read_into(List& list, sheet::Grid&& grid, const TableAsked& asked,
                                      NoHeader otherwise, std::vector<report::Problem>& problems) {
  if constexpr (std::same_as<List, std::monostate>) {
    return std::nullopt;
  } else {
    using Record = typename List::value_type;
    auto found = find_table(std::move(grid), known_names<Record>(asked.mapping), otherwise, problems);
    if (!found) {
      return std::nullopt;
    }
    if (asked.mapping != nullptr) {
      apply(*asked.mapping, label_of<Record>, found->table, problems);
    }
    SheetRecords read{.titles = std::move(found->titles)};
    read.nil = statement_of_nothing(found->table);
    if (!read.nil.empty()) {
      found->table.rows.clear();
    }
    TableReader<Record> reader(found->table, problems);
    list = reader.read();
    read.faulty = reader.take_faulty();
    return read;
  }
}

}  // namespace

std::optional<SheetRecords> read_records(sheet::Grid grid, const TableAsked& asked, NoHeader otherwise,
                                         std::vector<report::Problem>& problems) {
  site::Records records = site::no_records(asked.kind);
  auto read = std::visit(
      [&](auto& list) { return read_into(list, std::move(grid), asked, otherwise, problems); }, records);
  if (read) {
    read->records = std::move(records);
  }
  return read;
}

void append(site::Records& records, site::Records more) {
  std::visit(
      [&](auto& list) {
        using List = std::decay_t<decltype(list)>;
        if constexpr (!std::same_as<List, std::monostate>) {
          if (auto* const added = std::get_if<List>(&more)) {
            std::ranges::move(*added, std::back_inserter(list));
          }
        }
      },
      records);
}

void drop(site::Records& records, const std::vector<bool>& mask) {
  std::visit(
      [&](auto& list) {
        if constexpr (!std::same_as<std::decay_t<decltype(list)>, std::monostate>) {
          std::size_t index = 0;
          std::erase_if(list, [&](const auto& /*record*/) {
            const std::size_t i = index++;
            return i < mask.size() && mask[i];
          });
        }
      },
      records);
}

std::string example_columns(site::Kind kind) {
  return std::visit(
      [](const auto& list) -> std::string {
        using List = std::decay_t<decltype(list)>;
        if constexpr (std::same_as<List, std::monostate>) {
          return {};
        } else {
          return column_names<typename List::value_type>().examples();
        }
      },
      site::no_records(kind));
}

std::optional<text::Period> period_in(std::string_view title) {
  constexpr std::array<std::string_view, 5> openings{"รอบเดือน", "ประจำเดือน", "เดือน", "ประจำปีงบประมาณ",
                                                     "ปีงบประมาณ"};
  for (const std::string_view opening : openings) {
    if (const std::size_t at = title.find(opening); at != std::string_view::npos) {
      if (const auto period = text::parse_period(text::trim(title.substr(at + opening.size())))) {
        return period;
      }
    }
  }
  return text::parse_period(title);
}

}  // namespace prongsai::load
