#pragma once

#include "load/check_totals.h"
#include "load/joint_entries.h"
#include "load/read_cell.h"
#include "load/settle_computed.h"
#include "load/split_cell.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "site/computed.h"
#include "site/field.h"

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

// Spreadsheet rows → records, driven by the same field tables as YAML.
namespace prongsai::load {

/// Whether a header cell names the field: its key, its Thai or English label or another of its column names,
/// whatever blanks, line breaks, "(บาท)" and punctuation the form's author put between.
bool names_field(std::string_view header, const site::FieldInfo& info);

/// Whether a header cell is one of `names`, separated by '|'.
bool is_one_of(std::string_view header, std::string_view names);

/// The first of `names`, separated by '|'.
std::string_view first_of(std::string_view names);

/// A column name without what forms vary in: blanks, line breaks, numbering, units in brackets, punctuation,
/// tone marks; common misspellings (load/misspelt.h) mended.
std::string bare_name(std::string_view name);

/// The first column that names the field and is not yet in `taken`, where it is then marked.
std::optional<std::size_t> take_column(const sheet::Table& table, const site::FieldInfo& info,
                                       std::vector<bool>& taken);

/// The same for a column that fills two fields.
std::optional<std::size_t> take_column(const sheet::Table& table, const site::CombinedColumn& column,
                                       std::vector<bool>& taken);

/// The same for a column of numbers that follow from others.
std::optional<std::size_t> take_column(const sheet::Table& table, const site::ComputedNumber& column,
                                       std::vector<bool>& taken);

report::Problem missing_column(const sheet::Table& table, const site::FieldInfo& info);

/// Tells the header cells that name no field, with the nearest label.
void refuse_unknown_columns(const sheet::Table& table, const std::vector<bool>& known,
                            const std::vector<std::string_view>& labels,
                            std::vector<report::Problem>& problems);

/// "-", "–" and blanks mean that nothing is given.
bool is_blank_cell(std::string_view text);

template <class Record>
concept HasCombinedColumns = requires { site::Fields<Record>::combined; };

template <site::HasFields Record>
class TableReader {
 public:
  TableReader(const sheet::Table& table, std::vector<report::Problem>& problems)
      : table_(table), problems_(problems) {}

  std::vector<Record> read() {
    if (!find_columns()) {
      return {};
    }
    std::vector<Record> records;
    records.reserve(table_.rows.size());
    for (const auto& row : table_.rows) {
      if (is_total_row(row)) {
        check_totals(records, row);
      } else {
        const std::size_t before = problems_.size();
        records.push_back(read_row(row));
        faulty_.push_back(problems_.size() > before);
      }
    }
    return records;
  }

  /// Of each record that was read, whether something in its row could not be.
  [[nodiscard]] std::vector<bool> take_faulty() { return std::move(faulty_); }

 private:
  bool find_columns() {
    std::vector<bool> known(table_.header.size(), false);
    std::vector<std::string_view> labels;
    bool is_complete = true;
    find_combined_columns(known, labels);
    const auto find_column = [&]<class Value>(const site::Field<Record, Value>& field) {
      columns_.emplace_back();
      if constexpr (InCell<Value>::value) {
        labels.push_back(field.info.th);
        columns_.back() = take_column(table_, field.info, known);
      }
      if (!columns_.back() && field.info.need == site::Need::required && !is_combined(field.info.key)) {
        is_complete = false;
        problems_.push_back(missing_column(table_, field.info));
      }
    };
    site::apply([&](const auto&... fields) { (find_column(fields), ...); }, site::Fields<Record>::list);
    find_computed_columns(known);
    know_ignored_columns(known);
    refuse_unknown_columns(table_, known, labels, problems_);
    return is_complete;
  }

