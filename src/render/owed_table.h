#pragma once

#include "render/owed.h"
#include "sheet/workbook.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"

#include <string>

namespace prongsai::render {

/// The year's items as rows for a spreadsheet, complete ones too, in the order asked for: item, title, state,
/// division, officer, due date, days left, points it costs, points it is worth, what is still missing,
/// address.
sheet::Workbook owed_workbook(const site::Site& site, const site::Verdict& verdict, OwedOrder order,
                              text::Language language);

/// What an item still lacks: its unmet elements, a line each.
std::string missing_of(const site::ItemVerdict& item);

}  // namespace prongsai::render
