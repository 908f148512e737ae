#pragma once

#include "load/joint_entries.h"
#include "load/read_value.h"
#include "report/problem.h"
#include "sheet/table.h"
#include "site/field.h"
#include "text/date.h"

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

// One cell → the value of one field: a plain one, a list, a list of records.
namespace prongsai::load {

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
  site::apply([&](const auto&... fields) { (read_field(fields), ...); }, site::Fields<Record>::list);
  if (parts.size() > index) {
    problems.push_back(bad_cell(cell, column, "entry_of_parts"));
  }
}

/// One line of a list of records: several records where people write them so (site::JointEntry), else one.
template <site::HasFields Record>
void read_line(std::vector<Record>& list, const sheet::Cell& line, std::string_view column,
               std::vector<report::Problem>& problems) {
  if constexpr (site::HasJoint<Record>) {
    if (parts_of(line.text).size() == 1) {
      add_joint_entries(list, line.text);
      return;
    }
  }
  read_entry(list.emplace_back(), line, column, problems);
}

template <class Value>
void read_entries(std::vector<Value>& list, const sheet::Cell& cell, std::string_view column,
                  std::vector<report::Problem>& problems) {
  if constexpr (std::same_as<Value, std::string>) {
    for (const std::string& line : lines_of(cell.text)) {
      list.push_back(unescaped(line));
    }
  } else if constexpr (site::HasFields<Value>) {
    if constexpr (site::HasJoint<Value>) {
      if (parts_of(cell.text).size() == 1) {
        add_joint_entries(list, cell.text);
        return;
      }
    }
    for (const std::string& line : lines_of(cell.text)) {
      read_line(list, {.text = line, .where = cell.where}, column, problems);
    }
  } else {
    for (const std::string& word : words_of(cell.text)) {
      read_cell(list.emplace_back(), {.text = word, .where = cell.where}, column, problems);
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

}  // namespace prongsai::load
