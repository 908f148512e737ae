#pragma once

#include "site/field.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

/// Something that people open to be served, to ask or to answer: an e-service, a Q&A channel, a survey form.
struct OnlineService {
  std::string name{};
  WebAddress url{};
  std::string description{};
  std::vector<std::string> steps{};
  std::string two_way{};
  std::string answered_by{};
  report::Location where{};
};

template <>
struct Fields<OnlineService> {
  static constexpr auto list = fields(
      field(&OnlineService::name, {"name", Need::required, "ชื่อบริการ/ช่องทาง", "Name"}),
      field(&OnlineService::url, {"url", Need::required, "ลิงก์", "Address"}),
      field(&OnlineService::description, {"description", Need::optional, "รายละเอียด", "Description"}),
      field(&OnlineService::steps, {"steps", Need::optional, "วิธีใช้งาน", "How to use it"}),
      field(&OnlineService::two_way, {"two_way", Need::optional, "การสื่อสารสองทาง", "How it is two-way"}),
      field(&OnlineService::answered_by, {"answered_by", Need::optional, "ผู้ตอบ", "Answered by"}));
};

/// One number that is counted: people served, staff, training hours.
struct Statistic {
  std::string name{};
  std::string group{};
  std::optional<text::Period> period{};
  std::optional<double> value{};
  std::string unit{};
  report::Location where{};
};

template <>
struct Fields<Statistic> {
  static constexpr auto list =
      fields(field(&Statistic::name, {"name", Need::required, "รายการ", "What is counted", "งานบริการ|เรื่อง"}),
             field(&Statistic::group, {"group", Need::optional, "กลุ่ม", "Group", "ส่วนราชการ|ประเภท"}),
             field(&Statistic::period, {"period", Need::optional, "ช่วงเวลา", "Period", "เดือน"}),
             field(&Statistic::value, {"value", Need::required, "จำนวน", "Number"}),
             field(&Statistic::unit, {"unit", Need::optional, "หน่วยนับ", "Unit", "หน่วย"}));
  /// Unlike a score or a mean, it adds up.
  static constexpr std::string_view summed = "value";
};

/// Whom a manual is for.
enum class Audience : std::uint8_t { staff, citizens };

template <>
struct Names<Audience> {
  static constexpr std::array list{
      EnumName<Audience>{Audience::staff, "staff", "เจ้าหน้าที่", "Staff"},
      EnumName<Audience>{Audience::citizens, "public", "ผู้รับบริการ", "The public"},
  };
};

struct ManualStep {
  std::string name{};
  std::string duration{};
  std::string owner{};
};

template <>
struct Fields<ManualStep> {
  static constexpr auto list =
      fields(field(&ManualStep::name, {"name", Need::required, "ขั้นตอน", "Step"}),
             field(&ManualStep::duration, {"duration", Need::optional, "ระยะเวลา", "Time"}),
             field(&ManualStep::owner, {"owner", Need::optional, "ผู้รับผิดชอบ", "Owner"}));
};

/// How one task is done or one service is given: steps, times, fees, papers, laws.
struct Procedure {
  std::string name{};
  std::optional<Audience> audience{};
  std::vector<ManualStep> steps{};
  std::string duration{};
  std::vector<std::string> channels{};
  std::string fee{};
  std::vector<std::string> documents{};
  std::vector<std::string> laws{};
  std::string owner{};
  report::Location where{};
};

template <>
struct Fields<Procedure> {
  static constexpr auto list =
      fields(field(&Procedure::name, {"name", Need::required, "ชื่องาน", "Task"}),
             field(&Procedure::audience, {"audience", Need::required, "สำหรับ", "For"}),
             field(&Procedure::steps, {"steps", Need::required, "ขั้นตอน", "Steps"}),
             field(&Procedure::duration, {"duration", Need::optional, "ระยะเวลารวม", "Total time"}),
             field(&Procedure::channels, {"channels", Need::optional, "ช่องทางให้บริการ", "Where it is given"}),
             field(&Procedure::fee, {"fee", Need::optional, "ค่าธรรมเนียม", "Fee"}),
             field(&Procedure::documents, {"documents", Need::optional, "เอกสารหลักฐาน", "Papers to bring"}),
             field(&Procedure::laws, {"laws", Need::optional, "กฎหมายที่เกี่ยวข้อง", "Laws"}),
             field(&Procedure::owner, {"owner", Need::optional, "ผู้รับผิดชอบ", "Owner"}));
};

}  // namespace prongsai::site
