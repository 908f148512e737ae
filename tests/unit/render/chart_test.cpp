#include "render/chart.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;

TEST_CASE("a chart of one bar") {
  CHECK(render::bar_chart({{.label = "๖. คุณภาพ <งาน>", .value = 82.85, .shown = "๘๒.๘๕", .kind = "improve"}},
                          100, "คะแนน & \"ลำดับ\"") ==
        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 640.0 54.0\" aria-label=\"คะแนน &amp; "
        "&quot;ลำดับ&quot;\">\n"
        "<text class=\"label\" x=\"0\" y=\"20.0\">๖. คุณภาพ &lt;งาน&gt;</text>"
        "<rect class=\"bar track\" x=\"0\" y=\"27.0\" width=\"576.0\" height=\"16.0\"/>"
        "<rect class=\"bar improve\" x=\"0\" y=\"27.0\" width=\"477.2\" height=\"16.0\"/>"
        "<text class=\"value\" text-anchor=\"end\" x=\"640.0\" y=\"41.0\">๘๒.๘๕</text>\n"
        "</svg>");
}

TEST_CASE("bars stand one below the other and none is wider than its track") {
  struct Row {
    double value = 0;
    std::string_view width{};
  };
  for (const Row& row : {
           Row{0, "width=\"0.0\""},
           Row{-3, "width=\"0.0\""},
           Row{50, "width=\"288.0\""},
           Row{100, "width=\"576.0\""},
       }) {
    CAPTURE(row.value);
    const std::string svg = render::bar_chart({{.label = "ก", .value = row.value, .kind = "good"}}, 100, "");
    const std::size_t bar = svg.find("bar good");
    CHECK(svg.find(row.width, bar) != std::string::npos);
  }
  const std::string three = render::bar_chart(std::vector<render::Bar>(3), 100, "");
  CHECK(three.find("viewBox=\"0 0 640.0 146.0\"") != std::string::npos);
  CHECK(three.find("y=\"119.0\"") != std::string::npos);
}

TEST_CASE("a chart without bars is still an image with a title") {
  CHECK(render::bar_chart({}, 100, "ว่าง") ==
        "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 640.0 8.0\" aria-label=\"ว่าง\">\n</svg>");
}
