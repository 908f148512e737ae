#include "cli/check_files.h"

#include "cli/options.h"
#include "cli/project.h"
#include "cli/report_html.h"
#include "cli/version.h"
#include "render/assessment_suites.h"
#include "render/assessment_table.h"
#include "render/report_page.h"
#include "report/junit.h"
#include "report/problem.h"
#include "report/sarif.h"
#include "sheet/xlsx_write.h"

#include <string>
#include <vector>

namespace prongsai::cli {

report::Checked<std::string> check_file(const Project& project, const std::vector<report::Problem>& findings,
                                        const Options& options) {
  const render::Assessment assessment = assessment_of(project, findings, options);
  switch (options.format) {
    case Format::sarif:
      return {.value = report::to_sarif(findings,
                                        {.version = std::string(version), .language = options.language})};
    case Format::junit:
      return {.value =
                  report::to_junit(project.site.config.agency.name, render::assessment_suites(assessment))};
    case Format::xlsx:
      return sheet::write_xlsx(render::assessment_workbook(assessment));
    case Format::html:
      return report_html(project, render::assessment_report(assessment), options);
    case Format::human:
    case Format::json:
    case Format::csv:
    case Format::ics:
    case Format::yaml:
      break;
  }
  return {};
}

}  // namespace prongsai::cli
