#pragma once

#include "picture/font.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

// From text to glyphs and where they stand, in units of the letters' size, so that it is done once for all
// sizes.
namespace prongsai::picture {

/// How many units a letter's size (1 em) has.
inline constexpr int units_per_em = 4096;

/// One glyph of the font `font` of a stack. It is drawn `x` right of where its text begins and `y` above the
/// base line.
struct Glyph {
  std::size_t font = 0;
  std::uint32_t id = 0;
  int x = 0;
  int y = 0;
};

/// Glyphs in the order of reading; how far they reach above and below the base line, marks and all.
struct ShapedText {
  std::vector<Glyph> glyphs{};
  int width = 0;
  int ascent = 0;
  int descent = 0;
};

/// The fonts of a stack, ready to shape with; they must outlive it. Belongs to one thread.
class Shaper {
 public:
  explicit Shaper(const FontStack& fonts);
  Shaper(const Shaper&) = delete;
  Shaper& operator=(const Shaper&) = delete;
  Shaper(Shaper&&) = delete;
  Shaper& operator=(Shaper&&) = delete;
  ~Shaper();

  /// `utf8` by the rules of its script; a letter that no font has is left out.
  [[nodiscard]] ShapedText shape(std::string_view utf8) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Adds `more` right of `text`.
void append(ShapedText& text, const ShapedText& more);

}  // namespace prongsai::picture
