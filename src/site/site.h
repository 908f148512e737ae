#pragma once

#include "site/agency.h"
#include "site/attachment_facts.h"
#include "site/catalogue.h"
#include "site/colours.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/host_access.h"
#include "site/itas_lock.h"
#include "site/link_exception.h"
#include "site/notices.h"
#include "text/language.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

template <>
struct Names<text::Digits> {
  static constexpr std::array list{
      EnumName<text::Digits>{text::Digits::arabic, "arabic", "เลขอารบิก", "Arabic digits"},
      EnumName<text::Digits>{text::Digits::thai, "thai", "เลขไทย", "Thai digits"},
  };
};

/// A rule switched off, with the reason why.
struct SwitchedOff {
  std::string rule{};
  std::string reason{};
};

template <>
struct Fields<SwitchedOff> {
  static constexpr auto list =
      fields(field(&SwitchedOff::rule,
                   {"rule", Need::required, "กฎ", "Rule", "", "ชื่อกฎ ดูได้ด้วย prongsai check --list-rules",
                    "A rule as prongsai check --list-rules names it"}),
             field(&SwitchedOff::reason, {"reason", Need::required, "เหตุผล", "Reason"}));
};

/// When ITAS takes a year's answers, as the body knows it: it takes the place of the catalogue's dates.
struct YearCalendar {
  text::FiscalYear fiscal_year{};
  std::optional<text::Date> opens{};
  text::Date closes{};
};

template <>
struct Fields<YearCalendar> {
  static constexpr auto list =
      fields(field(&YearCalendar::fiscal_year, {"fiscal_year", Need::required, "ปีงบประมาณ", "Fiscal year"}),
             field(&YearCalendar::opens, {"opens", Need::optional, "วันเปิดระบบ ITAS", "ITAS opens"}),
             field(&YearCalendar::closes, {"closes", Need::required, "วันปิดระบบ ITAS", "ITAS closes"}));
};

/// What the open data may be used for, by the name of a licence and the address of its text.
struct Licence {
  std::string title{};
  WebAddress url{};
};

template <>
struct Fields<Licence> {
  static constexpr auto list =
      fields(field(&Licence::title, {"title", Need::required, "ชื่อสัญญาอนุญาต", "Name"}),
             field(&Licence::url, {"url", Need::required, "ลิงก์", "Address"}));
};

/// site-config/site.yaml. A site without a fiscal year is an ordinary site: no items, no verdict (the
/// project's own guide).
struct Config {
  std::string title{};
  std::string title_en{};
  std::string description{};
  std::string description_en{};
  std::string base_url{};
  Agency agency{};
  std::optional<text::FiscalYear> fiscal_year{};
  /// The years with pages of their own; the current one is always among them (published_years).
  std::vector<text::FiscalYear> fiscal_years{};
  std::vector<YearCalendar> calendar{};
  text::Language language = text::Language::th;
  text::Digits digits = text::Digits::arabic;
  std::string theme = "default";
  Colours colours{};
  std::vector<MenuEntry> menu{};
  std::vector<Notice> notices{};
  std::optional<Mourning> mourning{};
  std::vector<SwitchedOff> off{};
  std::optional<Licence> licence{};
  /// "ocds-213czf": the body's own prefix in the register of the Open Contracting Partnership.
  std::string ocds_prefix{};
};

