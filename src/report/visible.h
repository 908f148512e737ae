#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::report {

/// `code_point` as it may stand on a terminal: what comes from files and sites must not move the cursor,
/// change colours or turn the direction of writing. Blanks other than space become one, other controls
/// U+FFFD.
char32_t visible(char32_t code_point);

/// `text` as one line of visible code points, cut with "…" after `most` of them.
std::string one_line(std::string_view text, std::size_t most);

}  // namespace prongsai::report
