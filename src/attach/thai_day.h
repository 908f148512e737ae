#pragma once

#include "text/date.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace prongsai::attach {

/// The day in Thailand at so many seconds after 1970 began in Greenwich; nothing when it lies before 1990 or
/// after 2200, which no document was made on. A Buddhist year, as some programs write, is taken for one.
std::optional<text::Date> day_in_thailand(std::int64_t seconds);

/// The same of "2024-04-30T17:30:00Z" and its like. A time without a zone, or with another than Z, is taken
/// as Thai.
std::optional<text::Date> day_in_thailand(std::string_view iso);

}  // namespace prongsai::attach
