#include "render/chart.h"

#include "render/label_lines.h"
#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::render {

namespace {

// In the SVG's own units, of which a chart is 480 wide; the theme's letters are 14 high, and 19 on a phone.
constexpr double chart_width = 480;
constexpr double bar_height = 16;
constexpr double bar_step = 22;
constexpr double line_height = 25;
constexpr double first_baseline = 18;
constexpr double gap = 12;
constexpr double letter_width = 10;
/// Letters of a label's line, on a phone, and its lines.
constexpr std::size_t label_columns = 44;
constexpr std::size_t most_label_lines = 2;

/// A number of SVG: no comma parts its thousands.
std::string number(double value) {
  std::string digits = text::format_decimal(value, 1);
  digits.erase(std::ranges::remove(digits, ',').begin(), digits.end());
  return digits;
}

void append_attribute(std::string& svg, std::string_view name, double value) {
  svg.append(" ").append(name).append("=\"").append(number(value)).append("\"");
}

void append_text(std::string& svg, std::string_view kind, double x, double y, std::string_view text) {
  svg.append("<text class=\"").append(kind).append("\"");
  append_attribute(svg, "x", x);
  append_attribute(svg, "y", y);
  svg.append(">").append(text::escape_html(text)).append("</text>");
}

void append_rect(std::string& svg, std::string_view kind, double x, double y, double width) {
  svg.append("<rect class=\"bar ").append(kind).append("\"");
  append_attribute(svg, "x", x);
  append_attribute(svg, "y", y);
  append_attribute(svg, "width", width);
  append_attribute(svg, "height", bar_height);
  svg.append("/>");
}

/// What the longest value takes, so that it stands beside the longest bar.
double value_width(const BarChart& chart) {
  std::size_t letters = 0;
  for (const BarGroup& group : chart.groups) {
    for (const Bar& bar : group.bars) {
      letters = std::max(letters, text::cell_width(bar.shown));
    }
  }
  return std::min(static_cast<double>(letters) * letter_width + gap, chart_width / 2);
}

/// The height of what was drawn.
double append_legend(std::string& svg, const BarChart& chart) {
  double top = 0;
  for (const BarLegend& one : chart.legend) {
    append_rect(svg, one.kind, 0, top + first_baseline - bar_height + 3, bar_height);
    append_text(svg, "label", bar_height + gap, top + first_baseline, one.label);
    svg.append("\n");
    top += line_height;
  }
  return chart.legend.empty() ? 0 : top + gap;
}

double append_group(std::string& svg, const BarGroup& group, double top, double track, double most) {
  for (const std::string& line : label_lines(group.label, label_columns, most_label_lines)) {
    append_text(svg, "label", 0, top + first_baseline, line);
    top += line_height;
  }
  for (const Bar& bar : group.bars) {
    const double width = most > 0 ? std::clamp(bar.value / most, 0.0, 1.0) * track : 0;
    append_rect(svg, "track", 0, top, track);
    append_rect(svg, bar.kind, 0, top, width);
    append_text(svg, "value", track + gap / 2, top + bar_height - 2, bar.shown);
    top += bar_step;
  }
  svg.append("\n");
  return top + gap;
}

}  // namespace

std::string to_svg(const BarChart& chart) {
  std::string drawn;
  const double track = chart_width - value_width(chart);
  double top = append_legend(drawn, chart);
  for (const BarGroup& group : chart.groups) {
    top = append_group(drawn, group, top, track, chart.most);
  }
  return "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + number(chart_width) + " " +
         number(std::max(top, bar_height)) + "\" aria-label=\"" + text::escape_html(chart.title) + "\">\n" +
         drawn + "</svg>";
}

}  // namespace prongsai::render
