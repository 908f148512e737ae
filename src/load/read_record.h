#pragma once

#include "load/joint_entries.h"
#include "load/read_value.h"
#include "load/settle_computed.h"
#include "load/yaml.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/field.h"

#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// YAML maps → records, driven by the records' field tables.
namespace prongsai::load {

/// Where problems of one file go.
struct Sink {
  const std::string& file;
  std::vector<report::Problem>& problems;
  /// The text was read to a syntax error only: what is missing may stand behind it and is not told.
  bool is_cut = false;

  void add(report::Rule rule, const YamlPlace& place, std::vector<std::string> details) const {
    problems.push_back({.rule = rule, .where = location_of(place, file), .details = std::move(details)});
  }
};

/// Tells the keys of `map` that are not in `known`, each with the nearest one.
void refuse_unknown_keys(const YamlNode& map, std::span<const std::string_view> known, const Sink& sink);

std::string_view word_of(YamlType type);

/// Whether nothing was written there, or only quotes around nothing.
bool is_blank(const YamlNode* value);

template <site::HasFields Record>
Record read_record(const YamlNode& node, std::string_view key, const Sink& sink,
                   std::span<const std::string_view> also_known = {});

template <class Value>
void read_into(Value& value, const YamlNode& node, std::string_view key, const Sink& sink);

template <class Value>
void read_scalar(Value& value, const YamlNode& node, std::string_view key, const Sink& sink) {
  if (node.type != YamlType::scalar) {
    sink.add(report::Rule::yaml_wrong_type, node.place,
             {std::string(key), "text", std::string(word_of(node.type))});
    return;
  }
  auto parsed = parse(node.text, std::type_identity<Value>{});
  if (parsed.value) {
    value = std::move(*parsed.value);
    if constexpr (requires { value.where.line; }) {
      value.where = location_of(node.place, sink.file);
    }
    return;
  }
  std::string expected(parsed.expected);
  if constexpr (site::HasNames<Value>) {
    expected = choices<Value>();
  }
  sink.add(report::Rule::yaml_bad_value, node.place, {node.text, std::string(key), std::move(expected)});
}

template <class Value>
void read_list(std::vector<Value>& list, const YamlNode& node, std::string_view key, const Sink& sink) {
  if constexpr (site::HasJoint<Value>) {
    if (node.type == YamlType::scalar) {
      add_joint_entries(list, node.text);
      return;
    }
  }
  // One value may stand for a list of one: `owners: กองคลัง`.
  if (node.type == YamlType::scalar && !site::HasFields<Value>) {
    read_into(list.emplace_back(), node, key, sink);
    return;
  }
  if (node.type != YamlType::list) {
    sink.add(report::Rule::yaml_wrong_type, node.place,
             {std::string(key), "list", std::string(word_of(node.type))});
    return;
  }
  list.reserve(node.values.size());
  for (const YamlNode& item : node.values) {
    read_into(list.emplace_back(), item, key, sink);
  }
}

template <class Value>
void read_into(Value& value, const YamlNode& node, std::string_view key, const Sink& sink) {
  if constexpr (site::IsOptional<Value>::value) {
    if (node.type == YamlType::nothing) {
      return;
    }
    typename Value::value_type inner{};
    const auto before = sink.problems.size();
    read_into(inner, node, key, sink);
    if (sink.problems.size() == before || site::HasFields<typename Value::value_type>) {
      value = std::move(inner);
    }
  } else if constexpr (site::IsVector<Value>::value) {
    if (node.type != YamlType::nothing) {
      read_list(value, node, key, sink);
    }
  } else if constexpr (site::HasFields<Value>) {
    value = read_record<Value>(node, key, sink);
  } else if (node.type != YamlType::nothing) {
    read_scalar(value, node, key, sink);
  }
}

/// The record that `node`, the value of `key`, describes; unknown keys, missing required keys and bad values
/// are told, and the rest is read.
template <site::HasFields Record>
Record read_record(const YamlNode& node, std::string_view key, const Sink& sink,
                   std::span<const std::string_view> also_known) {
  Record record{};
  if constexpr (requires { record.where.line; }) {
    record.where = location_of(node.place, sink.file);
  }
  if (node.type != YamlType::map) {
    sink.add(report::Rule::yaml_wrong_type, node.place,
             {std::string(key), "mapping", std::string(word_of(node.type))});
    return record;
  }
  std::vector<std::string_view> known(also_known.begin(), also_known.end());
  const auto read_field = [&](const auto& field) {
    known.push_back(field.info.key);
    const YamlNode* const value = find(node, field.info.key);
    if (value != nullptr) {
      read_into(record.*field.member, *value, field.info.key, sink);
    }
    if (field.info.need == site::Need::required && !sink.is_cut && is_blank(value)) {
      sink.add(report::Rule::yaml_missing_key, node.place,
               {std::string(field.info.key), std::string(field.info.th)});
    }
  };
  site::apply([&](const auto&... fields) { (read_field(fields), ...); }, site::Fields<Record>::list);
  refuse_unknown_keys(node, known, sink);
  if constexpr (site::HasComputed<Record>) {
    settle_computed(record, sink.problems);
  }
  return record;
}

}  // namespace prongsai::load
