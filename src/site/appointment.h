#pragma once

#include "site/field.h"

#include <string>

namespace prongsai::site {

/// One member of a working group or a committee, as the order of appointment lists them.
struct Appointee {
  std::string group{};
  std::string name{};
  std::string position{};
  std::string role{};
  std::string duty{};
  report::Location where{};
};

template <>
struct Fields<Appointee> {
  static constexpr auto list = fields(
      field(&Appointee::group, {"group", Need::optional, "คณะ/ฝ่าย", "Group", "คณะ|ฝ่าย|คณะทำงาน|คณะกรรมการ"}),
      field(&Appointee::name, {"name", Need::required, "ชื่อ-นามสกุล", "Name", "ชื่อ|ชื่อ-สกุล|ชื่อและนามสกุล|รายชื่อ"}),
      field(&Appointee::position, {"position", Need::optional, "ตำแหน่ง", "Position", "ตำแหน่งในหน่วยงาน"}),
      field(&Appointee::role, {"role", Need::optional, "ตำแหน่งในคณะ", "Role",
                               "ตำแหน่งในคณะทำงาน|ตำแหน่งในคณะกรรมการ|ตำแหน่งในคำสั่ง|บทบาท|หน้าที่ในคณะ"}),
      field(&Appointee::duty, {"duty", Need::optional, "หน้าที่", "Duty", "อำนาจหน้าที่|หน้าที่และความรับผิดชอบ"}));
  static constexpr std::string_view ignored = "ลำดับ|ลำดับที่|ที่";
};

}  // namespace prongsai::site