  void find_combined_columns(std::vector<bool>& known, std::vector<std::string_view>& labels) {
    if constexpr (HasCombinedColumns<Record>) {
      for (const site::CombinedColumn& column : site::Fields<Record>::combined) {
        labels.push_back(first_of(column.names));
        combined_.push_back(take_column(table_, column, known));
      }
    }
  }

  void find_computed_columns(std::vector<bool>& known) {
    if constexpr (site::HasComputed<Record>) {
      for (const site::ComputedNumber& number : site::Fields<Record>::computed) {
        computed_.push_back(take_column(table_, number, known));
      }
    }
  }

  void know_ignored_columns(std::vector<bool>& known) const {
    if constexpr (requires { site::Fields<Record>::ignored; }) {
      for (std::size_t i = 0; i < table_.header.size(); ++i) {
        known[i] = known[i] || is_one_of(table_.header[i].text, site::Fields<Record>::ignored);
      }
    }
  }

  /// Whether a combined column of this table fills the field.
  [[nodiscard]] bool is_combined(std::string_view key) const {
    if constexpr (HasCombinedColumns<Record>) {
      for (std::size_t i = 0; i < combined_.size(); ++i) {
        const site::CombinedColumn& column = site::Fields<Record>::combined[i];
        if (combined_[i] && (column.text == key || column.value == key)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The cell of the field with that index in the field table, when the row has one.
  [[nodiscard]] const sheet::Cell* cell_of(const std::vector<sheet::Cell>& row,
                                           std::size_t field_index) const {
    return cell_in(row, columns_[field_index]);
  }

  [[nodiscard]] static const sheet::Cell* cell_in(const std::vector<sheet::Cell>& row,
                                                  std::optional<std::size_t> column) {
    return column && *column < row.size() && !is_blank_cell(row[*column].text) ? &row[*column] : nullptr;
  }

  Record read_row(const std::vector<sheet::Cell>& row) {
    Record record{};
    if constexpr (requires { record.where.line; }) {
      record.where = row.front().where;
    }
    std::size_t index = 0;
    const auto read_field = [&]<class Value>(const site::Field<Record, Value>& field) {
      if constexpr (InCell<Value>::value) {
        const sheet::Cell* const cell = cell_of(row, index);
        if (cell != nullptr) {
          read_cell(record.*field.member, *cell, field.info.th, problems_);
        } else if (field.info.need == site::Need::required && !is_combined(field.info.key)) {
          problems_.push_back(bad_cell({.text = "", .where = row.front().where}, field.info.th, ""));
        }
      }
      ++index;
    };
    site::apply([&](const auto&... fields) { (read_field(fields), ...); }, site::Fields<Record>::list);
    read_combined(record, row);
    if constexpr (site::HasComputed<Record>) {
      settle_computed(record, problems_);
      compare_computed(row, [&](const site::ComputedNumber& how) { return site::computed_of(record, how); });
    }
    return record;
  }

  void read_combined(Record& record, const std::vector<sheet::Cell>& row) {
    if constexpr (HasCombinedColumns<Record>) {
      for (std::size_t i = 0; i < combined_.size(); ++i) {
        if (const sheet::Cell* const cell = cell_in(row, combined_[i])) {
          const site::CombinedColumn& column = site::Fields<Record>::combined[i];
          site::with_field<Record>(column.text, [&]<class Text>(const site::Field<Record, Text>& text) {
            if constexpr (site::IsJointList<Text>::value) {
              read_joint_column(record, *cell, column, text);
            } else {
              site::with_field<Record>(column.value,
                                       [&](const auto& value) { read_parts(record, *cell, column, value); });
            }
          });
        }
      }
    }
  }

  /// Reads texts and the values behind them; one at least must have one. Of a single text the value is that
  /// of the record.
  template <class Entry>
  void read_joint_column(Record& record, const sheet::Cell& cell, const site::CombinedColumn& column,
                         const site::Field<Record, std::vector<Entry>>& list) {
    std::vector<Entry> entries;
    add_joint_entries(entries, cell.text, JointCell::of_both);
    const auto value_of = [](const Entry& entry) {
      return site::number_of(entry, site::Fields<Entry>::joint.value);
    };
    if (std::ranges::none_of(entries, [&](const Entry& entry) { return value_of(entry).has_value(); })) {
      problems_.push_back(bad_cell(cell, first_of(column.names), column.expected));
      return;
    }
    if (entries.size() == 1) {
      const double value = value_of(entries.front()).value_or(0);
      site::with_field<Record>(column.value,
                               [&](const auto& field) { site::take_number(record.*field.member, value); });
      site::with_field<Entry>(site::Fields<Entry>::joint.value,
                              [&](const auto& field) { entries.front().*field.member = {}; });
    }
    record.*list.member = std::move(entries);
  }

  /// Reads a text and the value behind it into the two fields of `column`.
  template <class Value>
  void read_parts(Record& record, const sheet::Cell& cell, const site::CombinedColumn& column,
                  const site::Field<Record, Value>& value) {
    const auto parts = split_cell(cell.text, reads_as<Value>);
    if (!parts) {
      problems_.push_back(bad_cell(cell, first_of(column.names), column.expected));
      return;
    }
    const auto take = [&](const auto& field, const std::string& text) {
      if constexpr (InCell<std::decay_t<decltype(record.*field.member)>>::value) {
        read_cell(record.*field.member, {.text = text, .where = cell.where}, field.info.th, problems_);
      }
    };
    take(value, parts->value);
    site::with_field<Record>(column.text, [&](const auto& text) { take(text, parts->text); });
  }

  /// Compares what the row has in computed columns with `result`.
  template <class Result>
  void compare_computed(const std::vector<sheet::Cell>& row, const Result& result) {
    for (std::size_t i = 0; i < computed_.size(); ++i) {
      const sheet::Cell* const cell = cell_in(row, computed_[i]);
      const site::ComputedNumber& how = site::Fields<Record>::computed[i];
      const auto typed = cell == nullptr ? std::nullopt : typed_number(cell->text);
      const auto computed = result(how);
      if (typed && computed) {
        compare({.typed = *typed,
                 .computed = *computed,
                 .heading = table_.header[computed_[i].value_or(0)].text,
                 .where = cell->where},
                formula_for<Record>(how), problems_);
      }
    }
  }

  void check_totals(const std::vector<Record>& records, const std::vector<sheet::Cell>& row) {
    check_count(row, records.size(), problems_);
    if constexpr (site::HasComputed<Record>) {
      compare_computed(row, [&](const site::ComputedNumber& how) {
        return site::result_of(how, site::sum_of(records, how.left), site::sum_of(records, how.right));
      });
    }
    std::size_t index = 0;
    const auto check_field = [&](const auto& field) {
      if (const sheet::Cell* const cell = cell_of(row, index)) {
        check_total(records, field, *cell, problems_);
      }
      ++index;
    };
    site::apply([&](const auto&... fields) { (check_field(fields), ...); }, site::Fields<Record>::list);
    for (std::size_t i = 0; i < combined_.size(); ++i) {
      if constexpr (HasCombinedColumns<Record>) {
        if (const sheet::Cell* const cell = cell_in(row, combined_[i])) {
          site::with_field<Record>(site::Fields<Record>::combined[i].value,
                                   [&](const auto& value) { check_total(records, value, *cell, problems_); });
        }
      }
    }
  }

  const sheet::Table& table_;
  std::vector<report::Problem>& problems_;
  /// Where each field of the table of fields stands.
  std::vector<std::optional<std::size_t>> columns_{};
  /// Where each of its combined columns stands.
  std::vector<std::optional<std::size_t>> combined_{};
  /// Where each number stands that others give.
  std::vector<std::optional<std::size_t>> computed_{};
  std::vector<bool> faulty_{};
};

}  // namespace prongsai::load
