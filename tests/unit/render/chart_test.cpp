#include "render/chart.h"

#include "render/drawing.h"
#include "render/label_lines.h"
#include "render/letter_widths.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace prongsai;
using render::Series;

namespace {

/// From a phone of 320 px to a desk.
constexpr double widths[] = {render::narrowest_width, 286, 356, 640};

bool meet(const render::Box& one, const render::Box& other) {
  constexpr double hair = 0.01;
  return one.left + hair < other.right && other.left + hair < one.right && one.top + hair < other.bottom &&
         other.top + hair < one.bottom;
}

/// What is wrong with the texts of the drawing at that width: those that meet another and those that leave
/// it.
std::string troubles(const render::Drawing& drawing, double width) {
  std::string found;
  std::vector<std::pair<render::Box, std::string>> boxes;
  for (const render::Shape& shape : drawing.shapes) {
    if (const auto* const text = std::get_if<render::DrawnText>(&shape)) {
      boxes.emplace_back(render::box_of(*text, width), text->text);
    }
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const auto& [box, text] = boxes[i];
    // The room that widths are told with stands for no ink.
    constexpr double hair = 0.5;
    if (box.left < -hair || box.right > width + hair || box.top < -hair ||
        box.bottom > drawing.height + hair) {
      found += "“" + text + "” leaves the picture\n";
    }
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      if (meet(box, boxes[j].first)) {
        found += "“" + text + "” meets “" + boxes[j].second + "”\n";
      }
    }
  }
  return found;
}

/// Bars and lines that are not numbers, or leave the picture.
std::string lost_shapes(const render::Drawing& drawing) {
  const auto is_inside = [](double share) { return share >= 0 && share <= 1.000001; };
  std::string found;
  for (const render::Shape& shape : drawing.shapes) {
    if (const auto* const bar = std::get_if<render::DrawnBar>(&shape)) {
      const double end = bar->x.share + bar->width.share;
      found += is_inside(bar->x.share) && is_inside(end) ? "" : "a bar until " + std::to_string(end) + "\n";
    } else if (const auto* const line = std::get_if<render::DrawnLine>(&shape)) {
      const bool is_lost = !is_inside(line->from) || !is_inside(line->to) || line->from_y > drawing.height ||
                           line->to_y > drawing.height;
      found += is_lost ? "a line\n" : "";
    }
  }
  return found;
}

struct Label {
  std::string_view name{};
  std::string text{};
};

/// Names of things as officers write them, and worse.
const std::vector<Label>& labels() {
  static const std::vector<Label> all{
      {"short", "ปี"},
      {"marks", "ปิ๊ฎู่ญูกื้ ปั้ที่ญี่ฎุ๋"},
      {"a project",
       "โครงการก่อสร้างถนนคอนกรีตเสริมเหล็ก สายบ้านนายสมมติ ตัวอย่าง (หมู่ที่ 7) เชื่อมต่อถนนทางหลวงท้องถิ่น "
       "หมายเลข ขก.ถ. 45-001 บ้านโนนสมบูรณ์ ขนาดกว้าง 4.00 เมตร ยาว 1,250.00 เมตร หนา 0.15 เมตร"},
      {"no blanks", "การจัดซื้อจัดจ้างโดยวิธีเฉพาะเจาะจงตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ"},
      {"a word longer than a line", std::string(200, 'W')},
      {"only marks", "่้๊๋่้๊๋่้๊๋"},
      {"empty", ""},
      {"English", "Donaudampfschifffahrtsgesellschaft and its subsidiaries (third phase) \"quoted\" <b>"},
  };
  return all;
}

std::vector<render::Bar> bars(const std::vector<double>& shares, std::string_view shown) {
  std::vector<render::Bar> all;
  all.reserve(shares.size());
  for (const double share : shares) {
    all.push_back({.share = share, .shown = std::string(shown)});
  }
  return all;
}

void check(const render::Picture& picture) {
  const render::Drawing drawing = render::draw(picture);
  for (const double width : widths) {
    CAPTURE(width);
    CHECK(troubles(drawing, width).empty());
    if (const std::string all = troubles(drawing, width); !all.empty()) {
      MESSAGE(all);
    }
  }
  CHECK(lost_shapes(drawing).empty());
}

}  // namespace

