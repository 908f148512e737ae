#pragma once

#include "load/read_value.h"
#include "load/split_cell.h"
#include "site/computed.h"
#include "site/field.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace prongsai::load {

/// Whether `text` reads as a value of that type, whose problems nobody wants to hear.
template <class Value>
bool parses_as(std::string_view text) {
  if constexpr (site::IsOptional<Value>::value) {
    return parses_as<typename Value::value_type>(text);
  } else {
    return parse(text, std::type_identity<Value>{}).value.has_value();
  }
}

/// Where the number behind a name is looked for: in a cell of both, or in one that may hold the name alone.
enum class JointCell : std::uint8_t { of_both, of_text };

template <site::HasJoint Record>
constexpr JointCell usual_cell =
    site::Fields<Record>::joint.is_value_elsewhere ? JointCell::of_text : JointCell::of_both;

/// "หจก. ก 12,000 / ร้าน ข 12,500" as two records. Nothing is lost: what has no value behind it is all text.
template <site::HasJoint Record>
void add_joint_entries(std::vector<Record>& records, std::string_view text,
                       JointCell cell = usual_cell<Record>) {
  constexpr site::JointEntry joint = site::Fields<Record>::joint;
  site::with_field<Record>(joint.value, [&]<class Value>(const site::Field<Record, Value>& value) {
    const auto is_value = [&](std::string_view part) {
      return parses_as<Value>(part) && (cell == JointCell::of_both || looks_like_money(part));
    };
    for (CellParts& parts : split_entries(text, is_value)) {
      Record& record = records.emplace_back();
      if constexpr (site::IsOptional<Value>::value) {
        record.*value.member = parse(parts.value, std::type_identity<typename Value::value_type>{}).value;
      }
      site::with_field<Record>(joint.text, [&]<class Text>(const site::Field<Record, Text>& field) {
        if constexpr (std::is_same_v<Text, std::string>) {
          record.*field.member = std::move(parts.text);
        }
      });
    }
  });
}

}  // namespace prongsai::load
