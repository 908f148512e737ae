#include "render/chart.h"

#include "render/label_lines.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

TEST_CASE("a chart of one bar") {
  const std::string svg =
      render::to_svg({.title = "คะแนน & \"ลำดับ\"",
                      .groups = {{.label = "๖. คุณภาพ <งาน>",
                                  .bars = {{.value = 82.85, .shown = "๘๒.๘๕", .kind = "improve"}}}}});
  CHECK(svg ==
        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 480.0 59.0\" aria-label=\"คะแนน &amp; "
        "&quot;ลำดับ&quot;\">\n"
        "<text class=\"label\" x=\"0.0\" y=\"18.0\">๖. คุณภาพ &lt;งาน&gt;</text>"
        "<rect class=\"bar track\" x=\"0.0\" y=\"25.0\" width=\"418.0\" height=\"16.0\"/>"
        "<rect class=\"bar improve\" x=\"0.0\" y=\"25.0\" width=\"346.3\" height=\"16.0\"/>"
        "<text class=\"value\" x=\"424.0\" y=\"39.0\">๘๒.๘๕</text>\n"
        "</svg>");
}

TEST_CASE("no bar is wider than its track, nor less than nothing") {
  const auto width_of = [](double value) {
    const std::string svg =
        render::to_svg({.groups = {{.label = "ก", .bars = {{.value = value, .kind = "good"}}}}});
    const std::size_t at = svg.find("width=", svg.find("bar good"));
    return svg.substr(at, svg.find('"', at + 7) - at + 1);
  };
  CHECK(width_of(0) == "width=\"0.0\"");
  CHECK(width_of(-3) == "width=\"0.0\"");
  CHECK(width_of(50) == "width=\"234.0\"");
  CHECK(width_of(100) == "width=\"468.0\"");
  CHECK(width_of(1000) == "width=\"468.0\"");
}

TEST_CASE("groups of several bars stand below what the bars mean") {
  const std::string svg = render::to_svg(
      {.legend = {{.kind = "planned", .label = "งบประมาณ"}, {.kind = "done", .label = "เบิกจ่าย"}},
       .groups = {{.label = "ก",
                   .bars = {{.value = 10, .shown = "10", .kind = "planned"},
                            {.value = 5, .shown = "5", .kind = "done"}}}},
       .most = 10});
  const std::size_t legend = svg.find("เบิกจ่าย");
  CHECK(legend < svg.find(">ก<"));
  CHECK(svg.find("bar planned", legend) < svg.rfind("bar done"));
}

TEST_CASE("a chart without bars is still an image with a title") {
  CHECK(render::to_svg({.title = "ว่าง"}) ==
        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 480.0 16.0\" aria-label=\"ว่าง\">\n</svg>");
}

TEST_CASE("labels are broken between words, and end in dots where they are too long") {
  const auto lines = [](std::string_view label, std::size_t columns, std::size_t most) {
    std::string joined;
    for (const std::string& line : render::label_lines(label, columns, most)) {
      joined += (joined.empty() ? "" : "|") + line;
    }
    return joined;
  };
  CHECK(lines("", 10, 2).empty());
  CHECK(lines("แผนพัฒนา", 10, 2) == "แผนพัฒนา");
  CHECK(lines("แผนพัฒนา ท้องถิ่น ปี 2567", 8, 3) == "แผนพัฒนา|ท้องถิ่น ปี|2567");
  CHECK(lines("โครงการก่อสร้างถนน", 7, 2) == "โครงการ|ก่อสร้าง…");
  CHECK(lines("โครงการก่อสร้างถนนคอนกรีต", 10, 1) == "โครงการก่อ…");
  CHECK(lines("Donaudampfschifffahrt", 6, 2) == "Donau…");
}

TEST_CASE("a chart of many groups is high, and its numbers are those of SVG") {
  const std::string svg = render::to_svg(
      {.groups = std::vector<render::BarGroup>(30, {.label = "ก", .bars = {{.value = 1, .shown = "1"}}})});
  CHECK(svg.find("viewBox=\"0 0 480.0 1770.0\"") != std::string::npos);
  CHECK(svg.find(',') == std::string::npos);
}
