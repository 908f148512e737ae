#include "render/chart.h"
#include "render/draw_parts.h"
#include "render/drawing.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace prongsai::render {

namespace {

constexpr double plot_height = 160;
constexpr double gap = 8;
constexpr double dot_radius = 4.5;

/// The points that have room, the last ones of all, and where each stands.
struct Places {
  std::span<const LinePoint> points{};
  double left = 0;
  /// Where the first stands, and how far it is to the next.
  double first = 0;
  double step = 0;
  /// Whether each has room for its words beside those of its neighbours; else every second stands lower.
  bool is_roomy = true;

  [[nodiscard]] double across(std::size_t index) const { return first + static_cast<double>(index) * step; }
};

Places places_of(const LinePicture& picture) {
  double tick = 0;
  for (const Mark& one : picture.ticks) {
    tick = std::max(tick, drawn_width(one.label));
  }
  double word = 1;
  for (const LinePoint& point : picture.points) {
    word = std::max({word, drawn_width(point.label), drawn_width(point.shown)});
  }
  const double left = tick + gap;
  const double room = narrowest_width - left;
  const double slot = word + gap / 2;
  // Of words in two rows only every second stands in the same.
  const auto most = static_cast<std::size_t>(std::max(1.0, 1 + 2 * (room - word) / slot));
  Places places{.points = picture.points, .left = left / narrowest_width};
  places.points = places.points.last(std::min(places.points.size(), most));
  const auto count = static_cast<double>(places.points.size());
  places.is_roomy = slot * count <= room;
  const double edge = std::max(word / 2, places.is_roomy ? room / std::max(1.0, count) / 2 : 0);
  places.first = (left + edge) / narrowest_width;
  places.step = count > 1 ? (room - 2 * edge) / (count - 1) / narrowest_width : 0;
  return places;
}

double height_of(double top, double share) {
  return top + (1 - std::clamp(share, 0.0, 1.0)) * plot_height;
}

void draw_scale(Drawing& drawing, const LinePicture& picture, double left, double top) {
  const auto rule = [&](std::string_view kind, double share) {
    const double y = height_of(top, share);
    drawing.shapes.emplace_back(DrawnLine{.kind = kind, .from = left, .from_y = y, .to = 1, .to_y = y});
  };
  for (const Mark& tick : picture.ticks) {
    rule("grid", tick.share);
    drawing.shapes.emplace_back(DrawnText{.kind = "tick",
                                          .x = {.share = left, .px = -gap / 2},
                                          .y = height_of(top, tick.share) + 5,
                                          .anchor = Anchor::end,
                                          .text = tick.label});
  }
  if (picture.mark) {
    rule("mark", picture.mark->share);
  }
}

/// Whether the line comes from above and goes on above: the value then stands below its point.
bool is_valley(std::span<const LinePoint> points, std::size_t index) {
  const double here = points[index].share;
  const bool falls = index == 0 || points[index - 1].share > here;
  const bool rises = index + 1 == points.size() || points[index + 1].share > here;
  return points.size() > 1 && falls && rises;
}

void draw_line_of(Drawing& drawing, const Places& places, double top) {
  for (std::size_t i = 0; i < places.points.size(); ++i) {
    const double y = height_of(top, places.points[i].share);
    if (i > 0) {
      drawing.shapes.emplace_back(DrawnLine{.kind = "run",
                                            .from = places.across(i - 1),
                                            .from_y = height_of(top, places.points[i - 1].share),
                                            .to = places.across(i),
                                            .to_y = y});
    }
  }
  for (std::size_t i = 0; i < places.points.size(); ++i) {
    drawing.shapes.emplace_back(
        DrawnDot{.x = places.across(i), .y = height_of(top, places.points[i].share), .radius = dot_radius});
  }
}

void draw_word(Drawing& drawing, std::string_view kind, double x, double y, std::string_view text) {
  drawing.shapes.emplace_back(DrawnText{
      .kind = kind, .x = {.share = x}, .y = y, .anchor = Anchor::middle, .text = std::string(text)});
}

void draw_values(Drawing& drawing, const Places& places, double top) {
  for (std::size_t i = 0; i < places.points.size(); ++i) {
    const double y = height_of(top, places.points[i].share);
    draw_word(drawing, "value", places.across(i), is_valley(places.points, i) ? y + 22 : y - 10,
              places.points[i].shown);
  }
}

/// The words of each point below the scale, every second one lower where they would meet.
void draw_words(Drawing& drawing, const Places& places) {
  const std::size_t rows = places.is_roomy ? 1 : 2;
  for (std::size_t i = 0; i < places.points.size(); ++i) {
    const std::size_t row = i % rows;
    const double y = drawing.height + line_ascent + static_cast<double>(row) * 2 * line_height;
    draw_word(drawing, "label", places.across(i), y, places.points[i].label);
    if (!places.is_roomy) {
      draw_word(drawing, "value", places.across(i), y + line_height, places.points[i].shown);
    }
  }
  drawing.height += line_height * (places.is_roomy ? 1 : 4);
}

}  // namespace

void draw_points(Drawing& drawing, const LinePicture& picture) {
  const Places places = places_of(picture);
  if (picture.mark) {
    draw_lines(drawing, "mark-word", picture.mark->label, narrowest_width);
  }
  // Values stand above the highest point and below the lowest.
  const double top = drawing.height + line_height;
  draw_scale(drawing, picture, places.left, top);
  draw_line_of(drawing, places, top);
  if (places.is_roomy) {
    draw_values(drawing, places, top);
  }
  drawing.height = top + plot_height + line_height;
  draw_words(drawing, places);
}

}  // namespace prongsai::render
