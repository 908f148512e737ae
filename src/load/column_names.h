#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// Every name that a column of some kind of record may have, for telling a header from a title.
class ColumnNames {
 public:
  /// `names` as in FieldInfo::also, separated by '|'.
  void add(std::string_view names);
  [[nodiscard]] bool has(std::string_view header) const;
  /// The first few, "ที่, งานที่ซื้อหรือจ้าง …", to be shown to who has another header.
  [[nodiscard]] std::string examples() const;

 private:
  std::set<std::string, std::less<>> bare_{};
  std::vector<std::string> examples_{};
};

}  // namespace prongsai::load
