#pragma once

#include <string>
#include <string_view>

namespace prongsai::markup {

/// What HTML takes for blank.
inline constexpr std::string_view blanks = " \t\n\f\r";

/// Without blanks at the ends, and one space for each run of them within.
std::string collapse_blanks(std::string_view text);

}  // namespace prongsai::markup
