#pragma once

#include <string>

namespace prongsai::render {

/// A page on which no line ends between พ.ศ. and its year: a no-break space takes the place of the blank.
std::string with_bound_years(std::string html);

}  // namespace prongsai::render
