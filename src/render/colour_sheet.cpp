#include "render/colour_sheet.h"

#include "site/colours.h"
#include "text/colour.h"

#include <string>

namespace prongsai::render {

namespace {

/// --soft of themes/default/assets/style.css, the harder ground of each scheme.
constexpr text::Colour light_ground{.red = 0xf2, .green = 0xf5, .blue = 0xf9};
constexpr text::Colour dark_ground{.red = 0x1d, .green = 0x24, .blue = 0x2d};
/// More than is asked for: links are read, not only seen.
constexpr double contrast_of_links = 6;

}  // namespace

text::Colour brand_of(const site::Colours& colours) {
  return text::parse_colour(colours.own).value_or(site::colour_of(colours.preset));
}

std::string colour_sheet(const site::Colours& colours) {
  const text::Colour brand = brand_of(colours);
  const std::string light = text::to_text(text::shade_on(brand, light_ground, contrast_of_links));
  const std::string dark = text::to_text(text::shade_on(brand, dark_ground, contrast_of_links));
  return "@media screen{:root{--brand:" + text::to_text(brand) + ";--link:" + light +
         "}}\n@media screen and (prefers-color-scheme:dark){:root{--link:" + dark + "}}\n";
}

}  // namespace prongsai::render
