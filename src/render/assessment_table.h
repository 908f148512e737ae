#pragma once

#include "report/problem.h"
#include "sheet/workbook.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"

#include <span>
#include <string>
#include <vector>

// The verdict as rows, for auditors and officers who work in a spreadsheet.
namespace prongsai::render {

/// What was judged, by whom and in which language it is told.
struct Assessment {
  const site::Site& site;
  std::span<const site::Verdict> verdicts{};
  std::span<const report::Problem> findings;
  /// "prongsai 1.0.0"
  std::string tool{};
  text::Date as_of{};
  text::Language language = text::Language::th;
};

/// A row for each element of the year's items: item, title, element, state, reasons, evidence, owner, due
/// date, what the item costs of the total of 100, the item's state, and how sure the element's wording is.
sheet::Sheet element_sheet(const Assessment& assessment, const site::Verdict& verdict);

/// A row for each finding: severity, rule, message, file, line, page, what to do.
sheet::Sheet finding_sheet(const Assessment& assessment);

/// What was judged as of when, by which program, and what it comes to: a label and a value in each row.
sheet::Sheet summary_sheet(const Assessment& assessment);

/// All of them: a sheet of elements for each year, the findings, the summary.
sheet::Workbook assessment_workbook(const Assessment& assessment);

}  // namespace prongsai::render
