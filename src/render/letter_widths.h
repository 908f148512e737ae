#pragma once

#include <string_view>

namespace prongsai::render {

/// How wide `utf8` is in Sarabun, in ems (of the letters' size), with a little room for bold letters and for
/// fonts that stand in: Thai vowels and tone marks above and below take nothing. A program without a browser
/// has to know where the words of a picture end.
double text_width(std::string_view utf8);

}  // namespace prongsai::render
