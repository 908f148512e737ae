#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace prongsai::attach {

struct SvgSize {
  std::uint64_t width = 0;
  std::uint64_t height = 0;
};

/// What the root element of an SVG says of its size: width and height in px, else those of its viewBox,
/// rounded up.
std::optional<SvgSize> svg_size(std::string_view bytes);

}  // namespace prongsai::attach
