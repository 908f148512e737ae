#pragma once

#include "site/field.h"
#include "text/number.h"

#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// Numbers that follow from others of the same record, or of the sums of a table: Fields<Record>::computed.
namespace prongsai::site {

template <HasFields Record>
std::optional<double> number_of(const Record& record, std::string_view key);

template <class Value>
struct IsJointList : std::false_type {};
template <HasJoint Record>
struct IsJointList<std::vector<Record>> : std::true_type {};

/// The value as a plain number: money in baht; of records that each have a value what they come to; nothing
/// for what is empty or no number.
template <class Value>
std::optional<double> as_number(const Value& value) {
  constexpr double satang_a_baht = 100;
  if constexpr (IsOptional<Value>::value) {
    return value ? as_number(*value) : std::nullopt;
  } else if constexpr (std::same_as<Value, text::Amount>) {
    return static_cast<double>(value.satang) / satang_a_baht;
  } else if constexpr (std::same_as<Value, Percent>) {
    return value.value;
  } else if constexpr (std::same_as<Value, double> || std::same_as<Value, std::int64_t>) {
    return static_cast<double>(value);
  } else if constexpr (IsJointList<Value>::value) {
    std::optional<double> total;
    for (const auto& record : value) {
      const auto number = number_of(record, Fields<typename Value::value_type>::joint.value);
      if (!number) {
        return std::nullopt;
      }
      total = total.value_or(0) + *number;
    }
    return total;
  } else {
    return std::nullopt;
  }
}

/// Calls `visit` with the field of that key.
template <HasFields Record, class Visit>
void with_field(std::string_view key, const Visit& visit) {
  const auto look_at = [&](const auto& field) {
    if (field.info.key == key) {
      visit(field);
    }
  };
  site::apply([&](const auto&... fields) { (look_at(fields), ...); }, Fields<Record>::list);
}

/// What the field of that key holds as a number.
template <HasFields Record>
std::optional<double> number_of(const Record& record, std::string_view key) {
  std::optional<double> number;
  with_field<Record>(key, [&](const auto& field) { number = as_number(record.*field.member); });
  return number;
}

/// The sum of what the records hold there.
template <HasFields Record>
std::optional<double> sum_of(const std::vector<Record>& records, std::string_view key) {
  std::optional<double> sum;
  for (const Record& record : records) {
    if (const auto number = number_of(record, key)) {
      sum = sum.value_or(0) + *number;
    }
  }
  return sum;
}

/// `computed` of its two numbers; nothing when one is missing, or for a share of nothing.
inline std::optional<double> result_of(const ComputedNumber& computed, std::optional<double> left,
                                       std::optional<double> right) {
  constexpr double per_cent = 100;
  if (!left || !right) {
    return std::nullopt;
  }
  if (computed.how == Arithmetic::difference) {
    return *left - *right;
  }
  if (computed.how == Arithmetic::total) {
    return left;
  }
  return *right == 0 ? std::nullopt : std::optional(*left / *right * per_cent);
}

/// "left − right", "left ÷ right × 100", "Σ left".
std::string formula_of(const ComputedNumber& how, std::string_view left, std::string_view right);

template <HasComputed Record>
std::optional<double> computed_of(const Record& record, const ComputedNumber& computed) {
  return result_of(computed, number_of(record, computed.left), number_of(record, computed.right));
}

/// Puts a computed number into a field that is empty and takes numbers.
template <class Value>
void take_number(Value& value, double number) {
  constexpr double satang_a_baht = 100;
  if constexpr (IsOptional<Value>::value) {
    typename Value::value_type inner{};
    take_number(inner, number);
    value = inner;
  } else if constexpr (std::same_as<Value, text::Amount>) {
    value.satang = std::llround(number * satang_a_baht);
  } else if constexpr (std::same_as<Value, Percent>) {
    value.value = number;
  } else if constexpr (std::same_as<Value, double>) {
    value = number;
  } else if constexpr (std::same_as<Value, std::int64_t>) {
    value = std::llround(number);
  }
}

}  // namespace prongsai::site
