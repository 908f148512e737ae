#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace prongsai::text {

/// Where a line may end, as byte offsets, ascending, the size of `utf8` last: between the words of Thai by
/// ICU's dictionary, elsewhere by the rules of Unicode (UAX #14). Empty for an empty text.
std::vector<std::size_t> line_breaks(std::string_view utf8);

/// Where a letter with its marks ends, as byte offsets, ascending, the size of `utf8` last (UAX #29).
std::vector<std::size_t> letter_ends(std::string_view utf8);

}  // namespace prongsai::text
