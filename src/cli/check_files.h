#pragma once

#include "cli/options.h"
#include "cli/project.h"
#include "report/problem.h"

#include <string>
#include <vector>

namespace prongsai::cli {

/// The answer of `check` for other programs: SARIF, JUnit or XLSX, as `options.format` says. Problems are
/// those of making the file.
report::Checked<std::string> check_file(const Project& project, const std::vector<report::Problem>& findings,
                                        const Options& options);

}  // namespace prongsai::cli
