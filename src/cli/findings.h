#pragma once

#include "cli/options.h"
#include "cli/project.h"
#include "report/problem.h"

#include <optional>
#include <vector>

namespace prongsai::cli {

/// All that a check of the project finds, in order; nothing when what the site says of hosts cannot be used
/// (told).
std::optional<std::vector<report::Problem>> findings_of(const Project& project, const Options& options);

}  // namespace prongsai::cli
