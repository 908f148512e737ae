#pragma once

#include "check/placeholder.h"
#include "site/field.h"
#include "site/file_references.h"
#include "site/site.h"

#include <algorithm>
#include <concepts>
#include <string>

namespace prongsai::check {

/// Whether the site has the file, and it can be read: not empty, cut off or encrypted.
bool is_there(const site::Site& site, const site::FileReference& reference);

/// Whether an address of the site itself is that of a page or file; one elsewhere is taken at its word.
bool is_there(const site::Site& site, const site::WebAddress& address);

/// Whether the author filled `value` with more than a placeholder, and what it leads to is there.
template <class Value>
bool is_answered(const site::Site& site, const Value& value) {
  if constexpr (std::same_as<Value, std::string>) {
    return !is_placeholder(value);
  } else if constexpr (std::same_as<Value, site::FileReference>) {
    return !is_placeholder(value.path) && is_there(site, value);
  } else if constexpr (std::same_as<Value, site::WebAddress>) {
    return !is_placeholder(value.url) && is_there(site, value);
  } else if constexpr (site::IsOptional<Value>::value) {
    return value && is_answered(site, *value);
  } else if constexpr (site::IsVector<Value>::value) {
    return std::ranges::any_of(value, [&](const auto& one) { return is_answered(site, one); });
  } else if constexpr (site::HasFields<Value>) {
    bool has_any = false;
    bool has_all_files = true;
    site::for_each_field(value, [&](const site::FieldInfo& /*info*/, const auto& inner) {
      has_any = has_any || is_answered(site, inner);
    });
    site::for_each_file_reference_in(value, [&](const site::FileReference& reference) {
      has_all_files = has_all_files && is_there(site, reference);
    });
    return has_any && has_all_files;
  } else {
    return site::is_filled(value);
  }
}

/// The file or address in `value` that leads to nothing; empty when there is none.
template <class Value>
std::string dead_reference(const site::Site& site, const Value& value) {
  std::string dead;
  site::for_each_file_reference_in(value, [&](const site::FileReference& reference) {
    if (dead.empty() && !is_placeholder(reference.path) && !is_there(site, reference)) {
      dead = reference.path;
    }
  });
  if constexpr (std::same_as<Value, site::WebAddress>) {
    dead = is_placeholder(value.url) || is_there(site, value) ? "" : value.url;
  }
  return dead;
}

}  // namespace prongsai::check
