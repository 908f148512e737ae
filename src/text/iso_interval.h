#pragma once

#include "text/date.h"

#include <string>

namespace prongsai::text {

/// "2023-10-01/2024-03-31" (ISO 8601), as parse_period() and {0:period} of a problem's details read it.
std::string iso_interval(const Period& period);

/// A period of one day.
std::string iso_interval(const Date& day);

}  // namespace prongsai::text
