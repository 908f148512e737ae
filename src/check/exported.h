#pragma once

#include "check/page_graph.h"
#include "report/problem.h"
#include "site/itas_lock.h"
#include "site/tree.h"

#include <vector>

namespace prongsai::check {

/// itas/address-gone for every exported address that the Tree has nothing for, in the order of the lock. A
/// page that redirects counts as there.
std::vector<report::Problem> gone_addresses(const site::ItasLock& lock, const site::Tree& tree,
                                            const Place& place);

}  // namespace prongsai::check
