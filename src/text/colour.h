#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

/// A colour of sRGB.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(const Colour&, const Colour&) = default;
};

inline constexpr Colour black{};
inline constexpr Colour white{.red = 255, .green = 255, .blue = 255};

/// "#1f3d7a" or "#13a".
std::optional<Colour> parse_colour(std::string_view text);

/// "#1f3d7a".
std::string to_text(const Colour& colour);

/// How much two colours differ in lightness, 1 to 21 (WCAG 2.2, “contrast ratio”).
double contrast(const Colour& one, const Colour& other);

/// The shade of `colour` nearest to it that has at least this contrast to `ground`: darker on a light ground,
/// lighter on a dark one; `colour` itself where it has.
Colour shade_on(const Colour& colour, const Colour& ground, double at_least);

}  // namespace prongsai::text
