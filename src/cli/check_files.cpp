#include "cli/check_files.h"

#include "cli/options.h"
#include "cli/project.h"
#include "cli/version.h"
#include "render/assessment_suites.h"
#include "render/assessment_table.h"
#include "report/junit.h"
#include "report/problem.h"
#include "report/sarif.h"
#include "sheet/xlsx_write.h"
#include "site/verdict.h"

#include <span>
#include <string>
#include <vector>

namespace prongsai::cli {

report::Checked<std::string> check_file(const Project& project, const std::vector<report::Problem>& findings,
                                        const Options& options) {
  const site::Verdict* const verdict = asked_verdict(project, options);
  const render::Assessment assessment{
      .site = project.site,
      .verdicts = verdict == nullptr ? std::span<const site::Verdict>{} : std::span(verdict, 1),
      .findings = findings,
      .tool = "prongsai " + std::string(version),
      .as_of = options.as_of,
      .language = options.language};
  switch (options.format) {
    case Format::sarif:
      return {.value = report::to_sarif(findings,
                                        {.version = std::string(version), .language = options.language})};
    case Format::junit:
      return {.value =
                  report::to_junit(project.site.config.agency.name, render::assessment_suites(assessment))};
    case Format::xlsx:
      return sheet::write_xlsx(render::assessment_workbook(assessment));
    case Format::human:
    case Format::json:
    case Format::csv:
    case Format::html:
      break;
  }
  return {};
}

}  // namespace prongsai::cli
