#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

/// A label of a picture, broken where a line of Thai may end into lines of at most `ems` of Sarabun's widths,
/// for SVG breaks none. What does not fit into `most` lines ends in "…".
std::vector<std::string> label_lines(std::string_view label, double ems, std::size_t most);

}  // namespace prongsai::render
