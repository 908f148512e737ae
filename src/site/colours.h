#pragma once

#include "site/field.h"
#include "text/colour.h"

#include <array>
#include <cstdint>
#include <string>

namespace prongsai::site {

/// The colour of a site's head and links, by name.
enum class ColourPreset : std::uint8_t { navy, purple, green, maroon, teal };

template <>
struct Names<ColourPreset> {
  static constexpr std::array list{
      EnumName<ColourPreset>{ColourPreset::navy, "navy", "น้ำเงิน", "Navy"},
      EnumName<ColourPreset>{ColourPreset::purple, "purple", "ม่วง", "Purple"},
      EnumName<ColourPreset>{ColourPreset::green, "green", "เขียว", "Green"},
      EnumName<ColourPreset>{ColourPreset::maroon, "maroon", "เลือดหมู", "Maroon"},
      EnumName<ColourPreset>{ColourPreset::teal, "teal", "เขียวน้ำทะเล", "Teal"},
  };
};

/// Each has well above 4.5 : 1 to white.
constexpr text::Colour colour_of(ColourPreset preset) {
  switch (preset) {
    case ColourPreset::navy:
      return {.red = 0x1f, .green = 0x3d, .blue = 0x7a};
    case ColourPreset::purple:
      return {.red = 0x4a, .green = 0x2c, .blue = 0x6f};
    case ColourPreset::green:
      return {.red = 0x1b, .green = 0x5e, .blue = 0x20};
    case ColourPreset::maroon:
      return {.red = 0x7a, .green = 0x1f, .blue = 0x2b};
    case ColourPreset::teal:
      return {.red = 0x0b, .green = 0x55, .blue = 0x63};
  }
  return {};
}

/// The contrast that text must have (WCAG 2.2, 1.4.3).
inline constexpr double least_contrast = 4.5;

/// The site's colours: one of the presets, or the body's own (which goes before it).
struct Colours {
  ColourPreset preset = ColourPreset::navy;
  std::string own{};
  friend bool operator==(const Colours&, const Colours&) = default;
};

template <>
struct Fields<Colours> {
  static constexpr auto list =
      fields(field(&Colours::preset, {"preset", Need::optional, "ชุดสี", "Preset"}),
             field(&Colours::own, {"own", Need::optional, "สีของหน่วยงาน", "Own colour", "",
                                   "เช่น \"#0a7d3c\" ต้องตัดกับตัวอักษรขาวอย่างน้อย 4.5 : 1",
                                   "such as \"#0a7d3c\"; white letters on it need a contrast of 4.5 : 1"}));
};

}  // namespace prongsai::site
