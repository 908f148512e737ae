#include "render/colour_sheet.h"

#include "site/colours.h"
#include "site/field.h"
#include "text/colour.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>

using namespace prongsai;

namespace {

/// The colour behind the `number`-th "--link:".
text::Colour link_of(const std::string& css, int number) {
  std::size_t at = 0;
  for (int i = 0; i < number; ++i) {
    at = css.find("--link:", at) + 7;
  }
  return text::parse_colour(css.substr(at, 7)).value_or(text::Colour{});
}

void check_colours(const site::Colours& colours) {
  const std::string css = render::colour_sheet(colours);
  CAPTURE(css);
  CHECK(text::contrast(render::brand_of(colours), text::white) >= site::least_contrast);
  for (const std::string_view ground : {"#ffffff", "#f2f5f9"}) {
    CHECK(text::contrast(link_of(css, 1), *text::parse_colour(ground)) >= site::least_contrast);
  }
  for (const std::string_view ground : {"#12161c", "#1d242d"}) {
    CHECK(text::contrast(link_of(css, 2), *text::parse_colour(ground)) >= site::least_contrast);
  }
}

}  // namespace

TEST_CASE("every preset, and colours of a body's own, can be read on light and on dark") {
  for (const auto& preset : site::Names<site::ColourPreset>::list) {
    CAPTURE(preset.key);
    check_colours({.preset = preset.value});
  }
  for (const std::string_view own : {"#0a6b34", "#000000", "#767676", "#a00", "#5b2d8a"}) {
    CAPTURE(own);
    check_colours({.own = std::string(own)});
  }
  CHECK(render::brand_of({.preset = site::ColourPreset::green, .own = "#000000"}) == text::black);
}
