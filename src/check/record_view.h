#pragma once

#include "check/placeholder.h"
#include "report/problem.h"
#include "site/field.h"
#include "site/kind.h"
#include "text/date.h"

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::check {

/// A record of any type, as the rules look at it: by the keys of its field table. It looks into the Site.
struct RecordView {
  report::Location where{};
  std::string_view name{};
  /// The record's own day or period, when it has one.
  std::optional<text::Period> days{};
  /// Whether the author filled the field with more than a placeholder; false for a key that the record type
  /// does not have.
  std::function<bool(std::string_view key)> is_filled{};
  /// The field as text (an enumeration's key, a number's digits); empty when it is not filled.
  std::function<std::string(std::string_view key)> text_of{};
  /// The field's Thai label; the key itself when the record type does not have it.
  std::function<std::string(std::string_view key)> label_of{};
  /// The files that the record names, in any of its fields.
  std::function<std::vector<site::FileReference>()> files{};
};

/// Whether the author filled `value` with more than a placeholder.
template <class Value>
bool is_answered(const Value& value) {
  if constexpr (std::same_as<Value, std::string>) {
    return !is_placeholder(value);
  } else if constexpr (std::same_as<Value, std::vector<std::string>>) {
    return std::ranges::any_of(value, [](const std::string& one) { return !is_placeholder(one); });
  } else {
    return site::is_filled(value);
  }
}

/// Every record of a file.
void for_each_record(const site::Records& records, const std::function<void(const RecordView&)>& visit);

}  // namespace prongsai::check