template <>
struct Fields<Config> {
  static constexpr auto list = fields(
      field(&Config::title, {"title", Need::required, "ชื่อเว็บไซต์", "Title"}),
      field(&Config::title_en, {"title_en", Need::optional, "ชื่อเว็บไซต์ภาษาอังกฤษ", "English title"}),
      field(&Config::description, {"description", Need::optional, "คำอธิบายเว็บไซต์", "Description"}),
      field(&Config::description_en,
            {"description_en", Need::optional, "คำอธิบายเว็บไซต์ภาษาอังกฤษ", "English description"}),
      field(
          &Config::base_url,
          {"base_url", Need::required, "ที่อยู่เว็บไซต์", "Address", "",
           "ที่อยู่จริง เขียนเต็มรวมโฟลเดอร์ย่อย เช่น https://www.example.go.th/ita/",
           "The whole real address, with its folder if it has one, such as https://www.example.go.th/ita/"}),
      field(&Config::agency, {"agency", Need::required, "หน่วยงาน", "Agency"}),
      field(&Config::fiscal_year,
            {"fiscal_year", Need::optional, "ปีงบประมาณปัจจุบัน", "Current fiscal year", "",
             "ปีที่ประเมิน ไม่เขียนจะไม่มีหน้ารายข้อ", "The assessed year; without it there are no items"}),
      field(&Config::fiscal_years,
            {"fiscal_years", Need::optional, "ปีงบประมาณที่เผยแพร่", "Published fiscal years", "",
             "ปีที่มีหน้ารายข้อ ปีปัจจุบันรวมอยู่แล้ว",
             "The years with pages of their items; the current one is always among them"}),
      field(&Config::calendar,
            {"calendar", Need::optional, "กำหนดการ ITAS", "ITAS calendar", "", "ใช้แทนวันในรายการ OIT ของปีนั้น",
             "Goes before the dates in the list of the year"}),
      field(&Config::language, {"language", Need::optional, "ภาษาหลัก", "Language"}),
      field(&Config::digits, {"digits", Need::optional, "ตัวเลขที่แสดง", "Digits"}),
      field(&Config::theme, {"theme", Need::optional, "ธีม", "Theme", "", "ชื่อโฟลเดอร์ใน themes/ หรือ default",
                             "A folder of themes/, or default"}),
      field(&Config::colours, {"colours", Need::optional, "สี", "Colours"}),
      field(&Config::menu, {"menu", Need::optional, "เมนูหลัก", "Main menu"}),
      field(&Config::notices,
            {"notices", Need::optional, "ประกาศบนทุกหน้า", "Notices", "", "แสดงตามวันที่กำหนด เทียบกับวันที่สร้างเว็บไซต์",
             "Shown on every page on the days given, by the day of the build"}),
      field(&Config::mourning, {"mourning", Need::optional, "ช่วงไว้อาลัย", "Mourning", "",
                                "ทั้งเว็บไซต์เป็นสีเทาในช่วงวันที่กำหนด", "The site is in greys on these days"}),
      field(&Config::off, {"off", Need::optional, "กฎที่ปิดใช้", "Rules switched off"}),
      field(&Config::licence, {"licence", Need::optional, "สัญญาอนุญาตของข้อมูลเปิด", "Licence of the open data"}),
      field(&Config::ocds_prefix, {"ocds_prefix", Need::optional, "รหัส OCDS ของหน่วยงาน", "OCDS prefix"}));
};

/// ส่วนราชการ.
struct Division {
  std::string id{};
  std::string name{};
  std::string name_en{};
  std::string head{};
  std::string phone{};
  std::vector<std::string> sections{};
};

template <>
struct Fields<Division> {
  static constexpr auto list = fields(
      field(&Division::id, {"id", Need::required, "รหัส", "Id", "", "คำสั้นภาษาอังกฤษที่ไฟล์อื่นใช้อ้างถึง เช่น finance",
                            "A short word by which other files name it, such as finance"}),
      field(&Division::name, {"name", Need::required, "ชื่อส่วนราชการ", "Name"}),
      field(&Division::name_en, {"name_en", Need::optional, "ชื่อภาษาอังกฤษ", "English name"}),
      field(&Division::head, {"head", Need::optional, "หัวหน้าส่วนราชการ", "Head"}),
      field(&Division::phone, {"phone", Need::optional, "โทรศัพท์", "Phone"}),
      field(&Division::sections, {"sections", Need::optional, "งานในส่วนราชการ", "Sections", "",
                                  "แสดงในแผนผังโครงสร้าง", "Shown in the organisation chart"}));
};

/// What an item is about, across the years: its stable id and its name; and what its content usually is:
/// where it is filed, of what kind, whether plan or result.
struct Topic {
  std::string id{};
  std::string title{};
  std::string title_en{};
  std::string area{};
  std::optional<Kind> kind{};
  std::optional<Stage> stage{};
};

