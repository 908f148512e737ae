#pragma once

#include "report/problem.h"
#include "site/site.h"

#include <vector>

namespace prongsai::load {

/// What files say of each other: attachments, divisions and topics that must exist, addresses that must be
/// their own, the fiscal year's catalogue. Pure.
std::vector<report::Problem> check_references(const site::Site& site);

}  // namespace prongsai::load
