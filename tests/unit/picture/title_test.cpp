#include "picture/title.h"

#include "unit/picture/fonts.h"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::picture {

namespace {

constexpr Box box{.width = 1056, .height = 330};
constexpr std::array sizes{92, 76, 64, 52, 42};

TEST_CASE("lines end between words, and a number stays with what it counts") {
  const FontStack fonts = theme_fonts().bold;
  const Shaper shaper(fonts);
  struct Row {
    std::string_view title{};
    std::vector<std::string_view> lines{};
  };
  for (const Row& row : {
           Row{"ติดต่อเรา", {"ติดต่อเรา"}},
           Row{"ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", {"ช่องทางแจ้งเรื่องร้องเรียน", "การทุจริตและประพฤติมิชอบ"}},
           Row{"Public disclosure (OIT), fiscal year 2567", {"Public disclosure", "(OIT), fiscal year 2567"}},
           Row{"", {}},
           Row{"😀", {}},
       }) {
    CAPTURE(row.title);
    const Title title = fit_title(row.title, shaper, box, sizes, 4);
    REQUIRE(title.lines.size() == row.lines.size());
    for (std::size_t i = 0; i < row.lines.size(); ++i) {
      constexpr int little = units_per_em / 20;  // pairs of letters move together across a blank
      CHECK(std::abs(title.lines[i].text.width - shaper.shape(row.lines[i]).width) < little);
    }
  }
}

TEST_CASE("a title fits its box, whatever it is") {
  const FontStack fonts = theme_fonts().bold;
  const Shaper shaper(fonts);
  const auto worst = [](int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
      text += "ปิ๊ฎู่ญูกื้ ";
    }
    return text;
  };
  for (const std::string& text : {std::string("ก"), std::string(300, 'W'), std::string(400, 'i'), worst(12),
                                  worst(36), std::string("a b ").append(90, 'x').append(" c")}) {
    CAPTURE(text);
    const Title title = fit_title(text, shaper, box, sizes, 4);
    CHECK(title.lines.size() >= 1);
    CHECK(title.lines.size() <= 4);
    CHECK(title.height <= box.height);
    int above = 0;
    for (const TitleLine& line : title.lines) {
      CHECK(to_pixels(line.text.width, title.size) <= box.width);
      CHECK(line.base_line - to_pixels(line.text.ascent, title.size) >=
            above);  // no mark touches the line above
      above = line.base_line + to_pixels(line.text.descent, title.size);
    }
  }
}

TEST_CASE("the more there is to say, the smaller the letters") {
  const FontStack fonts = theme_fonts().bold;
  const Shaper shaper(fonts);
  int before = 1000;
  std::string text;
  for (int i = 0; i < 8; ++i) {
    text += "การจัดซื้อจัดจ้าง";
    const Title title = fit_title(text, shaper, box, sizes, 4);
    CHECK(title.size <= before);
    before = title.size;
  }
  CHECK(before < 92);
}

}  // namespace

}  // namespace prongsai::picture
