#include "picture/shape.h"

#include "unit/picture/fonts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

namespace prongsai::picture {

namespace {

TEST_CASE("every letter of Thai and Latin has a glyph of one of the fonts") {
  const FontStack fonts = theme_fonts().bold;
  const Shaper shaper(fonts);
  for (const std::string_view text :
       {"กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", "ะาำเแโใไๆฯๅ", "กิกีกึกืกุกูก็ก่ก้ก๊ก๋ก์กํ", "๐๑๒๓๔๕๖๗๘๙ ฿",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789", "()[]{}/–—“”‘’…%&+=·"}) {
    CAPTURE(text);
    const ShapedText shaped = shaper.shape(text);
    CHECK_FALSE(shaped.glyphs.empty());
    CHECK(std::ranges::none_of(shaped.glyphs, [](const Glyph& glyph) { return glyph.id == 0; }));
  }
}

TEST_CASE("marks stand on one another and take no width") {
  const FontStack fonts = theme_fonts().bold;
  const Shaper shaper(fonts);
  struct Row {
    std::string_view less{};
    std::string_view more{};
  };
  for (const Row& row : {Row{"ปิ", "ปิ๊"}, Row{"กื", "กื้"}, Row{"นี", "นี่"}, Row{"กำ", "ก้ำ"}}) {
    CAPTURE(row.more);
    const ShapedText one = shaper.shape(row.less);
    const ShapedText two = shaper.shape(row.more);
    CHECK(two.width == one.width);
    CHECK(two.ascent > one.ascent);
  }
  for (const Row& row : {Row{"ก", "กู"}, Row{"ฎ", "ฎู"}}) {
    CAPTURE(row.more);
    CHECK(shaper.shape(row.more).descent > shaper.shape(row.less).descent);
  }
  // A tone mark stands lower where no vowel is above the letter.
  CHECK(shaper.shape("ก่").ascent < shaper.shape("กี่").ascent);
}

TEST_CASE("the two spellings of SARA AM look the same") {
  const FontStack fonts = theme_fonts().regular;
  const Shaper shaper(fonts);
  const ShapedText one = shaper.shape("น้ำใจ");
  const ShapedText two = shaper.shape("น\u0E4D\u0E49าใจ");
  CHECK(one.width == two.width);
}

TEST_CASE("what no font has is left out, and broken bytes are") {
  const FontStack fonts = theme_fonts().regular;
  const Shaper shaper(fonts);
  CHECK(shaper.shape("").glyphs.empty());
  CHECK(shaper.shape("😀日本").glyphs.empty());
  CHECK(shaper.shape("ก😀ข").width == shaper.shape("กข").width);
  CHECK(shaper.shape("ก\xE0\xB8").glyphs.size() <= 2);
  CHECK(Shaper({}).shape("ก").glyphs.empty());
}

}  // namespace

}  // namespace prongsai::picture
