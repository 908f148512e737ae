#pragma once

#include "site/catalogue.h"
#include "site/oit_score.h"

#include <cstdint>
#include <map>
#include <string>

namespace prongsai::check {

/// What became of an item: it counts in full, not at all, or, because it does not apply, it is left out.
enum class Outcome : std::uint8_t { earned, lost, left_out };

/// By the item's code; an item that is not there is lost.
using Outcomes = std::map<std::string, Outcome>;

/// The OIT part's share of the total of 100.
inline constexpr double oit_share = 40;

/// The score that the outcomes come to: an item counts 100 or 0, a sub-indicator is the mean of its items, an
/// indicator the mean of its sub-indicators, OIT the mean of its indicators (process notes, section 3; seen
/// in the scoring of 2567 and 2568, reproduced for 2564).
site::OitScore oit_score(const site::Catalogue& catalogue, const Outcomes& outcomes);

/// What every item is worth of the total of 100, by its code: the share of its indicator, sub-indicator and
/// of itself in the OIT part; 0 for items that are left out.
std::map<std::string, double> worth_of_items(const site::Catalogue& catalogue, const Outcomes& outcomes);

}  // namespace prongsai::check
