#pragma once

#include "load/read_value.h"
#include "load/split_cell.h"
#include "site/computed.h"
#include "site/field.h"

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

/// "หจก. ก 12,000 / ร้าน ข 12,500" as two records. Nothing is lost: what has no value behind it is all text.
template <site::HasJoint Record>
void add_joint_entries(std::vector<Record>& records, std::string_view text) {
  constexpr site::JointEntry joint = site::Fields<Record>::joint;
  site::with_field<Record>(joint.value, [&]<class Value>(const site::Field<Record, Value>& value) {
    for (CellParts& parts : split_entries(text, parses_as<Value>)) {
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