template <>
struct Fields<Topic> {
  static constexpr auto list = fields(
      field(&Topic::id, {"id", Need::required, "รหัส", "Id"}),
      field(&Topic::title, {"title", Need::required, "ชื่อหัวข้อ", "Title"}),
      field(&Topic::title_en, {"title_en", Need::optional, "ชื่อภาษาอังกฤษ", "English title"}),
      field(&Topic::area, {"area", Need::required, "หมวด", "Area"}),
      field(&Topic::kind, {"kind", Need::required, "ชนิดข้อมูล", "Kind"}),
      field(&Topic::stage, {"stage", Need::optional, "แผน/ความก้าวหน้า/ผล", "Plan, progress or result"}));
};

/// Who answers for a topic, or for an item by its code, and until when: a day, or so many days before ITAS
/// closes. A row with a fiscal year holds for that year alone and goes before one without; a row for an item
/// goes before one for its topic.
struct Assignment {
  std::string topic{};
  std::string item{};
  std::optional<text::FiscalYear> fiscal_year{};
  std::string division{};
  std::string officer{};
  std::optional<text::Date> due{};
  std::optional<std::int64_t> days_before_close{};
  report::Location where{};
};

template <>
struct Fields<Assignment> {
  static constexpr auto list = fields(
      field(&Assignment::topic,
            {"topic", Need::optional, "หัวข้อ", "Topic", "", "ต้องมี topic หรือ item", "topic or item is needed"}),
      field(&Assignment::item,
            {"item", Need::optional, "ข้อ", "Item", "", "รหัสข้อ เช่น O14", "Code of an item, such as O14"}),
      field(&Assignment::fiscal_year, {"fiscal_year", Need::optional, "ปีงบประมาณ", "Fiscal year", "",
                                       "ใช้เฉพาะปีนี้", "For this year alone"}),
      field(&Assignment::division, {"division", Need::required, "ส่วนราชการ", "Division", "",
                                    "id ของส่วนราชการใน divisions.yaml", "An id of divisions.yaml"}),
      field(&Assignment::officer, {"officer", Need::optional, "ตำแหน่งผู้รับผิดชอบ", "Officer's position"}),
      field(&Assignment::due, {"due", Need::optional, "กำหนดส่ง", "Due"}),
      field(&Assignment::days_before_close, {"days_before_close", Need::optional, "ส่งก่อน ITAS ปิดกี่วัน",
                                             "Days before ITAS closes", "", "ใช้แทน due", "In place of due"}));
};

/// What an officer answers for: met, or does not apply to the body.
enum class Attested : std::uint8_t { met, not_applicable };

template <>
struct Names<Attested> {
  static constexpr std::array list{
      EnumName<Attested>{Attested::met, "met", "มีครบ", "Met"},
      EnumName<Attested>{Attested::not_applicable, "not_applicable", "ไม่เกี่ยวข้อง", "Does not apply"},
  };
};

/// An officer's word, by name and date, for what a machine cannot judge; good for one year only. What does
/// not apply may be said of a whole item: then no element is named.
struct Attestation {
  text::FiscalYear fiscal_year{};
  std::string topic{};
  std::string element{};
  Attested state = Attested::met;
  std::string by{};
  text::Date on{};
  std::string reason{};
  report::Location where{};
};

template <>
struct Fields<Attestation> {
  static constexpr auto list =
      fields(field(&Attestation::fiscal_year, {"fiscal_year", Need::required, "ปีงบประมาณ", "Fiscal year"}),
             field(&Attestation::topic, {"topic", Need::required, "หัวข้อ", "Topic"}),
             field(&Attestation::element,
                   {"element", Need::optional, "องค์ประกอบ", "Element", "",
                    "id ขององค์ประกอบในรายการ OIT เว้นได้เมื่อรับรองทั้งข้อว่าไม่เกี่ยวข้อง",
                    "The id of an element of the list; left out where a whole item does not apply"}),
             field(&Attestation::state, {"state", Need::optional, "ผล", "State"}),
             field(&Attestation::by, {"by", Need::required, "ผู้รับรอง", "By"}),
             field(&Attestation::on, {"on", Need::required, "วันที่รับรอง", "On"}),
             field(&Attestation::reason, {"reason", Need::required, "เหตุผล", "Reason"}));
};

