#pragma once

#include "picture/font.h"
#include "picture/shape.h"
#include "text/colour.h"

#include <cstdint>
#include <string>
#include <vector>

namespace prongsai::picture {

/// A colour of a picture of two: how much of the second is mixed into the first, 0 to most_shade.
using Shade = std::uint8_t;

// More are not seen in letters of this size, and make a larger file.
inline constexpr Shade most_shade = 7;

struct Place {
  int x = 0;
  int y = 0;
};

/// A picture in the making.
class Canvas {
 public:
  Canvas(int width, int height);

  /// The rows from `top` to before `bottom` in one shade.
  void fill_rows(int top, int bottom, Shade shade);

  /// Glyphs of `text` at so many pixels, the base line's left end at `at`. What is outside the picture is not
  /// drawn; a font that cannot be opened has no glyphs.
  void draw(const ShapedText& text, const FontStack& fonts, int size, Place at, Shade shade);

  /// PNG of the shades from the first colour to the second.
  [[nodiscard]] std::string to_png(text::Colour first, text::Colour second) const;

 private:
  void blend(const LetterImage& letter, Place at, Shade shade);

  int width_;
  int height_;
  std::vector<Shade> shades_;
};

}  // namespace prongsai::picture
