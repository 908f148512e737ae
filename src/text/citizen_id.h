#pragma once

#include <string_view>

namespace prongsai::text {

/// Whether a citizen's number stands in the text: 13 digits, Thai or Arabic, in one piece or parted as
/// 1-2345-67890-12-1 by hyphens, the last of which checks the others. Of those that begin with 1–8:
/// 0 is for companies. One in ten numbers of 13 digits passes by chance.
bool has_citizen_id(std::string_view utf8);

}  // namespace prongsai::text
