#include "cli/answer.h"
#include "cli/answer_json.h"
#include "cli/check_files.h"
#include "cli/check_text.h"
#include "cli/commands.h"
#include "cli/findings.h"
#include "cli/options.h"
#include "cli/project.h"
#include "report/problem.h"
#include "report/rule.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace prongsai::cli {

namespace {

using report::Problem;

report::Checked<std::string> answer_of(const Project& project, const std::vector<Problem>& findings,
                                       const Options& options) {
  switch (options.format) {
    case Format::human:
      return {.value = check_text(project, findings, options)};
    case Format::json:
      return {.value = answer_json(project, findings, options, WithScore::no)};
    case Format::sarif:
    case Format::junit:
    case Format::xlsx:
    case Format::html:
      return check_file(project, findings, options);
    case Format::csv:
    case Format::ics:
    case Format::yaml:
      break;
  }
  return {};
}

int status_of(const Project& project, const std::vector<Problem>& findings, const Options& options) {
  if (has_errors(project.problems)) {
    return unreadable;
  }
  const bool fails = options.fail_on && std::ranges::any_of(findings, [&](const Problem& problem) {
                       return report::info(problem.rule).severity >= *options.fail_on;
                     });
  return fails ? found : done;
}

}  // namespace

int check(const Options& options) {
  if (options.list_rules) {
    return list_rules(options);
  }
  const auto project = open_project(options);
  if (!project) {
    tell({project.error()}, options.site, options);
    return unreadable;
  }
  const auto found_of_all = findings_of(**project, options);
  if (!found_of_all) {
    return unreadable;
  }
  const std::vector<Problem>& findings = *found_of_all;
  auto answer = answer_of(**project, findings, options);
  if (!answer.value.empty()) {
    std::ranges::move(hand_over(answer.value, options), std::back_inserter(answer.problems));
  }
  tell(answer.problems, (*project)->site.root, options);
  return has_errors(answer.problems) ? world_failed : status_of(**project, findings, options);
}

}  // namespace prongsai::cli
