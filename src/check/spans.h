#pragma once

#include "site/catalogue.h"
#include "text/date.h"

#include <optional>
#include <vector>

namespace prongsai::check {

/// How many months each part has of which a rule asks for every one: 1 for months, 3 for quarters; nothing
/// for rules that ask for a period as a whole.
std::optional<int> months_of_a_part(site::NeedRule rule);

/// The parts of `asked`, of so many months each, that end before the day `as_of`: what has not ended cannot
/// be missed yet.
std::vector<text::Period> ended_parts(const text::Period& asked, int months, const text::Date& as_of);

}  // namespace prongsai::check
