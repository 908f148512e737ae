#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

struct Bar {
  double value = 0;
  /// The value as it is read, in the site's digits.
  std::string shown{};
  /// What the bar's class is named after ("urgent"); the theme gives it a colour, and black and white paper
  /// an outline or none.
  std::string_view kind{};
};

/// One or several bars under one label.
struct BarGroup {
  std::string label{};
  std::vector<Bar> bars{};
};

/// What a kind of bar means, where groups have several.
struct BarLegend {
  std::string_view kind{};
  std::string label{};
};

/// Horizontal bars from 0 to `most`.
struct BarChart {
  std::string title{};
  std::vector<BarLegend> legend{};
  std::vector<BarGroup> groups{};
  double most = 100;
};

/// The chart as an SVG without script: labels stand above their bars, broken into at most two lines so that
/// no Thai text is cut or meets another, values beside them. The title is read out; the caller puts the data
/// table beside it.
std::string to_svg(const BarChart& chart);

}  // namespace prongsai::render
