#pragma once

#include "cli/options.h"
#include "cli/project.h"
#include "render/assessment_table.h"
#include "render/report_page.h"
#include "report/problem.h"

#include <string>
#include <vector>

namespace prongsai::cli {

/// What the reports in every form are made from; looks into the project and the findings.
render::Assessment assessment_of(const Project& project, const std::vector<report::Problem>& findings,
                                 const Options& options);

/// The report as one page, by the site's theme; nothing when the theme cannot make it, with the problems.
report::Checked<std::string> report_html(const Project& project, const render::Report& report,
                                         const Options& options);

}  // namespace prongsai::cli
