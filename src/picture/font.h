#pragma once

#include "report/problem.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::picture {

/// The bytes of a font, unpacked from WOFF2 where it was packed.
struct Font {
  std::string bytes{};
};

/// The fonts of one weight: each letter comes from the first that has it.
using FontStack = std::vector<Font>;

/// The font in `bytes` (WOFF2, TTF, OTF); a Problem (theme_font) that names `file` when it is none.
report::Result<Font> read_font(std::string_view bytes, std::string_view file);

/// How much of each pixel of a letter is ink, 0 to 255, a row after the other; where its left upper corner
/// is, seen from where the letter stands on the base line. Empty for what cannot be drawn.
struct LetterImage {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> coverage{};
};

/// A glyph of the font `font` of a stack, moved right and up by 64ths of a pixel.
struct LetterPlace {
  std::size_t font = 0;
  std::uint32_t glyph = 0;
  long right = 0;
  long up = 0;
};

/// The fonts of a stack, open at one size; they must outlive it. Belongs to one thread.
class Letters {
 public:
  Letters(const FontStack& fonts, int size);
  Letters(const Letters&) = delete;
  Letters& operator=(const Letters&) = delete;
  Letters(Letters&&) = delete;
  Letters& operator=(Letters&&) = delete;
  ~Letters();

  [[nodiscard]] LetterImage image(const LetterPlace& place) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace prongsai::picture
