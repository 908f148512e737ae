#pragma once

#include "site/field.h"

#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

/// What to do with a column of somebody else's table: it is the field `field`, or it is left out.
struct MappedColumn {
  std::string column{};
  std::string field{};
  std::optional<bool> skip{};
  report::Location where{};
};

template <>
struct Fields<MappedColumn> {
  static constexpr auto list =
      fields(field(&MappedColumn::column, {"column", Need::required, "หัวตารางในไฟล์", "Heading in the file"}),
             field(&MappedColumn::field, {"field", Need::optional, "ชื่อข้อมูล", "Field"}),
             field(&MappedColumn::skip, {"skip", Need::optional, "ไม่นำเข้า", "Left out"}));
};

/// What somebody else's table writes for a value: `from` stands for `to` in the field `field`.
struct MappedValue {
  std::string field{};
  std::string from{};
  std::string to{};
  report::Location where{};
};

template <>
struct Fields<MappedValue> {
  static constexpr auto list =
      fields(field(&MappedValue::field, {"field", Need::required, "ชื่อข้อมูล", "Field"}),
             field(&MappedValue::from, {"from", Need::required, "คำในไฟล์", "Written in the file"}),
             field(&MappedValue::to, {"to", Need::required, "ค่าที่ใช้", "Value to take"}));
};

/// How a spreadsheet that is not laid out as the site's own tables is read; written once, kept, and used for
/// every file of that make.
struct ImportMapping {
  std::string kind{};
  std::string sheet{};
  std::vector<MappedColumn> columns{};
  std::vector<MappedValue> values{};
};

template <>
struct Fields<ImportMapping> {
  static constexpr auto list =
      fields(field(&ImportMapping::kind, {"kind", Need::required, "ชนิดข้อมูล", "Kind"}),
             field(&ImportMapping::sheet, {"sheet", Need::optional, "แผ่นงาน", "Sheet"}),
             field(&ImportMapping::columns, {"columns", Need::optional, "คอลัมน์", "Columns"}),
             field(&ImportMapping::values, {"values", Need::optional, "ค่า", "Values"}));
};

}  // namespace prongsai::site
