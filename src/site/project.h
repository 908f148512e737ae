#pragma once

#include "site/field.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

enum class Progress : std::uint8_t { not_started, in_progress, done, cancelled };

template <>
struct Names<Progress> {
  static constexpr std::array list{
      EnumName<Progress>{Progress::not_started, "not_started", "ยังไม่ดำเนินการ", "Not started"},
      EnumName<Progress>{Progress::in_progress, "in_progress", "อยู่ระหว่างดำเนินการ", "In progress"},
      EnumName<Progress>{Progress::done, "done", "ดำเนินการแล้ว", "Done"},
      EnumName<Progress>{Progress::cancelled, "cancelled", "ยกเลิก", "Cancelled"},
  };
};

/// One project or activity of a plan, of its progress report or of its result: the file's stage says which.
struct Project {
  std::string name{};
  std::string strategy{};
  std::string target{};
  std::string indicator{};
  std::optional<text::Amount> budget{};
  std::optional<text::Amount> spent{};
  std::optional<Percent> percent{};
  std::optional<text::Period> period{};
  std::string owner{};
  std::optional<Progress> status{};
  std::string result{};
  std::string source{};
  report::Location where{};
};

template <>
struct Fields<Project> {
  static constexpr auto list = fields(
      field(&Project::name,
            {"name", Need::required, "โครงการ/กิจกรรม", "Project", "โครงการ|โครงการหรือกิจกรรม"}),
      field(&Project::strategy, {"strategy", Need::optional, "ยุทธศาสตร์/แนวทาง", "Strategy", "ยุทธศาสตร์"}),
      field(&Project::target, {"target", Need::optional, "เป้าหมาย", "Target"}),
      field(&Project::indicator, {"indicator", Need::optional, "ตัวชี้วัด", "Indicator"}),
      field(&Project::budget,
            {"budget", Need::optional, "งบประมาณ (บาท)", "Budget (baht)", "งบประมาณ|งบประมาณที่ตั้งไว้"}),
      field(&Project::spent, {"spent", Need::optional, "เบิกจ่าย (บาท)", "Spent (baht)", "เบิกจ่าย|งบประมาณที่ใช้"}),
      field(&Project::percent, {"percent", Need::optional, "ความก้าวหน้า (ร้อยละ)", "Progress (%)", "ร้อยละ"}),
      field(&Project::period, {"period", Need::optional, "ระยะเวลาดำเนินการ", "Period", "ระยะเวลา"}),
      field(&Project::owner, {"owner", Need::optional, "ผู้รับผิดชอบ", "Owner"}),
      field(&Project::status, {"status", Need::optional, "สถานะ", "Status"}),
      field(&Project::result, {"result", Need::optional, "ผลการดำเนินการ", "Result"}),
      field(&Project::source, {"source", Need::optional, "แหล่งงบประมาณ", "Source of funds"}));
  static constexpr std::array computed{
      ComputedNumber{.names = "คงเหลือ|งบประมาณคงเหลือ|คงเหลือ (บาท)|ยอดคงเหลือ|เงินคงเหลือ|ส่วนต่าง",
                     .how = Arithmetic::difference,
                     .left = "budget",
                     .right = "spent"},
      ComputedNumber{.names = "ร้อยละการเบิกจ่าย|ร้อยละการใช้จ่าย|ร้อยละของการเบิกจ่าย|ร้อยละที่เบิกจ่าย|คิดเป็นร้อยละ|"
                              "ร้อยละการใช้จ่ายงบประมาณ|ร้อยละการเบิกจ่ายงบประมาณ",
                     .how = Arithmetic::share,
                     .left = "spent",
                     .right = "budget"},
  };
};

}  // namespace prongsai::site
