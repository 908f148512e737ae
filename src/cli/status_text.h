#pragma once

#include "cli/options.h"
#include "cli/project.h"

#include <string>

namespace prongsai::cli {

/// The answer of `status` for people: what is owed in the order asked for, with what is missing; complete
/// items and all reasons with --verbose.
std::string status_text(const Project& project, const Options& options);

}  // namespace prongsai::cli
