#include "render/drawing.h"

#include "render/letter_widths.h"
#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <variant>

namespace prongsai::render {

namespace {

/// A number of SVG: no comma parts its thousands, and no zeros that say nothing end it.
std::string number(double value) {
  std::string digits = text::format_decimal(value, 2);
  digits.erase(std::ranges::remove(digits, ',').begin(), digits.end());
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) {
    digits.pop_back();
  }
  return digits == "-0" ? "0" : digits;
}

std::string share(double of_width) {
  constexpr double percent = 100;
  return number(of_width * percent) + "%";
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + text::escape_html(value) + "\"";
}

std::string_view name_of(Series series) {
  switch (series) {
    case Series::hatch:
      return "hatch";
    case Series::dots:
      return "dots";
    case Series::hollow:
      return "hollow";
    case Series::cross:
      return "cross";
    case Series::solid:
      break;
  }
  return "solid";
}

bool has_pattern(Series series) {
  return series != Series::solid && series != Series::hollow;
}

/// The marks of a pattern's tile of 8 × 8 pixels.
std::string_view marks_of(Series series) {
  switch (series) {
    case Series::hatch:
      return R"(<path class="ink" stroke="#333" stroke-width="2" d="M-2 2 2-2M-2 10 10-2M6 10 10 6"/>)";
    case Series::dots:
      return R"(<path class="ink" stroke="#333" stroke-width="2" d="M1 2h2M5 6h2"/>)";
    default:
      return R"(<path class="ink" stroke="#333" d="M0 0 8 8M0 8 8 0"/>)";
  }
}

std::string pattern(Series series, std::string_view id) {
  const std::string_view name = name_of(series);
  return R"(<pattern id=")" + text::escape_html(id) + "-" + std::string(name) + R"(" class=")" +
         std::string(name) + R"(" width="8" height="8" patternUnits="userSpaceOnUse">)" +
         R"(<path class="ground" fill="#fff" d="M0 0h8v8H0z"/>)" + std::string(marks_of(series)) +
         "</pattern>";
}

/// The patterns that the drawing's bars have.
std::string patterns(const Drawing& drawing, std::string_view id) {
  std::set<Series> used;
  for (const Shape& shape : drawing.shapes) {
    const auto* const bar = std::get_if<DrawnBar>(&shape);
    if (bar != nullptr && has_pattern(bar->series)) {
      used.insert(bar->series);
    }
  }
  std::string defined;
  for (const Series series : used) {
    defined += pattern(series, id);
  }
  return defined.empty() ? "" : "<defs>" + defined + "</defs>\n";
}

std::string_view name_of(Anchor anchor) {
  return anchor == Anchor::middle ? "middle" : "end";
}

/// Writes shapes as the elements of an SVG whose ids begin with `id`.
struct Writer {
  std::string_view id{};

  std::string operator()(const DrawnText& text) const {
    std::string svg = "<text" + attribute("class", text.kind);
    const bool is_fixed = text.x.share == 0;
    svg += attribute("x", is_fixed ? number(text.x.px) : share(text.x.share));
    if (!is_fixed && text.x.px != 0) {
      svg += attribute("dx", number(text.x.px));
    }
    svg += attribute("y", number(text.y));
    if (text.anchor != Anchor::start) {
      svg += attribute("text-anchor", name_of(text.anchor));
    }
    return svg + ">" + text::escape_html(text.text) + "</text>";
  }

  std::string operator()(const DrawnBar& bar) const {
    std::string svg = "<rect" + attribute("class", "bar " + std::string(name_of(bar.series)));
    svg += attribute("x", bar.x.share == 0 ? number(bar.x.px) : share(bar.x.share));
    svg += attribute("y", number(bar.y));
    svg += attribute("width", bar.width.share == 0 ? number(bar.width.px) : share(bar.width.share));
    svg += attribute("height", number(bar.height));
    if (has_pattern(bar.series)) {
      svg += attribute("fill", "url(#" + std::string(id) + "-" + std::string(name_of(bar.series)) + ")");
    }
    return svg + "/>";
  }

  std::string operator()(const DrawnLine& line) const {
    return "<line" + attribute("class", line.kind) + attribute("x1", share(line.from)) +
           attribute("y1", number(line.from_y)) + attribute("x2", share(line.to)) +
           attribute("y2", number(line.to_y)) + "/>";
  }

  std::string operator()(const DrawnDot& dot) const {
    return "<circle class=\"dot\"" + attribute("cx", share(dot.x)) + attribute("cy", number(dot.y)) +
           attribute("r", number(dot.radius)) + "/>";
  }

  std::string operator()(const DrawnFigure& figure) const {
    std::string points;
    for (const auto& [x, y] : figure.corners) {
      points += (points.empty() ? "" : " ") + number(x) + "," + number(y);
    }
    return R"(<svg x="50%")" + attribute("y", number(figure.y)) + R"( overflow="visible"><polygon)" +
           attribute("class", figure.kind) + attribute("points", points) + "/></svg>";
  }
};

/// Whether a letter has marks above it, or below.
bool has_marks(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    text::next_code_point(text, at);
    if (text::cell_width(text.substr(begin, at - begin)) == 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

double drawn_width(std::string_view text) {
  return text_width(text) * letter_size;
}

Box box_of(const DrawnText& text, double width) {
  const double taken = drawn_width(text.text);
  const double x = text.x.share * width + text.x.px;
  double left = x;
  if (text.anchor == Anchor::middle) {
    left = x - taken / 2;
  } else if (text.anchor == Anchor::end) {
    left = x - taken;
  }
  // The ink of the worst stacks, and that of letters alone; in ems.
  const bool is_stacked = has_marks(text.text);
  const double above = is_stacked ? 1.26 : 0.85;
  const double below = is_stacked ? 0.54 : 0.3;
  return {.left = left,
          .top = text.y - above * letter_size,
          .right = left + taken,
          .bottom = text.y + below * letter_size};
}

std::string to_svg(const Drawing& drawing, const DrawingWords& words) {
  const std::string id(words.id);
  std::string svg = "<svg class=\"chart\" role=\"img\" width=\"100%\"" +
                    attribute("height", number(std::max(drawing.height, line_height))) +
                    attribute("font-size", number(letter_size)) +
                    attribute("aria-labelledby", id + "-title " + id + "-desc") + ">\n";
  svg += "<title" + attribute("id", id + "-title") + ">" + text::escape_html(words.title) + "</title>\n";
  svg += "<desc" + attribute("id", id + "-desc") + ">" + text::escape_html(words.description) + "</desc>\n";
  svg += patterns(drawing, words.id);
  for (const Shape& shape : drawing.shapes) {
    svg += std::visit(Writer{words.id}, shape) + "\n";
  }
  return svg + "</svg>";
}

}  // namespace prongsai::render
