#include "render/chart.h"
#include "render/draw_parts.h"
#include "render/drawing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::render {

namespace {

constexpr double radius = 106;
constexpr double gap = 8;

/// The corner of an axis at this share of its length, from the middle of the radar; the first axis goes up.
std::pair<double, double> corner(std::size_t index, std::size_t count, double share) {
  const double angle = 2 * std::numbers::pi * static_cast<double>(index) / static_cast<double>(count);
  const double length = std::clamp(share, 0.0, 1.0) * radius;
  return {length * std::sin(angle), -length * std::cos(angle)};
}

template <class Share>
DrawnFigure figure(std::string_view kind, double middle, std::size_t count, const Share& share) {
  DrawnFigure drawn{.kind = kind, .y = middle};
  for (std::size_t i = 0; i < count; ++i) {
    drawn.corners.push_back(corner(i, count, share(i)));
  }
  return drawn;
}

void draw_web(Drawing& drawing, const RadarPicture& picture, double middle) {
  const std::size_t count = picture.axes.size();
  for (const double ring : {0.25, 0.5, 0.75, 1.0}) {
    drawing.shapes.emplace_back(figure("grid", middle, count, [&](std::size_t) { return ring; }));
  }
  for (std::size_t i = 0; i < count; ++i) {
    drawing.shapes.emplace_back(
        DrawnFigure{.kind = "grid", .y = middle, .corners = {{0, 0}, corner(i, count, 1)}});
  }
  if (picture.mark) {
    drawing.shapes.emplace_back(
        figure("mark", middle, count, [&](std::size_t) { return picture.mark->share; }));
  }
}

void draw_numbers(Drawing& drawing, const RadarPicture& picture, double middle) {
  for (std::size_t i = 0; i < picture.axes.size(); ++i) {
    const auto [x, y] = corner(i, picture.axes.size(), 1);
    constexpr double beyond = (radius + 14) / radius;
    drawing.shapes.emplace_back(DrawnText{.kind = "label",
                                          .x = {.share = 0.5, .px = x * beyond},
                                          .y = middle + y * beyond + 5,
                                          .anchor = Anchor::middle,
                                          .text = picture.axes[i].number});
  }
}

/// The names of the axes below the radar, each with its value at the right edge.
void draw_names(Drawing& drawing, const RadarPicture& picture) {
  double value = 0;
  for (const RadarAxis& axis : picture.axes) {
    value = std::max(value, drawn_width(axis.shown));
  }
  for (const RadarAxis& axis : picture.axes) {
    drawing.shapes.emplace_back(DrawnText{.kind = "value",
                                          .x = {.share = 1},
                                          .y = drawing.height + line_ascent,
                                          .anchor = Anchor::end,
                                          .text = axis.shown});
    draw_lines(drawing, "label", axis.number + ". " + axis.name, narrowest_width - value - gap);
  }
}

/// A line of the look that the figure has, and what it stands for.
void draw_key(Drawing& drawing, std::string_view kind, std::string_view word) {
  if (word.empty()) {
    return;
  }
  constexpr double length = 24;
  drawing.shapes.emplace_back(DrawnLine{.kind = kind,
                                        .from = 0,
                                        .from_y = drawing.height + line_height / 2,
                                        .to = length / narrowest_width,
                                        .to_y = drawing.height + line_height / 2});
  drawing.shapes.emplace_back(DrawnText{.kind = "key",
                                        .x = {.share = length / narrowest_width, .px = gap},
                                        .y = drawing.height + line_ascent,
                                        .text = std::string(word)});
  drawing.height += line_height;
}

}  // namespace

void draw_radar(Drawing& drawing, const RadarPicture& picture) {
  const std::size_t count = picture.axes.size();
  const bool has_before =
      std::ranges::all_of(picture.axes, [](const RadarAxis& axis) { return axis.before.has_value(); });
  draw_key(drawing, "run", picture.now);
  if (has_before) {
    draw_key(drawing, "before", picture.before);
  }
  if (picture.mark) {
    draw_key(drawing, "mark", picture.mark->label);
  }
  const double middle = drawing.height + line_height + radius;
  draw_web(drawing, picture, middle);
  if (has_before) {
    drawing.shapes.emplace_back(
        figure("before", middle, count, [&](std::size_t i) { return picture.axes[i].before.value_or(0); }));
  }
  drawing.shapes.emplace_back(
      figure("run", middle, count, [&](std::size_t i) { return picture.axes[i].share; }));
  draw_numbers(drawing, picture, middle);
  drawing.height = middle + radius + line_height + gap;
  draw_names(drawing, picture);
}

}  // namespace prongsai::render