/// content/<area>/_area.yaml: what the files of an area share.
struct Area {
  std::string name{};
  std::string title{};
  std::string title_en{};
  std::string summary{};
  std::string summary_en{};
  std::optional<Kind> kind{};
  std::vector<std::string> topics{};
  std::string division{};
  std::int64_t order = 0;
};

template <>
struct Fields<Area> {
  static constexpr auto list = fields(
      field(&Area::title, {"title", Need::required, "ชื่อหมวด", "Title"}),
      field(&Area::title_en, {"title_en", Need::optional, "ชื่อภาษาอังกฤษ", "English title"}),
      field(&Area::summary, {"summary", Need::optional, "คำอธิบาย", "Summary"}),
      field(&Area::summary_en, {"summary_en", Need::optional, "คำอธิบายภาษาอังกฤษ", "English summary"}),
      field(&Area::kind, {"kind", Need::optional, "ชนิดข้อมูลของหมวด", "Kind of its files", "",
                          "ชนิดของไฟล์ในหมวดที่ไม่ได้บอกเอง", "The kind of the files that do not say theirs"}),
      field(&Area::topics, {"topics", Need::optional, "หัวข้อของหมวด", "Topics of its files", "",
                            "หัวข้อของไฟล์ในหมวดที่ไม่ได้บอกเอง", "The topics of the files that do not say theirs"}),
      field(&Area::division, {"division", Need::optional, "ส่วนราชการ", "Division", "",
                              "id ของส่วนราชการใน divisions.yaml", "An id of divisions.yaml"}),
      field(&Area::order,
            {"order", Need::optional, "ลำดับ", "Order", "", "เลขน้อยอยู่ก่อน", "Lower numbers come first"}));
};

/// A file under content/files/ that is published as it is; its path is below content/. Without facts nobody
/// looked inside.
struct Attachment {
  std::string path{};
  std::size_t size = 0;
  std::string sha256{};
  std::optional<AttachmentFacts> facts{};
};

/// What the officers wrote, immutable once loaded. Files, attachments, areas are sorted by path, catalogues
/// by year.
struct Site {
  std::string root{};
  Config config{};
  std::vector<Division> divisions{};
  std::vector<Assignment> assignments{};
  std::vector<Attestation> attestations{};
  std::vector<LinkException> link_exceptions{};
  /// How hosts of links are asked.
  std::vector<HostAccess> hosts{};
  ItasLock itas_lock{};
  std::vector<Area> areas{};
  std::vector<ContentFile> files{};
  std::vector<Attachment> attachments{};
  std::vector<Catalogue> catalogues{};
  std::vector<Topic> topics{};
};

const Catalogue* catalogue_of(const Site& site, text::FiscalYear year);
const Division* division_of(const Site& site, std::string_view id);

/// Gives the site a list for a year that has none yet, when the last list is at most so many years older: the
/// last one carried forward. Farther ahead lies a typing mistake. Says whether it did.
inline constexpr int years_carried_forward = 3;
bool add_carried_list(Site& site, text::FiscalYear year);

/// Every year that has pages, ascending: those of the configuration and the current one.
std::vector<text::FiscalYear> published_years(const Config& config);

/// The assignment that says most exactly who answers for the item in this year; nothing when none does.
const Assignment* assignment_of(const Site& site, const Item& item, text::FiscalYear year);

/// The day on which ITAS closes for the year: the body's own calendar, else the catalogue's.
std::optional<text::Date> closing_day(const Site& site, text::FiscalYear year);

/// The day on which the assignment is due in this year.
std::optional<text::Date> due_day(const Site& site, const Assignment& assignment, text::FiscalYear year);
const Attachment* attachment_of(const Site& site, std::string_view path);
const Area* area_of(const Site& site, std::string_view name);

/// "/ita" for https://www.example/ita/, "" for no path: what every address on the site begins with.
std::string base_path(const Config& config);

}  // namespace prongsai::site
