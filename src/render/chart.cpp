#include "render/chart.h"

#include "text/escape.h"
#include "text/number.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

constexpr double chart_width = 640;
constexpr double value_width = 64;
constexpr double row_height = 46;
constexpr double bar_height = 16;
constexpr double label_baseline = 20;
constexpr double bar_top = 27;

std::string number(double value) {
  return text::format_decimal(value, 1);
}

void append_attribute(std::string& svg, std::string_view name, double value) {
  svg.append(" ").append(name).append("=\"").append(number(value)).append("\"");
}

void append_rect(std::string& svg, std::string_view kind, double top, double width) {
  svg.append("<rect class=\"bar ").append(kind).append("\" x=\"0\"");
  append_attribute(svg, "y", top);
  append_attribute(svg, "width", width);
  append_attribute(svg, "height", bar_height);
  svg.append("/>");
}

void append_row(std::string& svg, const Bar& bar, double top, double scale) {
  const double width = std::max(0.0, bar.value) * scale;
  svg.append("<text class=\"label\" x=\"0\"");
  append_attribute(svg, "y", top + label_baseline);
  svg.append(">").append(text::escape_html(bar.label)).append("</text>");
  append_rect(svg, "track", top + bar_top, chart_width - value_width);
  append_rect(svg, bar.kind, top + bar_top, width);
  svg.append("<text class=\"value\" text-anchor=\"end\"");
  append_attribute(svg, "x", chart_width);
  append_attribute(svg, "y", top + bar_top + bar_height - 2);
  svg.append(">").append(text::escape_html(bar.shown)).append("</text>\n");
}

}  // namespace

std::string bar_chart(const std::vector<Bar>& bars, double most, std::string_view title) {
  const double height = row_height * static_cast<double>(bars.size()) + 8;
  std::string svg = "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 " + number(chart_width) + " " +
                    number(height) + "\" aria-label=\"" + text::escape_html(title) + "\">\n";
  const double scale = (chart_width - value_width) / most;
  double top = 0;
  for (const Bar& bar : bars) {
    append_row(svg, bar, top, scale);
    top += row_height;
  }
  return svg + "</svg>";
}

}  // namespace prongsai::render
