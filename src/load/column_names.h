#pragma once

#include "load/read_table.h"
#include "site/field.h"

#include <set>
#include <string>
#include <string_view>
#include <tuple>
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

template <site::HasFields Record>
ColumnNames column_names() {
  ColumnNames names;
  const auto add_field = [&]<class Value>(const site::Field<Record, Value>& field) {
    if constexpr (InCell<Value>::value) {
      names.add(field.info.th);
      names.add(field.info.also);
      names.add(field.info.en);
      names.add(field.info.key);
    }
  };
  std::apply([&](const auto&... fields) { (add_field(fields), ...); }, site::Fields<Record>::list);
  if constexpr (HasCombinedColumns<Record>) {
    for (const site::CombinedColumn& column : site::Fields<Record>::combined) {
      names.add(column.names);
    }
  }
  if constexpr (requires { site::Fields<Record>::ignored; }) {
    names.add(site::Fields<Record>::ignored);
  }
  return names;
}

}  // namespace prongsai::load
