#include "picture/card.h"

#include "unit/picture/fonts.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <png.h>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::picture {

namespace {

struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb{};

  [[nodiscard]] std::uint32_t at(int x, int y) const {
    const std::size_t i =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3;
    return static_cast<std::uint32_t>(rgb[i] << 16 | rgb[i + 1] << 8 | rgb[i + 2]);
  }
};

Pixels decoded(const std::string& png) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_memory(&image, png.data(), png.size()) != 0);
  image.format = PNG_FORMAT_RGB;
  Pixels pixels{.width = static_cast<int>(image.width), .height = static_cast<int>(image.height)};
  pixels.rgb.resize(static_cast<std::size_t>(image.width) * image.height * 3);
  REQUIRE(png_image_finish_read(&image, nullptr, pixels.rgb.data(), 0, nullptr) != 0);
  return pixels;
}

/// Whether the columns at both sides, and the rows at the top and around the band, are of one colour each.
bool has_clean_edges(const Pixels& pixels) {
  constexpr int band_top = 484;
  constexpr int side = 40;
  for (int y = 0; y < pixels.height; ++y) {
    const std::uint32_t ground = pixels.at(0, y);
    const bool is_free_row = y < 20 || (y > band_top - 10 && y < band_top + 10) || y > pixels.height - 8;
    for (int x = 0; x < pixels.width; ++x) {
      const bool is_free = is_free_row || x < side || x > pixels.width - side;
      if (is_free && pixels.at(x, y) != ground) {
        return false;
      }
    }
  }
  return true;
}

Card card_of(std::string_view title) {
  return {.title = std::string(title),
          .context = "แจ้งเรื่องร้องเรียน",
          .agency = "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์",
          .address = "www.thungruangthip.example",
          .brand = {.red = 0x1f, .green = 0x3d, .blue = 0x7a}};
}

std::string many(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

TEST_CASE("a card is a small PNG of 1200 × 630 in the site's colour that clips nothing") {
  const CardFonts fonts = theme_fonts();
  for (const std::string& title : {
           std::string("ติดต่อเรา"),
           std::string("ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"),
           std::string("ปิ๊ฎู่ญูกื้ ปั้ ป้ำ น้ำใจ กู้ ญู่ ฏุ ฬ่า"),
           std::string("การแสดงเจตนารมณ์ No Gift Policy ปีงบประมาณ พ.ศ. ๒๕๖๙"),
           many("กรุงเทพมหานครอมรรัตนโกสินทร์", 20),
           many("ปิ๊ฎู่ญูกื้", 60),
           many("W", 10'000),
           many("ก", 10'000),
           std::string("a\0b\x01\x7F\r\n\tc", 9),
           std::string("\xFF\xFE ก \xE0\xB8 \xED\xA0\x80"),
           std::string("😀👨‍👩‍👧‍👦 ประกาศ 🇹🇭"),
           std::string("\u202Eกลับ\u202C \u200B\u00AD\u2066ทิศ\u2069"),
       }) {
    CAPTURE(title.substr(0, 60));
    const std::string png = draw_card(card_of(title), fonts);
    CHECK(png.size() > 5'000);
    CHECK(png.size() <= 50'000);
    const Pixels pixels = decoded(png);
    CHECK(pixels.width == card_width);
    CHECK(pixels.height == card_height);
    CHECK(pixels.at(0, 0) == 0x1f3d7a);
    CHECK(pixels.at(0, card_height - 1) == 0xffffff);
    CHECK(has_clean_edges(pixels));
    CHECK(draw_card(card_of(title), fonts) == png);
  }
}

TEST_CASE("long words of every part of a card stay within it") {
  const CardFonts fonts = theme_fonts();
  const std::string text = many("องค์การบริหารส่วนตำบลทุ่งรวงทิพย์", 12);
  CHECK(has_clean_edges(decoded(
      draw_card({.title = text, .context = text, .agency = text, .address = many("long.", 60)}, fonts))));
  CHECK(has_clean_edges(decoded(draw_card({}, fonts))));
}

TEST_CASE("a card changes with what it says, not with blanks or what cannot be drawn") {
  const CardFonts fonts = theme_fonts();
  CHECK(draw_card(card_of("ก"), fonts) != draw_card(card_of("ข"), fonts));
  CHECK(draw_card(card_of(" ก \n\t ข "), fonts) == draw_card(card_of("ก ข"), fonts));
  CHECK(draw_card(card_of("😀"), fonts) == draw_card(card_of(""), fonts));
}

TEST_CASE("without fonts a card is its two fields") {
  const Pixels pixels = decoded(draw_card(card_of("ก"), {}));
  CHECK(pixels.at(600, 300) == 0x1f3d7a);
  CHECK(pixels.at(600, 560) == 0xffffff);
}

}  // namespace

}  // namespace prongsai::picture
