#pragma once

#include "cli/options.h"
#include "cli/project.h"
#include "report/problem.h"

#include <string>
#include <vector>

namespace prongsai::cli {

/// The answer of `check` for people: findings with their source, then what each unmet element lacks, then a
/// line of counts.
std::string check_text(const Project& project, const std::vector<report::Problem>& findings,
                       const Options& options);

}  // namespace prongsai::cli