TEST_CASE("no text of a chart of bars meets another or leaves it, whatever is told") {
  const std::vector<std::string> values{
      "0", "–", "82.85", "๘๒.๘๕", "-12,345.67", "1,234,567,890,123.45", "92,233,720,368,547,758.07"};
  for (const Label& label : labels()) {
    for (const std::string& value : values) {
      for (const std::size_t groups : {0U, 1U, 2U, 50U}) {
        CAPTURE(label.name);
        CAPTURE(value);
        CAPTURE(groups);
        render::BarPanel panel{.heading = label.text,
                               .legend = {{.series = Series::hatch, .label = label.text}},
                               .mark = render::Mark{.share = 0.85, .label = "เกณฑ์ผ่าน 85"}};
        for (std::size_t i = 0; i < groups; ++i) {
          panel.groups.push_back({.heading = i == 1 ? label.text : "",
                                  .label = label.text,
                                  .bars = bars(i % 2 == 0 ? std::vector<double>{-1, 0, 0.5}
                                                          : std::vector<double>{1, 7, i == 3 ? 0.0 : 1.0},
                                               value)});
        }
        check(render::BarPicture{.panels = {panel, panel}});
      }
    }
  }
}

TEST_CASE("no text of a line over the years meets another or leaves it, however many they are") {
  for (const std::size_t count : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 10U, 11U, 50U}) {
    for (const std::string shown : {"9.5", "๑๐๐.๐๐", "100.00"}) {
      for (const int shape : {0, 1, 2, 3}) {
        CAPTURE(count);
        CAPTURE(shown);
        CAPTURE(shape);
        render::LinePicture line{.ticks = {{.share = 0, .label = "0"},
                                           {.share = 0.85, .label = "85"},
                                           {.share = 1, .label = "100"}},
                                 .mark = render::Mark{.share = 0.85, .label = "เส้นประ: เกณฑ์ผ่าน 85 คะแนน"}};
        for (std::size_t i = 0; i < count; ++i) {
          const double step = static_cast<double>(i) / 7;
          const double shares[] = {0, 1 - step, i % 2 == 0 ? 0.0 : 1.0, 5 * step - 2};
          line.points.push_back({.label = std::to_string(2540 + i), .share = shares[shape], .shown = shown});
        }
        check(line);
      }
    }
  }
}

TEST_CASE("no text of a radar meets another or leaves it") {
  for (const Label& label : labels()) {
    for (const std::size_t count : {3U, 7U, 10U, 12U}) {
      CAPTURE(label.name);
      CAPTURE(count);
      render::RadarPicture radar{
          .mark = render::Mark{.share = 0.85, .label = "เกณฑ์ผ่าน 85"}, .now = "๒๕๖๘", .before = "2567"};
      for (std::size_t i = 0; i < count; ++i) {
        radar.axes.push_back({.number = std::to_string(i + 1),
                              .name = label.text,
                              .shown = "100.00",
                              .share = 0.3 * static_cast<double>(i) - 1,
                              .before = 0.5});
      }
      check(radar);
    }
  }
}

TEST_CASE("no text of a chart of parts meets another or leaves it") {
  for (const Label& label : labels()) {
    for (const std::size_t groups : {0U, 1U, 50U}) {
      CAPTURE(label.name);
      CAPTURE(groups);
      render::StackPicture stack{.legend = {{.series = Series::dots, .label = label.text}}};
      for (std::size_t i = 0; i < groups; ++i) {
        stack.groups.push_back({.label = label.text,
                                .parts = {{.share = 0.5, .shown = "ยังไม่ถึงกำหนด 123,456"},
                                          {.share = 0, .shown = "ไม่มี 0"},
                                          {.share = 0.4, .shown = "ยังไม่มีข้อมูล 123,456"},
                                          {.share = 0.4, .shown = "ครบถ้วน 123,456"}}});
      }
      check(stack);
    }
  }
}

TEST_CASE("a chart as SVG: its title and finding are named, its texts escaped, its patterns its own") {
  const render::Drawing drawing = render::draw(render::BarPicture{
      .panels = {{.groups = {{.label = "๖. คุณภาพ <งาน>",
                              .bars = {{.share = 0.5, .shown = "๕๐", .series = Series::hatch}}}}}}});
  CHECK(
      render::to_svg(drawing, {.id = "_chart-a", .title = "คะแนน & \"ลำดับ\"", .description = "สูงสุด ๕๐"}) ==
      R"svg(<svg class="chart" role="img" width="100%" height="50" font-size="14" aria-labelledby="_chart-a-title _chart-a-desc">
<title id="_chart-a-title">คะแนน &amp; &quot;ลำดับ&quot;</title>
<desc id="_chart-a-desc">สูงสุด ๕๐</desc>
<defs><pattern id="_chart-a-hatch" class="hatch" width="8" height="8" patternUnits="userSpaceOnUse"><path class="ground" fill="#fff" d="M0 0h8v8H0z"/><path class="ink" stroke="#333" stroke-width="2" d="M-2 2 2-2M-2 10 10-2M6 10 10 6"/></pattern></defs>
<text class="label" x="2" y="18">๖. คุณภาพ &lt;งาน&gt;</text>
<rect class="bar hatch" x="0" y="29" width="44.88%" height="14" fill="url(#_chart-a-hatch)"/>
<text class="value" x="44.88%" dx="4" y="41">๕๐</text>
</svg>)svg");
}

