#pragma once

#include "report/problem.h"
#include "theme/library.h"

#include <vector>

namespace prongsai::theme {

/// Ties extends, include, import and calls of macros to what they name. A template that leans on an unusable
/// one is not usable either.
std::vector<report::Problem> link(Library& library);

/// Marks what leans on an unusable template, until nothing changes.
void spread_unusable(Library& library);

}  // namespace prongsai::theme
