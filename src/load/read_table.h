#pragma once

#include "load/read_value.h"
#include "load/split_cell.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "site/field.h"

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
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

/// A column name without what forms vary in: blanks, line breaks, numbering, units in brackets, punctuation.
std::string bare_name(std::string_view name);

/// The first column that names the field and is not yet in `taken`, where it is then marked.
std::optional<std::size_t> take_column(const sheet::Table& table, const site::FieldInfo& info,
                                       std::vector<bool>& taken);

/// The same for a column that fills two fields.
std::optional<std::size_t> take_column(const sheet::Table& table, const site::CombinedColumn& column,
                                       std::vector<bool>& taken);

report::Problem missing_column(const sheet::Table& table, const site::FieldInfo& info);

/// Tells the header cells that name no field, with the nearest label.
void refuse_unknown_columns(const sheet::Table& table, const std::vector<bool>& known,
                            const std::vector<std::string_view>& labels,
                            std::vector<report::Problem>& problems);

/// "-", "–" and blanks mean that nothing is given.
bool is_blank_cell(std::string_view text);

/// Whether a row is a total ("รวม", "รวมทั้งสิ้น", "total") and not a record.
bool is_total_row(const std::vector<sheet::Cell>& row);

/// The entries of a cell that holds a list, one a line, as they are written.
std::vector<std::string> lines_of(std::string_view cell);

/// The numbers of a cell that holds a list of them: "1, 2", "1 2" or one a line.
std::vector<std::string> words_of(std::string_view cell);

/// The parts of an entry that is a record itself, between bars: "ภาพ.jpg | การอบรม".
std::vector<std::string> parts_of(std::string_view entry);

/// An entry's text: \n, \| and \\ stand for a line end, a bar and a backslash.
std::string unescaped(std::string_view entry);

report::Problem bad_cell(const sheet::Cell& cell, std::string_view column, std::string_view expected);

template <class Value>
struct InCell : std::bool_constant<!site::HasFields<Value>> {};
template <class Value>
struct InCell<std::optional<Value>> : InCell<Value> {};
template <class Value>
struct InCell<std::vector<Value>> : std::true_type {};

template <class Value>
void read_cell(Value& value, const sheet::Cell& cell, std::string_view column,
               std::vector<report::Problem>& problems);

/// One entry of a list that is a record itself: its fields in the order of their table.
template <site::HasFields Record>
void read_entry(Record& record, const sheet::Cell& cell, std::string_view column,
                std::vector<report::Problem>& problems) {
  const std::vector<std::string> parts = parts_of(cell.text);
  std::size_t index = 0;
  const auto read_field = [&]<class Value>(const site::Field<Record, Value>& field) {
    if constexpr (InCell<Value>::value) {
      const bool is_there = index < parts.size() && !parts[index].empty();
      if (is_there) {
        read_cell(record.*field.member, {.text = parts[index], .where = cell.where}, column, problems);
      } else if (field.info.need == site::Need::required) {
        problems.push_back(bad_cell(cell, column, "entry_of_parts"));
      }
    }
    ++index;
  };
  std::apply([&](const auto&... fields) { (read_field(fields), ...); }, site::Fields<Record>::list);
  if (parts.size() > index) {
    problems.push_back(bad_cell(cell, column, "entry_of_parts"));
  }
}

template <class Value>
void read_entries(std::vector<Value>& list, const sheet::Cell& cell, std::string_view column,
                  std::vector<report::Problem>& problems) {
  if constexpr (std::same_as<Value, std::string>) {
    for (const std::string& line : lines_of(cell.text)) {
      list.push_back(unescaped(line));
    }
  } else {
    for (std::string& entry : site::HasFields<Value> ? lines_of(cell.text) : words_of(cell.text)) {
      const sheet::Cell part{.text = std::move(entry), .where = cell.where};
      if constexpr (site::HasFields<Value>) {
        read_entry(list.emplace_back(), part, column, problems);
      } else {
        read_cell(list.emplace_back(), part, column, problems);
      }
    }
  }
}

/// What a cell of such values must be, in report's words.
template <class Value>
std::string expected_of(const Parsed<Value>& parsed) {
  if constexpr (site::HasNames<Value>) {
    return choices<Value>();
  } else {
    return std::string(parsed.expected);
  }
}

