#pragma once

#include "picture/shape.h"

#include <span>
#include <string_view>
#include <vector>

// A title in a box: as large as it can be, broken between words into lines of about the same length.
namespace prongsai::picture {

struct Box {
  int width = 0;
  int height = 0;
};

/// A line and where its base line is, in pixels below the top of its block.
struct TitleLine {
  ShapedText text{};
  int base_line = 0;
};

/// Lines whose letters have `size` pixels; the block is as high as its ink, at most the box.
struct Title {
  std::vector<TitleLine> lines{};
  int size = 0;
  int height = 0;
};

/// `utf8` in at most `most_lines` lines of the first of `sizes` (falling) at which it fits, else in the last
/// of them, cut within a word where that is longer than a line, and with "…" in the place of what is too
/// much.
Title fit_title(std::string_view utf8, const Shaper& shaper, Box box, std::span<const int> sizes,
                std::size_t most_lines);

/// So many pixels for units at a size, rounded up.
int to_pixels(int units, int size);

}  // namespace prongsai::picture
