#pragma once

#include "report/problem.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <vector>

namespace prongsai::check {

/// What every item of `catalogue` is on the day `as_of`, by its elements and their periods.
site::Verdict judge(const site::Site& site, const site::Catalogue& catalogue, const text::Date& as_of);

/// The verdict as problems: item/missing, item/stale, item/incomplete with each unmet element,
/// item/unconfirmed, and catalogue/carried-forward when another year's list stood in.
std::vector<report::Problem> problems_of(const site::Verdict& verdict);

}  // namespace prongsai::check
