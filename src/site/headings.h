#pragma once

#include "site/kind.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// Bodies name and order the columns of the same table differently; a file may say how its author does.
namespace prongsai::site {

/// An author's own words for a heading. `key` is a field ("steps"), a choice of a field that has a heading of
/// its own ("status.in_progress"), or a column in the table of one choice ("results.oit").
struct Heading {
  std::string key{};
  std::string text{};
};

/// What a heading is called where its author says nothing.
struct HeadingLabel {
  std::string_view th{};
  std::string_view en{};
};

/// The label that the field table has for a heading's key; nothing for headings that only a theme names.
std::optional<HeadingLabel> heading_label(const Records& records, std::string_view key);

/// The keys of the fields of such records, which are the columns of their table.
std::vector<std::string_view> column_keys(const Records& records);

/// Every key that a heading of a file with such records may have.
std::vector<std::string> heading_keys(const Records& records);

/// The keys of the fields that at least one of the records fills.
std::set<std::string_view> filled_fields(const Records& records);

}  // namespace prongsai::site
