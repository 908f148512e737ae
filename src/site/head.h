#pragma once

#include "report/problem.h"
#include "site/field.h"
#include "site/stated_score.h"
#include "text/language.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

/// Who signed, as it stands under a document: (name), position, "acting for" lines.
struct Signature {
  std::string name{};
  std::string position{};
  std::string acting{};
  std::optional<text::Date> date{};
};

template <>
struct Fields<Signature> {
  static constexpr auto list = fields(
      field(&Signature::name, {"name", Need::required, "ชื่อ-นามสกุล", "Name"}),
      field(&Signature::position, {"position", Need::required, "ตำแหน่ง", "Position"}),
      field(&Signature::acting, {"acting", Need::optional, "รักษาราชการแทน/ปฏิบัติราชการแทน", "Acting for"}),
      field(&Signature::date, {"date", Need::optional, "วันที่ลงนาม", "Signed on"}));
};

/// บันทึกข้อความ: the head of an official memo; its text is the file's body.
struct Memo {
  std::string from{};
  std::string phone{};
  std::string number{};
  std::optional<text::Date> date{};
  std::string subject{};
  std::string to{};
  std::vector<Signature> signatures{};
};

template <>
struct Fields<Memo> {
  static constexpr auto list =
      fields(field(&Memo::from, {"from", Need::required, "ส่วนราชการ", "From"}),
             field(&Memo::phone, {"phone", Need::optional, "โทร.", "Phone"}),
             field(&Memo::number, {"number", Need::optional, "ที่", "Number"}),
             field(&Memo::date, {"date", Need::required, "วันที่", "Date"}),
             field(&Memo::subject, {"subject", Need::required, "เรื่อง", "Subject"}),
             field(&Memo::to, {"to", Need::required, "เรียน", "To"}),
             field(&Memo::signatures, {"signatures", Need::optional, "ลงนาม", "Signatures"}));
};

/// The cover and the foreword (คำนำ) of a report.
struct Cover {
  std::string title{};
  std::string agency{};
  std::string foreword{};
  std::string foreword_place{};
  std::string foreword_date{};
};

template <>
struct Fields<Cover> {
  static constexpr auto list = fields(
      field(&Cover::title, {"title", Need::required, "ชื่อรายงาน", "Title"}),
      field(&Cover::agency, {"agency", Need::optional, "หน่วยงานบนปก", "Agency on the cover"}),
      field(&Cover::foreword, {"foreword", Need::optional, "คำนำ", "Foreword", "", "Markdown", "Markdown"}),
      field(&Cover::foreword_place, {"foreword_place", Need::optional, "ผู้จัดทำคำนำ", "Foreword by"}),
      field(&Cover::foreword_date, {"foreword_date", Need::optional, "เดือนปีของคำนำ", "Foreword dated"}));
};

/// A file that goes with a page.
struct AttachedFile {
  std::string title{};
  FileReference file{};
  std::optional<text::Date> date{};
};

template <>
struct Fields<AttachedFile> {
  static constexpr auto list =
      fields(field(&AttachedFile::title, {"title", Need::required, "ชื่อเอกสาร", "Title"}),
             field(&AttachedFile::file, {"file", Need::required, "ไฟล์", "File"}),
             field(&AttachedFile::date, {"date", Need::optional, "วันที่", "Date"}));
};

/// What was changed on a page, and when: its history in the words of who changed it.
struct Change {
  std::optional<text::Date> date{};
  std::string text{};
};

template <>
struct Fields<Change> {
  static constexpr auto list =
      fields(field(&Change::date, {"date", Need::required, "วันที่", "Date"}),
             field(&Change::text, {"text", Need::required, "สิ่งที่ปรับปรุง", "What was changed"}));
};

template <>
struct Names<text::Language> {
  static constexpr std::array list{
      EnumName<text::Language>{text::Language::th, "th", "ไทย", "Thai"},
      EnumName<text::Language>{text::Language::en, "en", "อังกฤษ", "English"},
  };
};

/// A path at which the page once stood, decoded, such as "/old/plan/" or "/old/plan.html"; and the place that
/// names it.
struct OldAddress {
  std::string path{};
  report::Location where{};
  friend bool operator==(const OldAddress&, const OldAddress&) = default;
};

/// Plan, progress report or result of projects: which of the three a file is.
enum class Stage : std::uint8_t { plan, progress, result };

template <>
struct Names<Stage> {
  static constexpr std::array list{
      EnumName<Stage>{Stage::plan, "plan", "แผน", "Plan"},
      EnumName<Stage>{Stage::progress, "progress", "ความก้าวหน้า", "Progress"},
      EnumName<Stage>{Stage::result, "result", "ผลการดำเนินงาน", "Result"},
  };
};

/// What every content file may say of itself, whatever its kind.
struct Head {
  std::string title{};
  std::string kind{};
  std::vector<std::string> topics{};
  std::string summary{};
  std::optional<text::FiscalYear> fiscal_year{};
  std::optional<text::Period> period{};
  std::optional<text::Date> date{};
  std::optional<text::Date> updated{};
  std::vector<Change> changes{};
  std::string division{};
  std::optional<text::Language> lang{};
  std::string slug{};
  std::vector<OldAddress> moved_from{};
  std::int64_t order = 0;
  std::optional<Stage> stage{};
  std::string nil{};
  std::vector<std::string> problems{};
  std::vector<std::string> suggestions{};
  std::string closing{};
  std::optional<StatedScore> stated{};
  std::optional<Signature> signed_by{};
  std::optional<Memo> memo{};
  std::optional<Cover> cover{};
  std::vector<AttachedFile> attachments{};
  bool organisation_chart = false;
};

