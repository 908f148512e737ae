#include "picture/font.h"

#include "report/problem.h"
#include "report/rule.h"
#include "unit/picture/fonts.h"

#include <doctest/doctest.h>

#include <string>

namespace prongsai::picture {

namespace {

TEST_CASE("a font is unpacked from WOFF2, and read again as it is then") {
  const Font font = theme_font("thai-700");
  CHECK(font.bytes.starts_with(std::string("\0\1\0\0", 4)));
  CHECK(read_font(font.bytes, "again.ttf").value().bytes == font.bytes);
}

TEST_CASE("what is no font is a problem that names the file") {
  const report::Problem expected{
      .rule = report::Rule::theme_font, .where = {}, .details = {"assets/fonts/x.woff2"}};
  const std::string whole = font_bytes("sarabun-thai-400-normal.woff2");
  for (const std::string& bytes :
       {std::string(), std::string("wOF2"), std::string("<svg/>"), whole.substr(0, whole.size() / 2),
        whole.substr(0, 60) + std::string(2000, '\xFF')}) {
    CAPTURE(bytes.size());
    const auto font = read_font(std::string(bytes), "assets/fonts/x.woff2");
    REQUIRE_FALSE(font.has_value());
    CHECK(font.error() == expected);
  }
}

TEST_CASE("a letter's image is empty where the font or the glyph is broken") {
  CHECK(Letters({Font{.bytes = "no font"}}, 40).image({.font = 0, .glyph = 1}).coverage.empty());
  CHECK(Letters({theme_font("thai-400")}, 40).image({.font = 0, .glyph = 60'000}).coverage.empty());
}

}  // namespace

}  // namespace prongsai::picture
