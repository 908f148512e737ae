#pragma once

#include "report/problem.h"
#include "site/link_exception.h"
#include "text/date.h"

#include <span>
#include <string_view>
#include <vector>

namespace prongsai::check {

/// Whether `text` is `pattern`, where '*' stands for any text, also for none.
bool matches(std::string_view pattern, std::string_view text);

/// `problems` without those about a link (rules link/…) that an exception names which is not over on `today`;
/// and a link/exception-over for each that is.
std::vector<report::Problem> without_exceptions(std::vector<report::Problem> problems,
                                                std::span<const site::LinkException> exceptions,
                                                const text::Date& today);

}  // namespace prongsai::check
