#pragma once

#include "site/colours.h"
#include "text/colour.h"

#include <string>

namespace prongsai::render {

/// The colour of the site's head: the body's own where it can be read, else the preset's.
text::Colour brand_of(const site::Colours& colours);

/// The style sheet that gives the theme these colours on screens (paper stays black): --brand, and --link
/// with enough contrast to the light and to the dark grounds of the default theme.
std::string colour_sheet(const site::Colours& colours);

}  // namespace prongsai::render
