#pragma once

#include "report/problem.h"
#include "site/field_list.h"
#include "text/date.h"
#include "text/number.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// One table of fields per record type is the only description of it: the YAML and spreadsheet readers, the
// names that templates see, the element rules ("has every person a photo?") and the reference for authors all
// walk this table.
namespace prongsai::site {

enum class Need : std::uint8_t { required, optional };

/// How authors write a field. `key` in YAML; `th` is its label and its column name on the official forms,
/// `also` more column names, separated by '|'; the hints say what the label and the type do not.
struct FieldInfo {
  std::string_view key{};
  Need need = Need::optional;
  std::string_view th{};
  std::string_view en{};
  std::string_view also{};
  std::string_view hint_th{};
  std::string_view hint_en{};
};

template <class Record, class Value>
struct Field {
  FieldInfo info{};
  Value Record::* member = nullptr;
};

template <class Record, class Value>
constexpr Field<Record, Value> field(Value Record::* member, FieldInfo info) {
  return {info, member};
}

/// A column of an official form that holds two fields: a text and, behind it, a date or an amount. `names` as
/// in FieldInfo::also, the fields by their keys, `expected` as report's word for what such a cell must be.
/// Where the text is a list of records that are written in one text (JointEntry), each has its own value, and
/// `value` is what they come to.
struct CombinedColumn {
  std::string_view names{};
  std::string_view text{};
  std::string_view value{};
  std::string_view expected{};
};

/// The fields of a record that stands in one cell, or in one text, as "หจก. ก 12,000": a text and, behind it,
/// a value that may be missing; by their keys. Where the value usually stands elsewhere, a number that a name
/// might end in (ร้าน เลิศ 99) is none.
struct JointEntry {
  std::string_view text{};
  std::string_view value{};
  bool is_value_elsewhere = false;
};

enum class Arithmetic : std::uint8_t { difference, share, total };

/// A number that follows from two others of the record, by their keys: `left` − `right`, or `left` in per
/// cent of `right`; or from a list of records, `left`, as the total of their values where all have one.
/// Nobody needs to type it. What is typed all the same, in a column of one of `names` (as in FieldInfo::also)
/// or in the field `key` if there is one, is compared; that field is filled where it is empty.
struct ComputedNumber {
  std::string_view names{};
  Arithmetic how = Arithmetic::difference;
  std::string_view left{};
  std::string_view right{};
  std::string_view key{};
};

/// Specialised for every record type: `static constexpr auto list` of its fields(); where an official
/// form has columns that no field takes, also `static constexpr std::string_view ignored`, their names
/// separated by '|'; where one column of a form fills two fields, `static constexpr std::array combined`;
/// where numbers follow from others, `static constexpr std::array computed`; where people write the whole
/// record in one text, `static constexpr JointEntry joint`.
template <class Record>
struct Fields;

template <class Type>
concept HasFields = requires { Fields<Type>::list; };

template <class Type>
concept HasComputed = requires { Fields<Type>::computed; };

template <class Type>
concept HasJoint = requires { Fields<Type>::joint; };

/// One value of an enumeration as authors and readers see it.
template <class Enum>
struct EnumName {
  Enum value{};
  std::string_view key{};
  std::string_view th{};
  std::string_view en{};
};

/// Specialised for every enumeration that records use: `static constexpr std::array list` of EnumName.
template <class Enum>
struct Names;

template <class Type>
concept HasNames = requires { Names<Type>::list; };

template <HasNames Enum>
constexpr EnumName<Enum> name_of(Enum value) {
  for (const auto& name : Names<Enum>::list) {
    if (name.value == value) {
      return name;
    }
  }
  return {};
}

/// A file under content/ ("files/2567/plan.pdf") and the place that names it.
struct FileReference {
  std::string path{};
  report::Location where{};
  friend bool operator==(const FileReference&, const FileReference&) = default;
};

/// An address outside or on the site, as written; harmless by text::is_harmless_url once loaded.
struct WebAddress {
  std::string url{};
  friend bool operator==(const WebAddress&, const WebAddress&) = default;
};

/// Per cent, 0–100.
struct Percent {
  double value = 0;
  friend bool operator==(const Percent&, const Percent&) = default;
};

template <class Type>
struct IsOptional : std::false_type {};
template <class Type>
struct IsOptional<std::optional<Type>> : std::true_type {};

template <class Type>
struct IsVector : std::false_type {};
template <class Type>
struct IsVector<std::vector<Type>> : std::true_type {};

/// Whether the author wrote something there: zero is something, an empty text or list is not. What a record
/// must have and what zero or a first name would stand for is therefore optional in its type all the same.
template <class Value>
bool is_filled(const Value& value) {
  if constexpr (IsOptional<Value>::value) {
    return value.has_value() && is_filled(*value);
  } else if constexpr (IsVector<Value>::value || std::same_as<Value, std::string>) {
    return !value.empty();
  } else if constexpr (std::same_as<Value, FileReference>) {
    return !value.path.empty();
  } else if constexpr (std::same_as<Value, WebAddress>) {
    return !value.url.empty();
  } else {
    return true;
  }
}

/// Calls `visit(info, value)` for every field of `record`, in the table's order.
template <HasFields Record, class Visit>
void for_each_field(const Record& record, const Visit& visit) {
  site::apply([&](const auto&... fields) { (visit(fields.info, record.*fields.member), ...); },
              Fields<Record>::list);
}

}  // namespace prongsai::site
