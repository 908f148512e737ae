#pragma once

#include "report/problem.h"
#include "theme/template_set.h"

#include <vector>

namespace prongsai::theme {

/// Decides for every printed value of the usable templates how it is escaped, by reading the HTML around it.
/// Templates must be linked: a block's place is where the topmost parent puts it.
std::vector<report::Problem> choose_escapes(TemplateSet& set);

}  // namespace prongsai::theme
