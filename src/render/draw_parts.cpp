#include "render/draw_parts.h"

#include "render/chart.h"
#include "render/drawing.h"
#include "render/label_lines.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace prongsai::render {

namespace {

constexpr std::size_t most_label_lines = 3;
constexpr double swatch = 14;
constexpr double gap = 8;

struct Painter {
  Drawing& drawing;

  void operator()(const BarPicture& picture) const { draw_bars(drawing, picture); }
  void operator()(const LinePicture& picture) const { draw_points(drawing, picture); }
  void operator()(const RadarPicture& picture) const { draw_radar(drawing, picture); }
  void operator()(const StackPicture& picture) const { draw_stacks(drawing, picture); }
};

}  // namespace

void draw_lines(Drawing& drawing, std::string_view kind, std::string_view label, double width) {
  if (label.empty()) {
    return;
  }
  for (std::string& line : label_lines(label, (width - overhang) / letter_size, most_label_lines)) {
    drawing.shapes.emplace_back(DrawnText{
        .kind = kind, .x = {.px = overhang}, .y = drawing.height + line_ascent, .text = std::move(line)});
    drawing.height += line_height;
  }
}

void draw_legend(Drawing& drawing, std::span<const Legend> legend) {
  for (const Legend& one : legend) {
    drawing.shapes.emplace_back(DrawnBar{.series = one.series,
                                         .x = {.px = 1},
                                         .y = drawing.height + (line_height - swatch) / 2,
                                         .width = {.px = swatch},
                                         .height = swatch});
    for (std::string& line :
         label_lines(one.label, (narrowest_width - swatch - gap) / letter_size, most_label_lines)) {
      drawing.shapes.emplace_back(DrawnText{.kind = "key",
                                            .x = {.px = swatch + gap},
                                            .y = drawing.height + line_ascent,
                                            .text = std::move(line)});
      drawing.height += line_height;
    }
  }
  drawing.height += legend.empty() ? 0 : gap;
}

void draw_flow(Drawing& drawing, std::string_view kind, std::span<const std::string> texts) {
  std::string line;
  const auto finish = [&] {
    if (!line.empty()) {
      draw_lines(drawing, kind, line, narrowest_width);
    }
    line.clear();
  };
  for (const std::string& text : texts) {
    std::string longer = line;
    longer.append(line.empty() ? "" : " · ").append(text);
    if (drawn_width(longer) > narrowest_width - overhang) {
      finish();
      line = text;
    } else {
      line = std::move(longer);
    }
  }
  finish();
}

Drawing draw(const Picture& picture) {
  Drawing drawing;
  std::visit(Painter{drawing}, picture);
  return drawing;
}

}  // namespace prongsai::render
