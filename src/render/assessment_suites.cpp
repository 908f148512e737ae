#include "render/assessment_suites.h"

#include "render/assessment_table.h"
#include "render/assessment_text.h"
#include "report/junit.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

/// A row of a workbook is no line that an editor could open.
int text_line(const report::Location& where) {
  return where.sheet.empty() ? where.line : 0;
}

using report::JunitCase;
using report::JunitOutcome;
using report::JunitSuite;

JunitOutcome outcome_of(const site::ItemVerdict& item, const site::ElementVerdict& element) {
  switch (element.state) {
    case site::ElementState::met:
      return JunitOutcome::passed;
    case site::ElementState::unmet:
      return item.state == site::ItemState::not_due ? JunitOutcome::skipped : JunitOutcome::failed;
    case site::ElementState::manual:
    case site::ElementState::not_applicable:
      return JunitOutcome::skipped;
  }
  return JunitOutcome::failed;
}

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

/// Every place that the element was judged by, a line each.
std::string evidence_lines(const site::Config& config, const site::ElementVerdict& element) {
  std::string lines;
  for (const EvidencePlace& place : places_of(config, element)) {
    lines.append(place.text).append("\n");
  }
  return lines;
}

JunitCase case_of(const Assessment& assessment, const site::ItemVerdict& item,
                  const site::ElementVerdict& element) {
  const std::string reasons = reasons_of(element, assessment.language);
  const std::string state = word_of(element.state, assessment.language);
  JunitCase one{.name = item.item->code + " " + element.element->text,
                .class_name = item.item->topic + "." + element.element->id,
                .outcome = outcome_of(item, element),
                .message = reasons.empty() ? state : first_line(reasons),
                .details = reasons,
                .system_out = evidence_lines(assessment.site.config, element)};
  if (!element.reasons.empty()) {
    const report::Problem& reason = element.reasons.front();
    one.type = report::info(reason.rule).name;
    one.file = reason.where.file;
    one.line = text_line(reason.where);
  }
  return one;
}

/// Collects the cases of one year under the sub-indicators of its catalogue.
class YearSuites {
 public:
  YearSuites(const Assessment& assessment, const site::Verdict& verdict)
      : assessment_(assessment), verdict_(verdict) {}

  std::vector<JunitSuite> take() {
    for (const site::Catalogue& catalogue : assessment_.site.catalogues) {
      for (const site::Indicator& indicator : catalogue.indicators) {
        for (const site::SubIndicator& sub_indicator : indicator.sub_indicators) {
          add(sub_indicator);
        }
      }
    }
    return std::move(suites_);
  }

 private:
  /// A verdict looks into the catalogue that it was made by: its items tell which that is.
  void add(const site::SubIndicator& sub_indicator) {
    JunitSuite suite{.name = std::to_string(verdict_.year.buddhist) + " " + sub_indicator.code + " " +
                             sub_indicator.title};
    for (const site::Item& item : sub_indicator.items) {
      const auto judged = std::ranges::find(verdict_.items, &item, &site::ItemVerdict::item);
      if (judged != verdict_.items.end()) {
        add_cases(suite, *judged);
      }
    }
    if (!suite.cases.empty()) {
      suites_.push_back(std::move(suite));
    }
  }

  void add_cases(JunitSuite& suite, const site::ItemVerdict& item) {
    for (const site::ElementVerdict& element : item.elements) {
      suite.cases.push_back(case_of(assessment_, item, element));
    }
  }

  const Assessment& assessment_;
  const site::Verdict& verdict_;
  std::vector<JunitSuite> suites_{};
};

/// Whether the elements' cases say it already.
bool is_about_item(const report::Problem& problem) {
  return report::info(problem.rule).name.starts_with("item/");
}

JunitCase case_of(const report::Problem& problem, text::Language language) {
  const report::RuleInfo& rule = report::info(problem.rule);
  const std::string message = report::message_of(problem, language);
  const std::string help = report::help_of(problem, language);
  return {.name = std::string(rule.name) + ": " + message,
          .class_name = std::string(rule.name),
          .outcome = rule.severity == report::Severity::error ? JunitOutcome::failed : JunitOutcome::skipped,
          .type = std::string(rule.name),
          .message = message,
          .details = help.empty() ? message : message + "\n" + help,
          .file = problem.where.file,
          .line = text_line(problem.where)};
}

}  // namespace

std::vector<JunitSuite> assessment_suites(const Assessment& assessment) {
  std::vector<JunitSuite> suites;
  for (const site::Verdict& verdict : assessment.verdicts) {
    std::ranges::move(YearSuites(assessment, verdict).take(), std::back_inserter(suites));
  }
  const bool is_thai = assessment.language == text::Language::th;
  JunitSuite others{.name = is_thai ? "ข้อค้นพบอื่น" : "Other findings"};
  for (const report::Problem& problem : assessment.findings) {
    if (!is_about_item(problem)) {
      others.cases.push_back(case_of(problem, assessment.language));
    }
  }
  suites.push_back(std::move(others));
  return suites;
}

}  // namespace prongsai::render
