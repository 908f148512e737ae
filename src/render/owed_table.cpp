#include "render/owed_table.h"

#include "render/assessment_text.h"
#include "render/heading.h"
#include "render/owed.h"
#include "sheet/workbook.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::array headings{
    Heading{"ข้อ", "Item"},
    Heading{"รายการ", "Title"},
    Heading{"สถานะ", "State"},
    Heading{"ส่วนราชการ", "Division"},
    Heading{"ตำแหน่งผู้รับผิดชอบ", "Officer"},
    Heading{"กำหนดส่ง", "Due"},
    Heading{"เหลือ (วัน)", "Days left"},
    Heading{"คะแนนที่เสีย", "Points at stake"},
    Heading{"คะแนนของข้อ", "Worth"},
    Heading{"สิ่งที่ยังขาด", "Still missing"},
    Heading{"หน้าเว็บของข้อ", "Page"},
};

sheet::Row row_of(const site::Site& site, const site::Verdict& verdict, const site::ItemVerdict& item,
                  text::Language language) {
  const std::string address = whole_address(site.config, site::item_address(verdict.year, *item.item));
  return {item.item->code,
          item.item->title,
          word_of(item.state, language),
          owner_of(site, item, language),
          item.officer,
          item.due ? sheet::Value{*item.due} : sheet::Value{},
          item.days_left ? sheet::Value{std::int64_t{*item.days_left}} : sheet::Value{},
          sheet::Decimal{.value = item.points, .decimals = 2},
          sheet::Decimal{.value = item.worth, .decimals = 2},
          missing_of(item),
          sheet::Link{.text = address, .address = address}};
}

}  // namespace

std::string missing_of(const site::ItemVerdict& item) {
  std::string lines;
  for (const site::ElementVerdict& element : item.elements) {
    if (site::is_owed(element.state)) {
      lines.append(lines.empty() ? "" : "\n").append(element.element->text);
    }
  }
  return lines;
}

sheet::Workbook owed_workbook(const site::Site& site, const site::Verdict& verdict, OwedOrder order,
                              text::Language language) {
  const bool is_thai = language == text::Language::th;
  const std::string year = std::to_string(verdict.year.buddhist);
  sheet::Sheet sheet{.name = is_thai ? "งานค้าง " + year : "Status " + year,
                     .header = said(headings, language)};
  for (const OwedGroup& group : owed_groups(site, verdict, order, OwedScope::all, language)) {
    for (const site::ItemVerdict* const item : group.items) {
      sheet.rows.push_back(row_of(site, verdict, *item, language));
    }
  }
  sheet::Workbook workbook{
      .title = is_thai ? "สถานะรายการ OIT ปีงบประมาณ พ.ศ. " + year : "OIT status, fiscal year " + year,
      .author = site.config.agency.name,
      .created = verdict.as_of,
      .language = language};
  workbook.sheets.push_back(std::move(sheet));
  return workbook;
}

}  // namespace prongsai::render
