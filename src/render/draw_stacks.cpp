#include "render/chart.h"
#include "render/draw_parts.h"
#include "render/drawing.h"

#include <algorithm>
#include <string>
#include <vector>

namespace prongsai::render {

namespace {

constexpr double bar_height = 16;
constexpr double gap = 8;

void draw_stack(Drawing& drawing, const StackGroup& group) {
  draw_lines(drawing, "label", group.label, narrowest_width);
  double from = 0;
  std::vector<std::string> counts;
  for (const StackPart& part : group.parts) {
    const double width = std::clamp(part.share, 0.0, 1.0 - from);
    if (width > 0) {
      drawing.shapes.emplace_back(DrawnBar{.series = part.series,
                                           .x = {.share = from},
                                           .y = drawing.height + 2,
                                           .width = {.share = width},
                                           .height = bar_height});
      counts.push_back(part.shown);
    }
    from += width;
  }
  drawing.height += bar_height + 4;
  draw_flow(drawing, "value", counts);
  drawing.height += gap;
}

}  // namespace

void draw_stacks(Drawing& drawing, const StackPicture& picture) {
  draw_legend(drawing, picture.legend);
  for (const StackGroup& group : picture.groups) {
    draw_stack(drawing, group);
  }
}

}  // namespace prongsai::render
