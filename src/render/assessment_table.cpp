#include "render/assessment_table.h"

#include "render/assessment_text.h"
#include "render/heading.h"
#include "report/place.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/workbook.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::size_t most_evidence = 20;

constexpr std::array element_headings{
    Heading{"ข้อ", "Item"},
    Heading{"รายการ", "Title"},
    Heading{"องค์ประกอบ", "Element"},
    Heading{"สถานะ", "State"},
    Heading{"เหตุผล", "Reason"},
    Heading{"หลักฐาน (URL)", "Evidence (URL)"},
    Heading{"ผู้รับผิดชอบ", "Owner"},
    Heading{"กำหนดส่ง", "Due"},
    Heading{"คะแนนที่เสีย", "Points at stake"},
    Heading{"สถานะของข้อ", "State of the item"},
    Heading{"ที่มาของถ้อยคำ", "Wording"},
};

constexpr std::array finding_headings{
    Heading{"ระดับ", "Severity"},   Heading{"กฎ", "Rule"},    Heading{"ข้อค้นพบ", "Finding"},
    Heading{"ไฟล์", "File"},        Heading{"บรรทัด", "Line"}, Heading{"หน้าเว็บ", "Page"},
    Heading{"วิธีแก้", "What to do"},
};

constexpr std::array summary_headings{Heading{"เรื่อง", "What"}, Heading{"ค่า", "Value"}};

/// All the places in lines, of which the first address can be followed.
sheet::Value evidence_value(const std::vector<EvidencePlace>& places) {
  std::string lines;
  for (std::size_t i = 0; i < std::min(places.size(), most_evidence); ++i) {
    lines.append(i == 0 ? "" : "\n").append(places[i].text);
  }
  if (places.size() > most_evidence) {
    lines.append("\n…");
  }
  const auto first = std::ranges::find(places, true, &EvidencePlace::is_address);
  if (first == places.end()) {
    return lines.empty() ? sheet::Value{} : sheet::Value{lines};
  }
  return sheet::Link{.text = lines, .address = first->text};
}

sheet::Row element_row(const Assessment& assessment, const site::ItemVerdict& item,
                       const site::ElementVerdict& element) {
  const text::Language language = assessment.language;
  return {item.item->code,
          item.item->title,
          element.element->text,
          word_of(element.state, language),
          reasons_of(element, language),
          evidence_value(places_of(assessment.site.config, element)),
          owner_of(assessment.site, item, language),
          item.due ? sheet::Value{*item.due} : sheet::Value{},
          sheet::Decimal{.value = item.points, .decimals = 2},
          word_of(item.state, language),
          word_of(element.element->confidence, language)};
}

/// The line, or the cell of a workbook.
sheet::Value line_value(const report::Location& where) {
  if (where.line <= 0) {
    return {};
  }
  return where.sheet.empty() ? sheet::Value{static_cast<std::int64_t>(where.line)}
                             : sheet::Value{where.sheet + "!" + report::cell_name(where.line, where.column)};
}

sheet::Row finding_row(const Assessment& assessment, const report::Problem& problem) {
  const text::Language language = assessment.language;
  const report::RuleInfo& rule = report::info(problem.rule);
  return {std::string(report::severity_word(rule.severity, language)),
          std::string(rule.name),
          report::message_of(problem, language),
          problem.where.file,
          line_value(problem.where),
          problem.url,
          report::help_of(problem, language)};
}

/// The rows of the summary, added one by one.
class Summary {
 public:
  explicit Summary(text::Language language) : language_(language) {}

  void add(const Heading& what, sheet::Value value) {
    rows_.push_back({said(what, language_), std::move(value)});
  }

  void add_year(const site::Verdict& verdict) {
    add({"ปีงบประมาณ พ.ศ.", "Fiscal year (Buddhist)"}, std::int64_t{verdict.year.buddhist});
    add({"จำนวนข้อ", "Items"}, static_cast<std::int64_t>(verdict.items.size()));
    for (const auto& name : site::Names<site::ItemState>::list) {
      add({name.th, name.en}, std::ranges::count(verdict.items, name.value, &site::ItemVerdict::state));
    }
  }

  [[nodiscard]] std::vector<sheet::Row> take() { return std::move(rows_); }

 private:
  text::Language language_;
  std::vector<sheet::Row> rows_{};
};

}  // namespace

sheet::Sheet element_sheet(const Assessment& assessment, const site::Verdict& verdict) {
  const Heading name{"องค์ประกอบ", "Elements"};
  sheet::Sheet sheet{.name = said(name, assessment.language) + " " + std::to_string(verdict.year.buddhist),
                     .header = said(element_headings, assessment.language)};
  for (const site::ItemVerdict& item : verdict.items) {
    for (const site::ElementVerdict& element : item.elements) {
      sheet.rows.push_back(element_row(assessment, item, element));
    }
  }
  return sheet;
}

sheet::Sheet finding_sheet(const Assessment& assessment) {
  sheet::Sheet sheet{.name = said({"ข้อค้นพบ", "Findings"}, assessment.language),
                     .header = said(finding_headings, assessment.language)};
  for (const report::Problem& problem : assessment.findings) {
    sheet.rows.push_back(finding_row(assessment, problem));
  }
  return sheet;
}

sheet::Sheet summary_sheet(const Assessment& assessment) {
  const site::Config& config = assessment.site.config;
  Summary summary(assessment.language);
  summary.add({"หน่วยงาน", "Body"}, config.agency.name);
  summary.add({"เว็บไซต์", "Site"}, sheet::Link{.text = config.base_url, .address = config.base_url});
  summary.add({"ตรวจ ณ วันที่", "Judged as of"}, assessment.as_of);
  summary.add({"ตรวจด้วย", "Judged by"}, assessment.tool);
  for (const site::Verdict& verdict : assessment.verdicts) {
    summary.add_year(verdict);
  }
  const report::Counts counts = report::count(assessment.findings);
  summary.add({"ข้อค้นพบ: ผิดพลาด", "Findings: errors"}, std::int64_t{counts.errors});
  summary.add({"ข้อค้นพบ: คำเตือน", "Findings: warnings"}, std::int64_t{counts.warnings});
  summary.add({"ข้อค้นพบ: หมายเหตุ", "Findings: notes"}, std::int64_t{counts.notes});
  return {.name = said({"สรุป", "Summary"}, assessment.language),
          .header = said(summary_headings, assessment.language),
          .rows = summary.take()};
}

sheet::Workbook assessment_workbook(const Assessment& assessment) {
  const Heading title{"ผลการตรวจรายการ OIT", "OIT assessment"};
  sheet::Workbook workbook{.title = said(title, assessment.language),
                           .author = assessment.site.config.agency.name,
                           .created = assessment.as_of,
                           .language = assessment.language};
  for (const site::Verdict& verdict : assessment.verdicts) {
    workbook.sheets.push_back(element_sheet(assessment, verdict));
  }
  workbook.sheets.push_back(finding_sheet(assessment));
  workbook.sheets.push_back(summary_sheet(assessment));
  return workbook;
}

}  // namespace prongsai::render
