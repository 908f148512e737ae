#pragma once

#include "report/problem.h"
#include "site/link_exception.h"
#include "text/date.h"

#include <span>
#include <vector>

namespace prongsai::check {

/// `problems` without those about a link (rules link/…) that an exception names, by a pattern
/// (text::matches_wildcard), which is not over on `today`; and a link/exception-over for each that is.
std::vector<report::Problem> without_exceptions(std::vector<report::Problem> problems,
                                                std::span<const site::LinkException> exceptions,
                                                const text::Date& today);

}  // namespace prongsai::check
