#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

/// A label of a picture, broken between words (ICU's dictionary for Thai) into lines of at most `columns`
/// letters, for SVG breaks none; Thai vowels and tone marks above and below take no column. What does not fit
/// into `most` lines ends in "…".
std::vector<std::string> label_lines(std::string_view label, std::size_t columns, std::size_t most);

/// The same for lines of at most `ems` of Sarabun's widths.
std::vector<std::string> measured_lines(std::string_view label, double ems, std::size_t most);

}  // namespace prongsai::render
