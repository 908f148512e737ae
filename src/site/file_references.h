#pragma once

#include "site/content_file.h"
#include "site/field.h"

#include <concepts>
#include <variant>

namespace prongsai::site {

/// Calls `visit` for every FileReference in `value`, however deep, that names a file; in the order of the
/// field tables.
template <class Value, class Visit>
void for_each_file_reference_in(const Value& value, const Visit& visit) {
  if constexpr (std::same_as<Value, FileReference>) {
    if (!value.path.empty()) {
      visit(value);
    }
  } else if constexpr (IsOptional<Value>::value) {
    if (value) {
      for_each_file_reference_in(*value, visit);
    }
  } else if constexpr (IsVector<Value>::value) {
    for (const auto& item : value) {
      for_each_file_reference_in(item, visit);
    }
  } else if constexpr (HasFields<Value>) {
    for_each_field(value, [&](const FieldInfo& /*info*/, const auto& inner) {
      for_each_file_reference_in(inner, visit);
    });
  }
}

/// The same for what a content file says of itself and for its records.
template <class Visit>
void for_each_file_reference(const ContentFile& file, const Visit& visit) {
  for_each_file_reference_in(file.head, visit);
  std::visit([&](const auto& records) { for_each_file_reference_in(records, visit); }, file.records);
}

}  // namespace prongsai::site
