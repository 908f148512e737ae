#pragma once

#include "site/verdict.h"

#include <span>

namespace prongsai::check {

/// Items in this state; what does not apply is counted apart, not among the complete.
int count_of(std::span<const site::ItemVerdict> items, site::ItemState state);

int count_not_applicable(std::span<const site::ItemVerdict> items);

}  // namespace prongsai::check
