#pragma once

#include "report/problem.h"
#include "site/site.h"

#include <vector>

namespace prongsai::check {

/// attachment/…: what is wrong with the files that are published as they are, each told where it is first
/// named, else at the file itself.
std::vector<report::Problem> attachment_findings(const site::Site& site);

}  // namespace prongsai::check
