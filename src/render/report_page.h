#pragma once

#include "render/assessment_table.h"
#include "render/assessment_text.h"
#include "render/book.h"
#include "render/owed.h"
#include "render/views.h"
#include "report/problem.h"
#include "text/date.h"
#include "theme/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A verdict as one page to read and to print, from the theme's report.html; it needs no other file.
namespace prongsai::render {

struct ReportElement {
  std::string text{};
  /// The key of its state (met) and the word for it.
  std::string state{};
  std::string state_word{};
  /// What is unsure about its wording; "" when it was confirmed.
  std::string doubt{};
  std::vector<std::string> reasons{};
  std::vector<LinkView> evidence{};
};

struct ReportItem {
  std::string code{};
  std::string title{};
  std::string url{};
  std::string state{};
  std::string state_word{};
  std::string owner{};
  std::string officer{};
  std::optional<text::Date> due{};
  std::string days_left{};
  /// none, due_soon or overdue.
  std::string urgency{};
  double points = 0;
  double worth = 0;
  std::vector<ReportElement> elements{};
};

struct ReportGroup {
  std::string title{};
  double points = 0;
  std::vector<ReportItem> items{};
};

struct ReportFinding {
  std::string severity{};
  std::string severity_word{};
  std::string rule{};
  std::string message{};
  /// "content/news/a.md:12", or the page's address.
  std::string place{};
  std::string help{};
};

/// A number with its name: how many items are in a state, what an indicator scores.
struct ReportFigure {
  std::string key{};
  std::string title{};
  double value = 0;
};

struct Report {
  std::string title{};
  std::optional<text::FiscalYear> year{};
  std::optional<text::FiscalYear> carried_from{};
  text::Date as_of{};
  std::string tool{};
  std::int64_t total = 0;
  double score = 0;
  /// What all that is owed costs of the total of 100.
  double lost = 0;
  std::vector<ReportFigure> counts{};
  std::vector<ReportFigure> parts{};
  std::vector<ReportGroup> groups{};
  std::vector<ReportFinding> findings{};
};

/// All items under their sub-indicators, with elements, reasons and evidence, and all findings.
Report assessment_report(const Assessment& assessment);

/// What is owed, in the order asked for, without evidence and findings: for use inside the body.
Report owed_report(const Assessment& assessment, OwedOrder order);

/// The page's bytes, in the language of the assessment.
report::Checked<std::string> report_page(const Book& book, const Report& report, text::Language language);

template <>
const theme::ObjectType& view_type<ReportElement>();
template <>
const theme::ObjectType& view_type<ReportItem>();
template <>
const theme::ObjectType& view_type<ReportGroup>();
template <>
const theme::ObjectType& view_type<ReportFinding>();
template <>
const theme::ObjectType& view_type<ReportFigure>();
template <>
const theme::ObjectType& view_type<Report>();

}  // namespace prongsai::render
