#include "render/chart.h"
#include "render/draw_parts.h"
#include "render/drawing.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace prongsai::render {

namespace {

constexpr double bar_height = 14;
constexpr double bar_step = 20;
constexpr double gap = 8;
/// Bars that are shorter say nothing; what takes their room then stands above them.
constexpr double least_bars = 0.4;
constexpr double most_label = 0.3;

/// How the labels, the bars and the values of a panel stand side by side, in shares of the width.
struct Columns {
  double label = 0;
  double bars = 1;
  bool has_labels_beside = false;
  bool has_values_beside = false;
};

Columns columns_of(const BarPanel& panel) {
  double label = 0;
  double value = 0;
  bool has_heading = false;
  for (const BarGroup& group : panel.groups) {
    label = std::max(label, drawn_width(group.label));
    has_heading = has_heading || !group.heading.empty();
    for (const Bar& bar : group.bars) {
      value = std::max(value, drawn_width(bar.shown));
    }
  }
  label = (label + overhang + gap) / narrowest_width;
  value = (value + gap) / narrowest_width;
  Columns columns;
  columns.has_labels_beside = label <= most_label;
  columns.label = columns.has_labels_beside ? label : 0;
  columns.has_values_beside = 1 - columns.label - value >= least_bars;
  columns.bars = 1 - columns.label - (columns.has_values_beside ? value : 0);
  return columns;
}

void draw_bar(Drawing& drawing, const Bar& bar, const Columns& columns, const std::optional<Mark>& mark) {
  if (!columns.has_values_beside) {
    drawing.shapes.emplace_back(DrawnText{.kind = "value",
                                          .x = {.share = columns.label},
                                          .y = drawing.height + line_ascent - 2,
                                          .text = bar.shown});
    drawing.height += bar_step;
  }
  const double length = std::clamp(bar.share, 0.0, 1.0) * columns.bars;
  const double top = drawing.height + (bar_step - bar_height) / 2;
  if (length > 0) {
    drawing.shapes.emplace_back(DrawnBar{.series = bar.series,
                                         .x = {.share = columns.label},
                                         .y = top,
                                         .width = {.share = length},
                                         .height = bar_height});
  }
  const double at = mark ? columns.label + mark->share * columns.bars : 0;
  const double beyond = (at - columns.label - length) * narrowest_width;
  // The line would go through a value that stands at its place.
  const bool meets_value = columns.has_values_beside && beyond > 0 && beyond < drawn_width(bar.shown) + gap;
  if (mark && !meets_value) {
    drawing.shapes.emplace_back(DrawnLine{
        .kind = "mark", .from = at, .from_y = drawing.height, .to = at, .to_y = drawing.height + bar_step});
  }
  if (columns.has_values_beside) {
    drawing.shapes.emplace_back(DrawnText{.kind = "value",
                                          .x = {.share = columns.label + length, .px = gap / 2},
                                          .y = top + bar_height - 2,
                                          .text = bar.shown});
  }
  drawing.height += bar_step;
}

void draw_group(Drawing& drawing, const BarGroup& group, const Columns& columns,
                const std::optional<Mark>& mark) {
  draw_lines(drawing, "heading", group.heading, narrowest_width);
  const double top = drawing.height;
  if (columns.has_labels_beside) {
    drawing.shapes.emplace_back(
        DrawnText{.kind = "label", .x = {.px = overhang}, .y = top + line_ascent, .text = group.label});
    // The foot of a label that stands beside is that of the first value.
    drawing.height += (line_height - bar_step) / 2;
  } else {
    draw_lines(drawing, "label", group.label, narrowest_width);
  }
  for (const Bar& bar : group.bars) {
    draw_bar(drawing, bar, columns, mark);
  }
  const double least = columns.has_labels_beside ? top + line_height : 0;
  drawing.height = std::max(drawing.height, least) + (columns.has_labels_beside ? 0 : gap / 2);
}

/// The word of the mark, above the bars at its place.
void draw_mark(Drawing& drawing, const Mark& mark, const Columns& columns) {
  const double at = columns.label + mark.share * columns.bars;
  const bool is_right = at > 0.5;
  drawing.shapes.emplace_back(DrawnText{.kind = "mark-word",
                                        .x = {.share = at, .px = is_right ? gap / 2 : -gap / 2},
                                        .y = drawing.height + line_ascent,
                                        .anchor = is_right ? Anchor::end : Anchor::start,
                                        .text = mark.label});
  drawing.height += line_height;
  drawing.shapes.emplace_back(DrawnLine{
      .kind = "mark", .from = at, .from_y = drawing.height, .to = at, .to_y = drawing.height + gap});
  drawing.height += gap;
}

void draw_panel(Drawing& drawing, const BarPanel& panel) {
  const Columns columns = columns_of(panel);
  draw_lines(drawing, "heading", panel.heading, narrowest_width);
  draw_legend(drawing, panel.legend);
  if (panel.mark) {
    draw_mark(drawing, *panel.mark, columns);
  }
  const double top = drawing.height;
  for (const BarGroup& group : panel.groups) {
    draw_group(drawing, group, columns, panel.mark);
  }
  if (columns.has_labels_beside && !panel.groups.empty()) {
    drawing.shapes.emplace_back(DrawnLine{
        .kind = "axis", .from = columns.label, .from_y = top, .to = columns.label, .to_y = drawing.height});
  }
}

}  // namespace

void draw_bars(Drawing& drawing, const BarPicture& picture) {
  for (const BarPanel& panel : picture.panels) {
    drawing.height += drawing.shapes.empty() ? 0 : gap;
    draw_panel(drawing, panel);
  }
}

}  // namespace prongsai::render
