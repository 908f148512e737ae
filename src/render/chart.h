#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

struct Bar {
  std::string label{};
  double value = 0;
  /// The value as it is read, in the site's digits.
  std::string shown{};
  /// What the bar's class is named after ("urgent"); the theme gives it a colour and a pattern.
  std::string_view kind{};
};

/// Horizontal bars from 0 to `most`, label above each bar so that Thai text of any length fits, the value
/// beside it; an SVG without script that prints in black and white. The title is read out; the caller puts
/// the data table beside it.
std::string bar_chart(const std::vector<Bar>& bars, double most, std::string_view title);

}  // namespace prongsai::render
