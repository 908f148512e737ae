#pragma once

#include "site/field.h"
#include "site/head.h"
#include "site/kind.h"
#include "text/date.h"
#include "text/number.h"

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The field tables as plain values, for what is written from all of them alike: the schemas of editors, the
// reference of kinds, the skeletons of new files.
namespace prongsai::site {

/// What a field takes, told apart as the reader of YAML does.
enum class ValueType : std::uint8_t {
  text,
  boolean,
  integer,
  number,
  date,
  period,
  fiscal_year,
  amount,
  percent,
  address,
  file,
  old_address,
  choice,
  record
};

/// One value that a field of type choice can have, as authors write it.
struct Choice {
  std::string_view key{};
  std::string_view th{};
  std::string_view en{};
};

/// One field: its row of the table, and what it takes. `choices` of a choice, `fields` of a record, which may
/// be a text too where `is_joint`.
struct FieldShape {
  FieldInfo info{};
  ValueType type = ValueType::text;
  bool is_list = false;
  bool is_joint = false;
  std::vector<Choice> choices{};
  std::vector<FieldShape> fields{};
};

/// The fields of one type of record, in the table's order.
using RecordShape = std::vector<FieldShape>;

template <class Enum>
std::vector<Choice> choices_of() {
  std::vector<Choice> choices;
  choices.reserve(Names<Enum>::list.size());
  for (const auto& name : Names<Enum>::list) {
    choices.push_back({.key = name.key, .th = name.th, .en = name.en});
  }
  return choices;
}

template <HasFields Record>
RecordShape shape_of();

/// A value that is neither a list nor a record nor a choice.
template <class Value>
constexpr ValueType type_of() {
  if constexpr (std::same_as<Value, bool>) {
    return ValueType::boolean;
  } else if constexpr (std::same_as<Value, std::int64_t>) {
    return ValueType::integer;
  } else if constexpr (std::same_as<Value, double>) {
    return ValueType::number;
  } else if constexpr (std::same_as<Value, text::Date>) {
    return ValueType::date;
  } else if constexpr (std::same_as<Value, text::Period>) {
    return ValueType::period;
  } else if constexpr (std::same_as<Value, text::FiscalYear>) {
    return ValueType::fiscal_year;
  } else if constexpr (std::same_as<Value, text::Amount>) {
    return ValueType::amount;
  } else if constexpr (std::same_as<Value, Percent>) {
    return ValueType::percent;
  } else if constexpr (std::same_as<Value, WebAddress>) {
    return ValueType::address;
  } else if constexpr (std::same_as<Value, FileReference>) {
    return ValueType::file;
  } else if constexpr (std::same_as<Value, OldAddress>) {
    return ValueType::old_address;
  } else {
    static_assert(std::same_as<Value, std::string>, "a type of field without a shape");
    return ValueType::text;
  }
}

template <class Value>
void take_type(FieldShape& shape) {
  if constexpr (IsOptional<Value>::value) {
    take_type<typename Value::value_type>(shape);
  } else if constexpr (IsVector<Value>::value) {
    shape.is_list = true;
    take_type<typename Value::value_type>(shape);
  } else if constexpr (HasFields<Value>) {
    shape.type = ValueType::record;
    shape.is_joint = HasJoint<Value>;
    shape.fields = shape_of<Value>();
  } else if constexpr (HasNames<Value>) {
    shape.type = ValueType::choice;
    shape.choices = choices_of<Value>();
  } else {
    shape.type = type_of<Value>();
  }
}

template <HasFields Record>
RecordShape shape_of() {
  RecordShape shape;
  const auto add = [&]<class Value>(const Field<Record, Value>& field) {
    take_type<Value>(shape.emplace_back(FieldShape{.info = field.info}));
  };
  site::apply([&](const auto&... fields) { (add(fields), ...); }, Fields<Record>::list);
  return shape;
}

/// What every content file may say of itself.
RecordShape shape_of_head();

/// The records of a kind; empty where the file's body says everything.
RecordShape shape_of_records(Kind kind);

/// The numbers of a kind's records that follow from others.
std::vector<ComputedNumber> computed_numbers(Kind kind);

/// The field of that key; nothing when there is none.
const FieldShape* find_field(const RecordShape& shape, std::string_view key);

}  // namespace prongsai::site