template <>
struct Fields<Head> {
  static constexpr auto list = fields(
      field(&Head::title, {"title", Need::required, "ชื่อเรื่อง", "Title"}),
      field(&Head::kind, {"kind", Need::optional, "ชนิดข้อมูล", "Kind", "",
                          "ไม่เขียนใช้ชนิดของหมวด (_area.yaml) ถ้าหมวดไม่บอกถือว่าเป็น page",
                          "The area's kind when left out; else page"}),
      field(&Head::topics,
            {"topics", Need::optional, "หัวข้อ", "Topics", "", "หัวข้อที่ข้อมูลนี้เป็นหลักฐานให้ ไม่เขียนใช้หัวข้อของหมวด",
             "The topics that this is evidence for; the area's when left out"}),
      field(&Head::summary, {"summary", Need::optional, "สรุปสั้น", "Summary"}),
      field(&Head::fiscal_year, {"fiscal_year", Need::optional, "ปีงบประมาณ", "Fiscal year", "",
                                 "ปีที่ข้อมูลพูดถึง ไม่ใช่ปีที่เผยแพร่ ข้อมูลปัจจุบันที่ไม่มีรอบไม่ต้องเขียน",
                                 "The year that the content is about, not that of its publication; left out "
                                 "of what is simply current"}),
      field(&Head::period,
            {"period", Need::optional, "รอบข้อมูล", "Period", "", "ใช้เมื่อข้อมูลไม่ตรงกับปีงบประมาณเต็มปี",
             "Where the content is not about a whole fiscal year"}),
      field(&Head::date, {"date", Need::optional, "วันที่เผยแพร่", "Published"}),
      field(&Head::updated, {"updated", Need::optional, "ปรับปรุงล่าสุด", "Last updated"}),
      field(&Head::changes, {"changes", Need::optional, "ประวัติการปรับปรุง", "History of changes", "",
                             "วันล่าสุดในรายการถือเป็นวันที่ปรับปรุงล่าสุด ถ้า updated เก่ากว่า",
                             "Its newest day is the last update where updated is older"}),
      field(&Head::division, {"division", Need::optional, "ส่วนราชการที่รับผิดชอบ", "Division", "",
                              "id ของส่วนราชการใน divisions.yaml ไม่เขียนใช้ของหมวด",
                              "An id of divisions.yaml; the area's when left out"}),
      field(&Head::lang, {"lang", Need::optional, "ภาษาของหน้า", "Language"}),
      field(&Head::slug,
            {"slug", Need::optional, "ชื่อในที่อยู่เว็บ", "Address part", "",
             "ส่วนท้ายของที่อยู่หน้า เช่น plan-2567 ไม่เขียนใช้ชื่อไฟล์",
             "The last part of the page's address, such as plan-2567; the file's name when left out"}),
      field(&Head::moved_from, {"moved_from", Need::optional, "ที่อยู่เดิมของหน้า", "Old addresses"}),
      field(&Head::order, {"order", Need::optional, "ลำดับในรายการ", "Order", "", "เลขน้อยอยู่ก่อน",
                           "Lower numbers come first"}),
      field(&Head::stage, {"stage", Need::optional, "แผน/ความก้าวหน้า/ผล", "Plan, progress or result", "",
                           "ใช้กับชนิด project", "For the kind project"}),
      field(&Head::nil, {"nil", Need::optional, "ข้อความยืนยันว่าไม่มีรายการ", "Statement that there was none", "",
                         "เขียนเมื่อรอบนั้นไม่มีรายการ เช่น ในเดือนพฤศจิกายน 2566 ไม่มีการจัดซื้อจัดจ้าง แล้วไม่ต้องมี items",
                         "Where there was nothing in the period; items are then left out"}),
      field(&Head::problems, {"problems", Need::optional, "ปัญหา อุปสรรค", "Problems"}),
      field(&Head::suggestions, {"suggestions", Need::optional, "ข้อเสนอแนะ", "Suggestions"}),
      field(&Head::closing, {"closing", Need::optional, "ข้อความปิดท้าย", "Text after the records", "",
                             "Markdown อยู่หลังตาราง", "Markdown, shown after the records"}),
      field(&Head::stated,
            {"stated", Need::optional, "ผลคะแนนที่รายงานระบุ", "Results as the report states them", "",
             "ใช้กับชนิด ita-score โปรแกรมเทียบกับที่คำนวณได้",
             "For the kind ita-score: compared with what the scores come to"}),
      field(&Head::signed_by, {"signed_by", Need::optional, "ผู้ลงนาม", "Signed by"}),
      field(&Head::memo, {"memo", Need::optional, "บันทึกข้อความ", "Memo"}),
      field(&Head::cover, {"cover", Need::optional, "ปกและคำนำ", "Cover and foreword"}),
      field(&Head::attachments, {"attachments", Need::optional, "เอกสารแนบ", "Attachments"}),
      field(&Head::organisation_chart,
            {"organisation_chart", Need::optional, "แสดงแผนผังโครงสร้าง", "Shows the organisation chart", "",
             "true คือแสดงแผนผังที่โปรแกรมทำจากบุคลากรและ divisions.yaml",
             "true shows the chart that is made from the people and divisions.yaml"}));
};

}  // namespace prongsai::site