TEST_CASE("an empty chart is still a picture with a title") {
  CHECK(
      render::to_svg(render::draw(render::BarPicture{}), {.id = "a", .title = "ว่าง"}) ==
      "<svg class=\"chart\" role=\"img\" width=\"100%\" height=\"26\" font-size=\"14\" "
      "aria-labelledby=\"a-title a-desc\">\n<title id=\"a-title\">ว่าง</title>\n<desc id=\"a-desc\"></desc>\n"
      "</svg>");
}

TEST_CASE("bars are as long as what they tell, between nothing and the whole") {
  const auto length_of = [](double share) {
    const render::Drawing drawing = render::draw(render::BarPicture{
        .panels = {{.groups = {{.label = std::string(60, 'a'), .bars = bars({share}, "1")}}}}});
    for (const render::Shape& shape : drawing.shapes) {
      if (const auto* const bar = std::get_if<render::DrawnBar>(&shape)) {
        return bar->width.share;
      }
    }
    return 0.0;
  };
  const double whole = length_of(1);
  CHECK(whole > 0.9);
  CHECK(length_of(0.5) == doctest::Approx(whole / 2));
  CHECK(length_of(0) == 0);
  CHECK(length_of(-3) == 0);
  CHECK(length_of(1000) == whole);
}

TEST_CASE("series are told apart without colours") {
  render::BarGroup group{.label = "ก"};
  for (const Series series : {Series::solid, Series::hatch, Series::dots, Series::hollow, Series::cross}) {
    group.bars.push_back({.share = 1, .shown = "1", .series = series});
  }
  const std::string svg =
      render::to_svg(render::draw(render::BarPicture{.panels = {{.groups = {group}}}}), {.id = "x"});
  for (const std::string_view look :
       {"class=\"bar solid\"", "url(#x-hatch)", "url(#x-dots)", "class=\"bar hollow\"", "url(#x-cross)"}) {
    CHECK(svg.find(look) != std::string::npos);
  }
}

TEST_CASE("widths are those of Sarabun: marks take none, digits are alike, Thai ones wider") {
  CHECK(render::text_width("") == 0);
  CHECK(render::text_width("กี่") == render::text_width("ก"));
  CHECK(render::text_width("111") == render::text_width("888"));
  CHECK(render::text_width("๒๕๖๗") > render::text_width("2567"));
  CHECK(render::text_width("ก") == doctest::Approx(0.576 * 1.06));
  CHECK(render::text_width("漢") > 1);
}

TEST_CASE("labels are broken where a line may end, and end in dots where they are too long") {
  const auto lines = [](std::string_view label, std::string_view room, std::size_t most) {
    std::string joined;
    for (const std::string& line : render::label_lines(label, render::text_width(room) + 0.01, most)) {
      joined += (joined.empty() ? "" : "|") + line;
    }
    return joined;
  };
  CHECK(lines("", "แผน", 2).empty());
  CHECK(lines("แผนพัฒนา", "แผนพัฒนา", 2) == "แผนพัฒนา");
  CHECK(lines("แผนพัฒนา ท้องถิ่น ปี 2567", "แผนพัฒนา", 3) == "แผนพัฒนา|ท้องถิ่น ปี|2567");
  CHECK(lines("โครงการก่อสร้างถนน", "ก่อสร้าง…", 2) == "โครงการ|ก่อสร้าง…");
  CHECK(lines("โครงการก่อสร้างถนนคอนกรีต", "โครงการก่อ…", 1) == "โครงการก่อ…");
  CHECK(lines("Donaudampfschifffahrt", "Donau…", 2) == "Donau…");
  CHECK(lines("ถนน (ใหม่)", "(ใหม่)", 2) == "ถนน|(ใหม่)");
  CHECK(lines("ข้อมูลต่าง ๆ ของ อบต.", "ข้อมูลต่าง ๆ", 2) == "ข้อมูลต่าง ๆ|ของ อบต.");
}

TEST_CASE("lines hold as much as there is room for") {
  for (const Label& label : labels()) {
    for (const double ems : {3.0, 10.0, 20.0}) {
      for (const std::string& line : render::label_lines(label.text, ems, 3)) {
        CAPTURE(line);
        CHECK(render::text_width(line) <= ems);
      }
    }
  }
}
