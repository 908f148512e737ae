#pragma once

#include "report/problem.h"
#include "site/site.h"
#include "text/date.h"

#include <vector>

namespace prongsai::check {

/// What site.yaml still has although its last day is over: notices, a time of mourning.
std::vector<report::Problem> ended(const site::Config& config, const text::Date& today);

}  // namespace prongsai::check