template <class Value>
void read_value(Value& value, const sheet::Cell& cell, std::string_view column,
                std::vector<report::Problem>& problems) {
  auto parsed = parse(cell.text, std::type_identity<Value>{});
  if constexpr (std::same_as<Value, text::Date>) {
    // A date that a spreadsheet program shows as the number that it is to it.
    parsed.value = parsed.value ? parsed.value : text::parse_serial(cell.text);
  }
  if (!parsed.value) {
    problems.push_back(bad_cell(cell, column, expected_of(parsed)));
    return;
  }
  value = std::move(*parsed.value);
  if constexpr (std::same_as<Value, site::FileReference>) {
    value.where = cell.where;
  }
}

template <class Value>
void read_cell(Value& value, const sheet::Cell& cell, std::string_view column,
               std::vector<report::Problem>& problems) {
  if constexpr (site::IsOptional<Value>::value) {
    typename Value::value_type inner{};
    const auto before = problems.size();
    read_cell(inner, cell, column, problems);
    if (problems.size() == before) {
      value = std::move(inner);
    }
  } else if constexpr (site::IsVector<Value>::value) {
    read_entries(value, cell, column, problems);
  } else {
    read_value(value, cell, column, problems);
  }
}

/// Whether a cell with that text can be read into such a field.
template <class Value>
bool reads_as(std::string_view text) {
  std::vector<report::Problem> problems;
  if constexpr (InCell<Value>::value) {
    Value value{};
    read_cell(value, {.text = std::string(text)}, "", problems);
  }
  return problems.empty();
}

/// The columns' sums against the total rows: money columns only; told as table_total_differs.
template <site::HasFields Record, class Value>
void check_total(const std::vector<Record>& records, const site::Field<Record, Value>& field,
                 const sheet::Cell& cell, std::vector<report::Problem>& problems) {
  if constexpr (std::same_as<Value, std::optional<text::Amount>>) {
    const auto stated = text::parse_amount(cell.text);
    text::Amount sum{};
    for (const Record& record : records) {
      sum.satang += (record.*field.member).value_or(text::Amount{}).satang;
    }
    if (stated && *stated != sum) {
      problems.push_back(
          {.rule = report::Rule::table_total_differs,
           .where = cell.where,
           .details = {std::string(field.info.th), text::format_amount(*stated), text::format_amount(sum)}});
    }
  }
}

template <class Record>
concept HasCombinedColumns = requires { site::Fields<Record>::combined; };

/// Calls `visit` with the field of that key.
template <site::HasFields Record, class Visit>
void with_field(std::string_view key, const Visit& visit) {
  const auto look_at = [&](const auto& field) {
    if (field.info.key == key) {
      visit(field);
    }
  };
  std::apply([&](const auto&... fields) { (look_at(fields), ...); }, site::Fields<Record>::list);
}

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
    std::apply([&](const auto&... fields) { (find_column(fields), ...); }, site::Fields<Record>::list);
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
    std::apply([&](const auto&... fields) { (read_field(fields), ...); }, site::Fields<Record>::list);
    read_combined(record, row);
    return record;
  }

  void read_combined(Record& record, const std::vector<sheet::Cell>& row) {
    if constexpr (HasCombinedColumns<Record>) {
      for (std::size_t i = 0; i < combined_.size(); ++i) {
        if (const sheet::Cell* const cell = cell_in(row, combined_[i])) {
          const site::CombinedColumn& column = site::Fields<Record>::combined[i];
          with_field<Record>(column.value,
                             [&](const auto& value) { read_parts(record, *cell, column, value); });
        }
      }
    }
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
    with_field<Record>(column.text, [&](const auto& text) { take(text, parts->text); });
  }

  void check_totals(const std::vector<Record>& records, const std::vector<sheet::Cell>& row) {
    std::size_t index = 0;
    const auto check_field = [&](const auto& field) {
      if (const sheet::Cell* const cell = cell_of(row, index)) {
        check_total(records, field, *cell, problems_);
      }
      ++index;
    };
    std::apply([&](const auto&... fields) { (check_field(fields), ...); }, site::Fields<Record>::list);
    for (std::size_t i = 0; i < combined_.size(); ++i) {
      if constexpr (HasCombinedColumns<Record>) {
        if (const sheet::Cell* const cell = cell_in(row, combined_[i])) {
          with_field<Record>(site::Fields<Record>::combined[i].value,
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
  std::vector<bool> faulty_{};
};

}  // namespace prongsai::load
