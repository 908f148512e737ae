#include "text/colour.h"

#include <doctest/doctest.h>

#include <string_view>

namespace prongsai::text {

TEST_CASE("colours as they are written") {
  CHECK(parse_colour("#1f3d7a") == Colour{.red = 0x1f, .green = 0x3d, .blue = 0x7a});
  CHECK(parse_colour("#1F3D7A") == parse_colour("#1f3d7a"));
  CHECK(parse_colour("#13a") == parse_colour("#1133aa"));
  CHECK(to_text({.red = 0x1f, .green = 0x3d, .blue = 0x07}) == "#1f3d07");
  for (const std::string_view text :
       {"", "#", "1f3d7a", "#1f3d7", "#1f3d7g", "#1f3d7a0", "navy", "#ก1", "# 1f3d7"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_colour(text));
  }
}

TEST_CASE("contrast as WCAG has it") {
  CHECK(contrast(black, white) == doctest::Approx(21));
  CHECK(contrast(white, white) == doctest::Approx(1));
  // The lightest grey on white that passes, and the first that does not (WebAIM).
  CHECK(contrast(*parse_colour("#767676"), white) == doctest::Approx(4.54).epsilon(0.002));
  CHECK(contrast(*parse_colour("#777777"), white) == doctest::Approx(4.48).epsilon(0.002));
}

TEST_CASE("the nearest shade that can be read") {
  const Colour yellow = *parse_colour("#ffd54f");
  const Colour on_white = shade_on(yellow, white, 4.5);
  CHECK(contrast(on_white, white) >= 4.5);
  CHECK(contrast(on_white, white) < 4.7);
  CHECK(on_white.red > on_white.blue);
  const Colour navy = *parse_colour("#1f3d7a");
  CHECK(shade_on(navy, white, 4.5) == navy);
  CHECK(contrast(shade_on(navy, black, 7), black) >= 7);
  CHECK(shade_on(navy, white, 22) == black);
}

}  // namespace prongsai::text
