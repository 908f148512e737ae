#pragma once

#include "render/book.h"
#include "render/views.h"

#include <string>

namespace prongsai::render {

/// A fiscal year's purchases as a release package of the Open Contracting Data Standard 1.1.5; the body's
/// configuration must have its registered prefix.
///
/// The same contract stands in the yearly list, in a month's สขร.1 and in reports; it has one release. Rows
/// are of one contract when they have the same e-GP number and no different contract numbers, or the same
/// contract number and no different prices. What the rows say is put together: the newest file's word counts,
/// older ones fill what it leaves out.
std::string release_package(const Book& book, const PurchaseYearView& year);

}  // namespace prongsai::render
