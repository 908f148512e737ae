#include "site/headings.h"

#include "site/field.h"
#include "site/kind.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace prongsai::site {

namespace {

/// What every content file may show under a heading, whatever its kind.
constexpr auto headings_of_all = std::to_array<std::string_view>(
    {"memo", "foreword", "contents", "problems", "suggestions", "attachments", "appendix"});

template <class Value>
struct Bare {
  using Type = Value;
};
template <class Value>
struct Bare<std::optional<Value>> {
  using Type = Value;
};

/// Adds "key.choice" for every choice of the enumeration.
template <class Enum>
void add_choices(std::vector<std::string>& keys, std::string_view key) {
  if constexpr (HasNames<Enum>) {
    for (const auto& name : Names<Enum>::list) {
      keys.push_back(std::string(key) + "." + std::string(name.key));
    }
  }
}

template <class Record, class Value>
void add_field(std::vector<std::string>& keys, const Field<Record, Value>& field) {
  keys.emplace_back(field.info.key);
  add_choices<typename Bare<Value>::Type>(keys, field.info.key);
  if constexpr (requires { typename Fields<Record>::TablePer; }) {
    if constexpr (!std::same_as<typename Bare<Value>::Type, typename Fields<Record>::TablePer>) {
      add_choices<typename Fields<Record>::TablePer>(keys, field.info.key);
    }
  }
}

void add_listed(std::vector<std::string>& keys, std::string_view listed) {
  while (!listed.empty()) {
    const std::size_t end = std::min(listed.find('|'), listed.size());
    keys.emplace_back(listed.substr(0, end));
    listed.remove_prefix(std::min(end + 1, listed.size()));
  }
}

/// Calls `visit` with a list of records, not with the absence of records.
template <class Visit>
void with_list(const Records& records, const Visit& visit) {
  std::visit(
      [&](const auto& list) {
        if constexpr (!std::same_as<std::decay_t<decltype(list)>, std::monostate>) {
          visit(list);
        }
      },
      records);
}

template <class Enum>
std::optional<HeadingLabel> label_of_choice(std::string_view choice) {
  if constexpr (HasNames<Enum>) {
    for (const auto& name : Names<Enum>::list) {
      if (name.key == choice) {
        return HeadingLabel{.th = name.th, .en = name.en};
      }
    }
  }
  return std::nullopt;
}

/// The label of `field`, or that of one of its choices.
template <class Record, class Value>
std::optional<HeadingLabel> label_in(const Field<Record, Value>& field, std::string_view choice) {
  const HeadingLabel own{.th = field.info.th, .en = field.info.en};
  if (choice.empty()) {
    return own;
  }
  if (const auto label = label_of_choice<typename Bare<Value>::Type>(choice)) {
    return label;
  }
  if constexpr (requires { typename Fields<Record>::TablePer; }) {
    return label_of_choice<typename Fields<Record>::TablePer>(choice) ? std::optional(own) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<HeadingLabel> heading_label(const Records& records, std::string_view key) {
  const std::size_t dot = std::min(key.find('.'), key.size());
  const std::string_view name = key.substr(0, dot);
  const std::string_view choice = key.substr(std::min(dot + 1, key.size()));
  std::optional<HeadingLabel> label;
  with_list(records, [&]<class Record>(const std::vector<Record>& /*list*/) {
    const auto look_at = [&](const auto& field) {
      if (field.info.key == name) {
        label = label_in(field, choice);
      }
    };
    site::apply([&](const auto&... fields) { (look_at(fields), ...); }, Fields<Record>::list);
  });
  return label;
}

std::vector<std::string_view> column_keys(const Records& records) {
  std::vector<std::string_view> keys;
  with_list(records, [&]<class Record>(const std::vector<Record>& /*list*/) {
    site::apply([&](const auto&... fields) { (keys.push_back(fields.info.key), ...); }, Fields<Record>::list);
  });
  return keys;
}

std::vector<std::string> heading_keys(const Records& records) {
  std::vector<std::string> keys(headings_of_all.begin(), headings_of_all.end());
  with_list(records, [&]<class Record>(const std::vector<Record>& /*list*/) {
    site::apply([&](const auto&... fields) { (add_field(keys, fields), ...); }, Fields<Record>::list);
    if constexpr (requires { Fields<Record>::headings; }) {
      add_listed(keys, Fields<Record>::headings);
    }
  });
  return keys;
}

std::set<std::string_view> filled_fields(const Records& records) {
  std::set<std::string_view> filled;
  with_list(records, [&](const auto& list) {
    for (const auto& record : list) {
      for_each_field(record, [&](const FieldInfo& info, const auto& value) {
        if (is_filled(value)) {
          filled.insert(info.key);
        }
      });
    }
  });
  return filled;
}

}  // namespace prongsai::site
