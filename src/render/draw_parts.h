#pragma once

#include "render/chart.h"
#include "render/drawing.h"

#include <span>
#include <string>
#include <string_view>

// What the pictures are put together from. Each function draws at the drawing's height and adds to it what it
// took.
namespace prongsai::render {

/// Lines of a label at the left edge, broken to `width` pixels; what needs more than three ends in "…".
void draw_lines(Drawing& drawing, std::string_view kind, std::string_view label, double width);

/// A swatch and a line for each.
void draw_legend(Drawing& drawing, std::span<const Legend> legend);

/// Short texts one after the other with a dot between, as many in a line as have room.
void draw_flow(Drawing& drawing, std::string_view kind, std::span<const std::string> texts);

// One kind of picture each.
void draw_bars(Drawing& drawing, const BarPicture& picture);
void draw_points(Drawing& drawing, const LinePicture& picture);
void draw_radar(Drawing& drawing, const RadarPicture& picture);
void draw_stacks(Drawing& drawing, const StackPicture& picture);

}  // namespace prongsai::render
