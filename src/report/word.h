#pragma once

#include "text/language.h"

#include <string_view>

namespace prongsai::report {

/// The detail of a {0:word} as the reader knows it: "date" as "วันที่ …", "Permission denied" as "ไม่มีสิทธิ์". What
/// is not in the table comes back as it is.
std::string_view word(std::string_view detail, text::Language language);

}  // namespace prongsai::report
