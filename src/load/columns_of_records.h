#pragma once

#include "load/column_names.h"
#include "load/read_table.h"
#include "site/field.h"

namespace prongsai::load {

/// Every name that a column of such records may have.
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
  site::apply([&](const auto&... fields) { (add_field(fields), ...); }, site::Fields<Record>::list);
  if constexpr (HasCombinedColumns<Record>) {
    for (const site::CombinedColumn& column : site::Fields<Record>::combined) {
      names.add(column.names);
    }
  }
  if constexpr (site::HasComputed<Record>) {
    for (const site::ComputedNumber& number : site::Fields<Record>::computed) {
      names.add(number.names);
    }
  }
  if constexpr (requires { site::Fields<Record>::ignored; }) {
    names.add(site::Fields<Record>::ignored);
  }
  return names;
}

}  // namespace prongsai::load
