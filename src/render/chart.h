#pragma once

#include "render/drawing.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

// The charts of a site as values: what is shown, with the words and the table that say the same.
namespace prongsai::render {

struct Bar {
  /// Of the longest bar that there could be; more or less than that is drawn as 1 or 0.
  double share = 0;
  /// The value as it is read, in the site's digits.
  std::string shown{};
  Series series = Series::solid;
};

/// One or several bars under one label, below a heading where a new part of the panel begins.
struct BarGroup {
  std::string heading{};
  std::string label{};
  std::vector<Bar> bars{};
};

/// What a filling means, where there are several.
struct Legend {
  Series series = Series::solid;
  std::string label{};
};

/// A place along the bars, or on the scale of lines, that values are held against.
struct Mark {
  double share = 0;
  std::string label{};
};

/// Bars of one scale.
struct BarPanel {
  std::string heading{};
  std::vector<Legend> legend{};
  std::optional<Mark> mark{};
  std::vector<BarGroup> groups{};
};

struct BarPicture {
  std::vector<BarPanel> panels{};
};

struct LinePoint {
  std::string label{};
  /// Of the scale, from 0 at its foot to 1.
  double share = 0;
  std::string shown{};
};

/// One line over the years; `ticks` are the places of the scale that have a word.
struct LinePicture {
  std::vector<LinePoint> points{};
  std::vector<Mark> ticks{};
  std::optional<Mark> mark{};
};

struct RadarAxis {
  std::string number{};
  std::string name{};
  std::string shown{};
  double share = 0;
  /// The year before, where it is known.
  std::optional<double> before{};
};

struct RadarPicture {
  std::vector<RadarAxis> axes{};
  std::optional<Mark> mark{};
  /// What the figures are: this year's and, where all axes have one, that of the year before.
  std::string now{};
  std::string before{};
};

struct StackPart {
  Series series = Series::solid;
  double share = 0;
  std::string shown{};
};

struct StackGroup {
  std::string label{};
  std::vector<StackPart> parts{};
};

/// Bars of parts that make up a whole.
struct StackPicture {
  std::vector<Legend> legend{};
  std::vector<StackGroup> groups{};
};

struct ChartColumn {
  std::string text{};
  bool is_number = true;
};

struct ChartRow {
  std::vector<std::string> cells{};
  bool is_sum = false;
};

/// All that a picture shows and what it leaves out; the first cell of a row says what the row is.
struct ChartTable {
  std::vector<ChartColumn> columns{};
  std::vector<ChartRow> rows{};
};

using Picture = std::variant<BarPicture, LinePicture, RadarPicture, StackPicture>;

struct Chart {
  /// The finding in words: what is highest, what lowest, what all come to.
  std::string description{};
  ChartTable table{};
  Picture picture{};
};

/// The picture in shapes: no text of it meets another or leaves it, from the narrowest width on.
Drawing draw(const Picture& picture);

}  // namespace prongsai::render
