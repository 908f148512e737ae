#include "check/judge.h"
#include "cli/answer.h"
#include "cli/answer_json.h"
#include "cli/check_files.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/report_html.h"
#include "cli/status_text.h"
#include "cli/words.h"
#include "render/owed_calendar.h"
#include "render/owed_table.h"
#include "render/report_page.h"
#include "report/problem.h"
#include "sheet/csv_write.h"
#include "sheet/xlsx_write.h"
#include "site/verdict.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

/// Whether the answer would lie in the public site, which it must be kept out of.
bool would_be_public(const Project& project, const Options& options) {
  if (options.output.empty() || options.output == "-") {
    return false;
  }
  std::error_code error;
  const auto output =
      std::filesystem::weakly_canonical(std::filesystem::absolute(options.output, error), error);
  const auto open = std::filesystem::weakly_canonical(project.site.root + "/public", error);
  const auto parts = std::ranges::mismatch(open, output);
  return parts.in1 == open.end();
}

/// What the year's items lack, as `check` tells it; links are not looked at.
std::vector<report::Problem> findings_of(const Project& project, const site::Verdict& verdict) {
  std::vector<report::Problem> findings = project.problems;
  std::ranges::move(check::problems_of(verdict), std::back_inserter(findings));
  return report::without_repeats(without_switched_off(std::move(findings), project.site.config));
}

report::Checked<std::string> answer_of(const Project& project, const site::Verdict& verdict,
                                       const Options& options) {
  const auto findings = findings_of(project, verdict);
  switch (options.format) {
    case Format::json:
      return {.value = answer_json(project, findings, options, WithScore::yes)};
    case Format::csv:
      return {
          .value = sheet::write_csv(
              render::owed_workbook(project.site, verdict, options.order, options.language).sheets.front())};
    case Format::xlsx:
      return sheet::write_xlsx(render::owed_workbook(project.site, verdict, options.order, options.language));
    case Format::html:
      return report_html(
          project, render::owed_report(assessment_of(project, findings, options), options.order), options);
    case Format::ics:
      return {.value = render::owed_calendar(project.site, verdict, options.language)};
    case Format::sarif:
    case Format::junit:
      return check_file(project, findings, options);
    case Format::human:
    case Format::yaml:
      break;
  }
  return {.value = status_text(project, options)};
}

}  // namespace

int status(const Options& options) {
  const auto opened = open_project(options);
  if (!opened) {
    tell({opened.error()}, options.site, options);
    return unreadable;
  }
  const Project& project = **opened;
  if (would_be_public(project, options)) {
    std::fprintf(stderr, "--output “%s”: %s\n", options.output.c_str(),
                 std::string(say(Word::kept_inside, options.language)).c_str());
    return wrong_usage;
  }
  const site::Verdict* const verdict = asked_verdict(project, options);
  auto problems = project.problems;
  if (verdict == nullptr) {
    tell(problems, project.site.root, options);
    std::fprintf(stderr, "%s\n", std::string(say(Word::no_year, options.language)).c_str());
    return unreadable;
  }
  auto answer = answer_of(project, *verdict, options);
  std::ranges::move(answer.problems, std::back_inserter(problems));
  tell(problems, project.site.root, options);
  if (answer.value.empty()) {
    return unreadable;
  }
  const auto failed = hand_over(answer.value, options);
  tell(failed, project.site.root, options);
  if (!failed.empty()) {
    return world_failed;
  }
  return has_errors(problems) ? unreadable : done;
}

}  // namespace prongsai::cli
