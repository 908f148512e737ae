#pragma once

#include <string>
#include <string_view>

namespace prongsai::text {

/// A heading or file name as part of an address: Thai letters, vowels and tone marks kept, Latin lower-case,
/// digits as they are, everything else one '-'; never empty ("-" gives "section").
std::string slug(std::string_view utf8);

}  // namespace prongsai::text
