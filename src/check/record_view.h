#pragma once

#include "report/problem.h"
#include "site/field.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"

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
  /// Whether the author filled the field with more than a placeholder, and what it leads to is there; false
  /// for a key that the record type does not have. Of the parts of a field, "steps.duration", each must be
  /// filled.
  std::function<bool(std::string_view key)> is_filled{};
  /// The file or address in the field that leads to nothing; empty when there is none.
  std::function<std::string(std::string_view key)> dead_reference{};
  /// The field as text (an enumeration's key, a number's digits); empty when it is not filled.
  std::function<std::string(std::string_view key)> text_of{};
  /// The field's Thai label; the key itself when the record type does not have it.
  std::function<std::string(std::string_view key)> label_of{};
  /// The files that the record names, in any of its fields.
  std::function<std::vector<site::FileReference>()> files{};
};

/// Every record of a file.
void for_each_record(const site::Site& site, const site::Records& records,
                     const std::function<void(const RecordView&)>& visit);

}  // namespace prongsai::check
