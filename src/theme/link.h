#pragma once

#include "report/problem.h"
#include "theme/template_set.h"

#include <vector>

namespace prongsai::theme {

/// Ties extends, include, import and calls of macros to what they name. A template that leans on an unusable
/// one is not usable either.
std::vector<report::Problem> link(TemplateSet& set);

/// Marks what leans on an unusable template, until nothing changes.
void spread_unusable(TemplateSet& set);

}  // namespace prongsai::theme
