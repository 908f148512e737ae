#pragma once

#include "site/field.h"
#include "site/project.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::site {

enum class Instrument : std::uint8_t { iit, eit, oit };

template <>
struct Names<Instrument> {
  static constexpr std::array list{
      EnumName<Instrument>{Instrument::iit, "iit", "แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน (IIT)",
                           "Internal integrity and transparency assessment (IIT)"},
      EnumName<Instrument>{Instrument::eit, "eit", "แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก (EIT)",
                           "External integrity and transparency assessment (EIT)"},
      EnumName<Instrument>{Instrument::oit, "oit", "แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)",
                           "Open data integrity and transparency assessment (OIT)"},
  };
};

/// One measure of a plan or of the report on it. Bodies lay them out by instrument, by the seven process
/// areas of FY2567 (`area` 1–7), or as a plain plan; what is filled decides the table that is shown.
struct Measure {
  std::string name{};
  std::optional<Instrument> instrument{};
  std::optional<std::int64_t> area{};
  std::vector<std::string> indicators{};
  std::vector<std::string> questions{};
  std::vector<std::string> steps{};
  std::vector<std::string> owners{};
  std::vector<std::string> monitoring{};
  std::vector<std::int64_t> quarters{};
  std::string schedule{};
  std::optional<Progress> status{};
  std::vector<std::string> results{};
  std::vector<std::string> outcome{};
  report::Location where{};
};

template <>
struct Fields<Measure> {
  static constexpr auto list = fields(
      field(&Measure::name, {"name", Need::optional, "มาตรการ/กิจกรรม", "Measure", "มาตรการ|มาตรการ/แนวทาง"}),
      field(&Measure::instrument, {"instrument", Need::optional, "แบบวัด", "Instrument"}),
      field(&Measure::area, {"area", Need::optional, "กระบวนการ", "Process area", "", "1–7 ของรายงานปี 2567",
                             "1–7, as in the reports of 2567"}),
      field(&Measure::indicators,
            {"indicators", Need::optional, "ตัวชี้วัดของการประเมิน ITA", "ITA indicators", "ตัวชี้วัด"}),
      field(&Measure::questions, {"questions", Need::optional, "ข้อคำถาม", "Survey questions", "",
                                  "รหัสข้อคำถาม เช่น [e1, i10]", "Codes of questions, such as [e1, i10]"}),
      field(&Measure::steps, {"steps", Need::optional, "ขั้นตอนหรือวิธีปฏิบัติ", "Steps", "วิธีดำเนินการ"}),
      field(&Measure::owners, {"owners", Need::optional, "ผู้รับผิดชอบ", "Owners", "ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง"}),
      field(&Measure::monitoring, {"monitoring", Need::optional, "การกำกับติดตาม", "Monitoring", "การติดตามผล"}),
      field(&Measure::quarters, {"quarters", Need::optional, "ไตรมาส", "Quarters", "", "1–4", "1–4"}),
      field(&Measure::schedule, {"schedule", Need::optional, "ระยะเวลาดำเนินการ", "Schedule", "ระยะเวลา"}),
      field(&Measure::status, {"status", Need::optional, "สถานะ", "Status"}),
      field(&Measure::results,
            {"results", Need::optional, "สรุปผลการดำเนินการ", "What was done", "ผลการดำเนินการ"}),
      field(&Measure::outcome, {"outcome", Need::optional, "ผลลัพธ์หรือความสำเร็จ", "Outcome"}));
  /// There is one table for each instrument, and a column's heading may differ between them.
  using TablePer = Instrument;
  /// More headings than fields, separated by '|': the titles of the process areas.
  static constexpr std::string_view headings = "area.1|area.2|area.3|area.4|area.5|area.6|area.7";
};

/// The score of one ITA indicator in the file's fiscal year, with what the body makes of it.
struct IndicatorScore {
  std::int64_t number = 0;
  std::string name{};
  /// The name in the summary by bands, where the author writes another one there.
  std::string summary_name{};
  std::optional<double> score{};
  std::string analysis{};
  std::vector<std::string> issues{};
  report::Location where{};
};

template <>
struct Fields<IndicatorScore> {
  static constexpr auto list = fields(
      field(&IndicatorScore::number, {"number", Need::required, "ตัวชี้วัดที่", "Indicator", "", "1–10", "1–10"}),
      field(&IndicatorScore::name, {"name", Need::required, "ชื่อตัวชี้วัด", "Name", "ตัวชี้วัด"}),
      field(&IndicatorScore::summary_name,
            {"summary_name", Need::optional, "ชื่อตัวชี้วัดในบทสรุป", "Name in the summary", "",
             "เขียนเมื่อบทสรุปใช้ชื่อต่างไป", "Where the summary uses another name"}),
      field(&IndicatorScore::score, {"score", Need::required, "คะแนน", "Score"}),
      field(&IndicatorScore::analysis,
            {"analysis", Need::optional, "ประเด็นที่ต้องแก้ไข/ปรับปรุง/รักษาระดับ", "What to mend, improve or keep"}),
      field(&IndicatorScore::issues, {"issues", Need::optional, "ข้อควรปรับปรุง", "Points to improve"}));
  /// More headings than fields: the parts of the analysis, the titles of the bands (site/score.h).
  static constexpr std::string_view headings =
      "ranked|by_indicator|summary|band.strong|band.good|band.improve|band.urgent";
};

/// One corruption risk on the 5 × 5 scale.
struct Risk {
  std::string area{};
  std::string event{};
  std::int64_t likelihood = 0;
  std::int64_t impact = 0;
  std::string level{};
  std::string controls{};
  std::string result{};
  std::string owner{};
  report::Location where{};
};

template <>
struct Fields<Risk> {
  static constexpr auto list = fields(
      field(&Risk::area, {"area", Need::required, "ประเด็น", "Area", "ด้าน"}),
      field(&Risk::event, {"event", Need::required, "เหตุการณ์ความเสี่ยง", "Risk event"}),
      field(&Risk::likelihood,
            {"likelihood", Need::required, "โอกาสเกิด (1–5)", "Likelihood (1–5)", "โอกาสเกิด|โอกาส"}),
      field(&Risk::impact, {"impact", Need::required, "ผลกระทบ (1–5)", "Impact (1–5)", "ผลกระทบ"}),
      field(&Risk::level, {"level", Need::optional, "ระดับความเสี่ยง", "Level"}),
      field(&Risk::controls, {"controls", Need::optional, "มาตรการจัดการความเสี่ยง", "Controls", "มาตรการ"}),
      field(&Risk::result, {"result", Need::optional, "ผลการดำเนินการ", "Result"}),
      field(&Risk::owner, {"owner", Need::optional, "ผู้รับผิดชอบ", "Owner"}));
};

}  // namespace prongsai::site
