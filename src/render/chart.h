#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

struct Bar {
  std::string label{};
  double value = 0;
  /// What the bar's class is named after ("urgent"); the theme gives it a colour and a pattern.
  std::string_view kind{};
};

/// Horizontal bars from 0 to `most`, label above each bar so that Thai text of any length fits, the value beside it;
/// an SVG without script that prints in black and white. Title and description are read out; the caller puts the data
/// table beside it.
std::string bar_chart(const std::vector<Bar>& bars, double most, std::string_view title, std::string_view id);

}  // namespace prongsai::render
