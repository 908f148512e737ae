#include "cli/report_html.h"

#include "cli/options.h"
#include "cli/project.h"
#include "cli/version.h"
#include "render/assessment_table.h"
#include "render/book.h"
#include "render/report_page.h"
#include "report/problem.h"
#include "site/verdict.h"

#include <span>
#include <string>
#include <vector>

namespace prongsai::cli {

render::Assessment assessment_of(const Project& project, const std::vector<report::Problem>& findings,
                                 const Options& options) {
  const site::Verdict* const verdict = asked_verdict(project, options);
  return {.site = project.site,
          .verdicts = verdict == nullptr ? std::span<const site::Verdict>{} : std::span(verdict, 1),
          .findings = findings,
          .tool = "prongsai " + std::string(version),
          .as_of = options.as_of,
          .language = options.language};
}

report::Checked<std::string> report_html(const Project& project, const render::Report& report,
                                         const Options& options) {
  if (!project.theme) {
    return {};
  }
  const render::Book book = render::make_book(inputs_of(project, *project.theme));
  return render::report_page(book, report, options.language);
}

}  // namespace prongsai::cli
