#pragma once

#include "site/catalogue.h"
#include "site/catalogue_change.h"

#include <vector>

namespace prongsai::check {

/// What moved, merged, came and went from the list of an earlier year to that of a later one. Items are the
/// same when their topic is, or when the later one says that it continues the earlier one's topic; years in
/// titles and elements (“ปี พ.ศ. 2567”) are no change of wording when they keep their distance to the list's
/// year. In the later list's order; what went comes last, in the earlier list's.
std::vector<site::ItemChange> catalogue_diff(const site::Catalogue& earlier, const site::Catalogue& later);

}  // namespace prongsai::check
