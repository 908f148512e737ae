#pragma once

#include "site/catalogue.h"
#include "text/date.h"

#include <optional>

namespace prongsai::site {

/// Whether content that speaks of the days `covers` (nothing: is simply current) is for the days that `rule`
/// asks for in `year`.
bool is_in_period(const std::optional<text::Period>& covers, PeriodRule rule, text::FiscalYear year);

}  // namespace prongsai::site
