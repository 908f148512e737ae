#pragma once

#include "site/field.h"
#include "site/kind.h"

#include <array>
#include <string>
#include <vector>

namespace prongsai::site {

/// How sure the catalogue's text is: seen in the year's own source, in a variant of it, or only remembered.
enum class Confidence : std::uint8_t { high, medium, low };

template <>
struct Names<Confidence> {
  static constexpr std::array list{
      EnumName<Confidence>{Confidence::high, "high", "ยืนยันจากแหล่งของปีนั้น", "Seen in the year's own source"},
      EnumName<Confidence>{Confidence::medium, "medium", "อ้างอิงจากแหล่งใกล้เคียง", "Seen in a related source"},
      EnumName<Confidence>{Confidence::low, "low", "ถ้อยคำยังไม่ยืนยันกับคู่มือ",
                           "Wording not confirmed with the handbook"},
  };
};

/// For when an element's evidence must be.
enum class PeriodRule : std::uint8_t {
  none,
  current,
  assessed_year,
  first_six_months,
  previous_year,
  covers_year
};

template <>
struct Names<PeriodRule> {
  static constexpr std::array list{
      EnumName<PeriodRule>{PeriodRule::none, "none", "ไม่กำหนดรอบ", "No period"},
      EnumName<PeriodRule>{PeriodRule::current, "current", "ข้อมูลปัจจุบัน", "Current"},
      EnumName<PeriodRule>{PeriodRule::assessed_year, "assessed-year", "ปีที่ประเมิน", "Assessed year"},
      EnumName<PeriodRule>{PeriodRule::first_six_months, "first-six-months", "6 เดือนแรกของปีที่ประเมิน",
                           "First six months of the assessed year"},
      EnumName<PeriodRule>{PeriodRule::previous_year, "previous-year", "ปีก่อนปีที่ประเมิน",
                           "Year before the assessed year"},
      EnumName<PeriodRule>{PeriodRule::covers_year, "covers-year", "ระยะเวลาครอบคลุมปีที่ประเมิน",
                           "Covers the assessed year"},
  };
};

/// The form in which the handbook asks for an element. It is shown to the author; what a machine can test of
/// it stands in the element's needs.
enum class ElementFormat : std::uint8_t {
  any,
  chart,
  photo,
  phone,
  map,
  channel,
  system,
  template_spreadsheet,
  signed_document,
  open_file,
  report
};

template <>
struct Names<ElementFormat> {
  static constexpr std::array list{
      EnumName<ElementFormat>{ElementFormat::any, "any", "ไม่กำหนดรูปแบบ", "Any form"},
      EnumName<ElementFormat>{ElementFormat::chart, "chart", "แผนผัง", "Chart"},
      EnumName<ElementFormat>{ElementFormat::photo, "photo", "ภาพถ่าย", "Photo"},
      EnumName<ElementFormat>{ElementFormat::phone, "phone", "หมายเลขโทรศัพท์", "Phone number"},
      EnumName<ElementFormat>{ElementFormat::map, "map", "แผนที่", "Map"},
      EnumName<ElementFormat>{ElementFormat::channel, "channel", "ช่องทาง", "Channel"},
      EnumName<ElementFormat>{ElementFormat::system, "system", "ระบบออนไลน์", "Online system"},
      EnumName<ElementFormat>{ElementFormat::template_spreadsheet, "template-spreadsheet",
                              "แบบฟอร์มตารางที่กำหนด", "Prescribed spreadsheet"},
      EnumName<ElementFormat>{ElementFormat::signed_document, "signed-document", "เอกสารที่ลงนาม",
                              "Signed document"},
      EnumName<ElementFormat>{ElementFormat::open_file, "open-file", "ไฟล์ข้อมูลเปิด", "Open data file"},
      EnumName<ElementFormat>{ElementFormat::report, "report", "รายงานหรือเอกสาร", "Report"},
  };
};

/// What a published file is by its ending.
enum class FileType : std::uint8_t { image, pdf, open_data, document };

template <>
struct Names<FileType> {
  static constexpr std::array list{
      EnumName<FileType>{FileType::image, "image", "ภาพ", "Image"},
      EnumName<FileType>{FileType::pdf, "pdf", "ไฟล์ PDF", "PDF"},
      EnumName<FileType>{FileType::open_data, "open-data", "ไฟล์ข้อมูลเปิด (CSV, XLSX, ODS, JSON, XML)",
                         "Open data (CSV, XLSX, ODS, JSON, XML)"},
      EnumName<FileType>{FileType::document, "document", "เอกสาร (DOC, DOCX, ODT)",
                         "Document (DOC, DOCX, ODT)"},
  };
};

/// Who must have signed.
enum class Signer : std::uint8_t { anyone, head };

template <>
struct Names<Signer> {
  static constexpr std::array list{
      EnumName<Signer>{Signer::anyone, "anyone", "ผู้ใดก็ได้", "Anyone"},
      EnumName<Signer>{Signer::head, "head", "ผู้บริหารสูงสุดหรือผู้รักษาราชการแทน",
                       "The head, or who acts for the head"},
  };
};

/// What kind of test a need is; each is one function in `check`.
enum class NeedRule : std::uint8_t {
  records,
  text,
  file,
  signature,
  months,
  quarters,
  whole_period,
  values,
  reachable,
  manual
};

template <>
struct Names<NeedRule> {
  static constexpr std::array list{
      EnumName<NeedRule>{NeedRule::records, "records", "มีข้อมูลครบช่อง", "Records with filled fields"},
      EnumName<NeedRule>{NeedRule::text, "text", "มีเนื้อหา", "Text"},
      EnumName<NeedRule>{NeedRule::file, "file", "มีไฟล์แนบ", "An attached file"},
      EnumName<NeedRule>{NeedRule::signature, "signature", "มีผู้ลงนาม", "A signature"},
      EnumName<NeedRule>{NeedRule::months, "months", "ครบทุกเดือน", "Every month"},
      EnumName<NeedRule>{NeedRule::quarters, "quarters", "ครบทุกไตรมาส", "Every quarter"},
      EnumName<NeedRule>{NeedRule::whole_period, "whole-period", "ครอบคลุมทั้งช่วง", "The whole period"},
      EnumName<NeedRule>{NeedRule::values, "values", "ครบทุกประเด็น", "Every value"},
      EnumName<NeedRule>{NeedRule::reachable, "reachable", "เข้าถึงได้จากหน้าหลัก",
                         "Reachable from the home page"},
      EnumName<NeedRule>{NeedRule::manual, "manual", "ให้เจ้าหน้าที่รับรอง", "Attested by an officer"},
  };
};

/// Only records whose field has this value count: {field: side, is: political}.
struct Where {
  std::string field{};
  std::string is{};
};

template <>
struct Fields<Where> {
  static constexpr auto list = fields(field(&Where::field, {"field", Need::required, "ช่อง", "Field"}),
                                      field(&Where::is, {"is", Need::required, "มีค่า", "Value"}));
};

/// One test that an element must pass; an element with several needs all of them.
struct ElementNeed {
  NeedRule rule = NeedRule::manual;
  std::string topic{};
  std::vector<Kind> kinds{};
  std::vector<Where> conditions{};
  std::vector<std::string> fields{};
  std::vector<std::string> head{};
  std::string field{};
  std::vector<std::string> values{};
  std::vector<FileType> types{};
  Signer by = Signer::anyone;
  std::int64_t at_least = 1;
  bool or_nil = false;
  std::string reason{};
};

template <>
struct Fields<ElementNeed> {
  static constexpr auto list = fields(
      field(&ElementNeed::rule, {"rule", Need::required, "วิธีตรวจ", "Test"}),
      field(&ElementNeed::topic,
            {"topic", Need::optional, "หัวข้อที่ใช้ตรวจ", "Topic (the item's own when left out)"}),
      field(&ElementNeed::kinds, {"kinds", Need::optional, "ชนิดข้อมูล", "Kinds of record"}),
      field(&ElementNeed::conditions, {"where", Need::optional, "นับเฉพาะ", "Only records with"}),
      field(&ElementNeed::fields,
            {"fields", Need::optional, "ช่องที่ต้องกรอก", "Fields that every record must have"}),
      field(&ElementNeed::head,
            {"head", Need::optional, "ข้อมูลหัวเรื่องที่ต้องมี", "Head fields that the file must have"}),
      field(&ElementNeed::field, {"field", Need::optional, "ช่องที่ใช้จำแนก", "Field that tells values apart"}),
      field(&ElementNeed::values, {"values", Need::optional, "ค่าที่ต้องมีครบ", "Values that must all occur"}),
      field(&ElementNeed::types, {"types", Need::optional, "ชนิดไฟล์ที่นับ", "Types of file that count"}),
      field(&ElementNeed::by, {"by", Need::optional, "ผู้ลงนาม", "Signed by"}),
      field(&ElementNeed::at_least, {"at_least", Need::optional, "อย่างน้อย", "At least"}),
      field(&ElementNeed::or_nil, {"or_nil", Need::optional, "ข้อความยืนยันว่าไม่มี (nil) ใช้แทนได้",
                                   "An explicit nil statement is as good"}),
      field(&ElementNeed::reason,
            {"reason", Need::optional, "เหตุผลที่ต้องใช้คนตรวจ", "Why a machine cannot judge"}));
};

/// One thing that an item must show (องค์ประกอบด้านข้อมูล).
struct Element {
  std::string id{};
  std::string text{};
  PeriodRule period = PeriodRule::none;
  ElementFormat format = ElementFormat::any;
  Confidence confidence = Confidence::low;
  std::vector<std::string> fields{};
  std::vector<std::string> sources{};
  std::string note{};
  bool optional = false;
  std::vector<ElementNeed> needs{};
};

template <>
struct Fields<Element> {
  static constexpr auto list =
      fields(field(&Element::id, {"id", Need::required, "รหัสองค์ประกอบ", "Id"}),
             field(&Element::text, {"text", Need::required, "องค์ประกอบด้านข้อมูล", "Text"}),
             field(&Element::period, {"period", Need::optional, "รอบข้อมูล", "Period"}),
             field(&Element::format, {"format", Need::optional, "รูปแบบ", "Format"}),
             field(&Element::confidence, {"confidence", Need::required, "ความมั่นใจในถ้อยคำ", "Confidence"}),
             field(&Element::fields, {"fields", Need::optional, "รายการที่ต้องแสดง", "What it must show"}),
             field(&Element::sources, {"sources", Need::optional, "แหล่งที่มา", "Sources"}),
             field(&Element::note, {"note", Need::optional, "หมายเหตุ", "Note"}),
             field(&Element::optional, {"optional", Need::optional, "ถ้ามี", "Only if there is one"}),
             field(&Element::needs, {"needs", Need::required, "วิธีตรวจ", "Tests"}));
};

/// One disclosure that is scored; its code is only unique within a year.
struct Item {
  std::string code{};
  std::string topic{};
  std::string title{};
  std::string group{};
  Confidence confidence = Confidence::low;
  std::vector<std::string> sources{};
  /// Topics of earlier years that were merged into this item.
  std::vector<std::string> continues{};
  std::vector<std::string> local_rules{};
  std::string conflicts{};
  std::vector<Element> elements{};
  report::Location where{};
};

template <>
struct Fields<Item> {
  static constexpr auto list = fields(
      field(&Item::code, {"code", Need::required, "ข้อ", "Code"}),
      field(&Item::topic, {"topic", Need::required, "หัวข้อ", "Topic"}),
      field(&Item::title, {"title", Need::required, "รายการ", "Title"}),
      field(&Item::group, {"group", Need::optional, "กลุ่ม", "Group"}),
      field(&Item::confidence, {"confidence", Need::required, "ความมั่นใจในชื่อ", "Confidence of the title"}),
      field(&Item::sources, {"sources", Need::optional, "แหล่งที่มา", "Sources"}),
      field(&Item::continues,
            {"continues", Need::optional, "รวมหัวข้อของปีก่อน", "Topics of earlier years merged into it"}),
      field(&Item::local_rules,
            {"local_rules", Need::optional, "เงื่อนไขเฉพาะ อปท.", "Rules for local bodies"}),
      field(&Item::conflicts, {"conflicts", Need::optional, "ประเด็นที่ยังไม่ยุติ", "Unsettled"}),
      field(&Item::elements, {"elements", Need::required, "องค์ประกอบ", "Elements"}));
};

struct SubIndicator {
  std::string code{};
  std::string title{};
  std::vector<Item> items{};
};

template <>
struct Fields<SubIndicator> {
  static constexpr auto list =
      fields(field(&SubIndicator::code, {"code", Need::required, "ตัวชี้วัดย่อย", "Code"}),
             field(&SubIndicator::title, {"title", Need::required, "ชื่อ", "Title"}),
             field(&SubIndicator::items, {"items", Need::required, "ข้อ", "Items"}));
};

struct Indicator {
  std::string code{};
  std::string title{};
  std::vector<SubIndicator> sub_indicators{};
};

template <>
struct Fields<Indicator> {
  static constexpr auto list = fields(
      field(&Indicator::code, {"code", Need::required, "ตัวชี้วัด", "Code"}),
      field(&Indicator::title, {"title", Need::required, "ชื่อ", "Title"}),
      field(&Indicator::sub_indicators, {"sub_indicators", Need::required, "ตัวชี้วัดย่อย", "Sub-indicators"}));
};

/// Where the words of a catalogue were seen.
struct CatalogueSource {
  std::string id{};
  std::string covers{};
  std::string url{};
};

template <>
struct Fields<CatalogueSource> {
  static constexpr auto list =
      fields(field(&CatalogueSource::id, {"id", Need::required, "รหัส", "Id"}),
             field(&CatalogueSource::covers, {"covers", Need::required, "ครอบคลุม", "Covers"}),
             field(&CatalogueSource::url, {"url", Need::optional, "ที่อยู่", "Address"}));
};

/// When ITAS takes the year's OIT answers.
struct AnswerWindow {
  std::optional<text::Date> opens{};
  text::Date closes{};
  Confidence confidence = Confidence::low;
  std::string note{};
};

template <>
struct Fields<AnswerWindow> {
  static constexpr auto list =
      fields(field(&AnswerWindow::opens, {"opens", Need::optional, "วันเปิดระบบ", "Opens"}),
             field(&AnswerWindow::closes, {"closes", Need::required, "วันปิดระบบ", "Closes"}),
             field(&AnswerWindow::confidence,
                   {"confidence", Need::optional, "ความมั่นใจในวันที่", "Confidence of the dates"}),
             field(&AnswerWindow::note, {"note", Need::optional, "หมายเหตุ", "Note"}));
};

/// One fiscal year's list of items.
struct Catalogue {
  text::FiscalYear fiscal_year{};
  std::string note{};
  std::optional<AnswerWindow> answers{};
  std::vector<CatalogueSource> sources{};
  std::vector<Indicator> indicators{};
  /// The year whose list stands in for this one, which has none yet.
  std::optional<text::FiscalYear> carried_from{};
};

template <>
struct Fields<Catalogue> {
  static constexpr auto list =
      fields(field(&Catalogue::fiscal_year, {"fiscal_year", Need::required, "ปีงบประมาณ", "Fiscal year"}),
             field(&Catalogue::note, {"note", Need::optional, "หมายเหตุ", "Note"}),
             field(&Catalogue::answers,
                   {"answers", Need::optional, "ช่วงตอบแบบวัด OIT ใน ITAS", "When ITAS takes answers"}),
             field(&Catalogue::sources, {"sources", Need::optional, "แหล่งที่มา", "Sources"}),
             field(&Catalogue::indicators, {"indicators", Need::required, "ตัวชี้วัด", "Indicators"}));
};

/// All items in the catalogue's order.
std::vector<const Item*> items_of(const Catalogue& catalogue);

/// What a list says of `from` and of the two years before it, said of `to`: “ปี พ.ศ. 2568” of 2569 is “ปี พ.ศ.
/// 2569” of 2570. Spans such as 2566–2570 are a plan's own and stay.
std::string brought_on(std::string text, text::FiscalYear from, text::FiscalYear to);

/// `last` as the list of the later `year`, which has none yet: its address and its days are those of `year`,
/// and where an item speaks of the year of `last` or the one before it, the number moves with it.
Catalogue carry_forward(const Catalogue& last, text::FiscalYear year);

/// "/oit/2567/" and "/oit/2567/o14/": the permanent addresses of a year's index and of an item's page, below
/// the site's base path.
std::string year_address(text::FiscalYear year);
std::string item_address(text::FiscalYear year, const Item& item);

/// The days that an element's evidence must speak of in the assessed `year`; nothing for none and current.
std::optional<text::Period> asked_period(PeriodRule rule, text::FiscalYear year);

}  // namespace prongsai::site
