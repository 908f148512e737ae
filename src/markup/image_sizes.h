#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::markup {

/// In pixels.
struct ImageSize {
  int width = 0;
  int height = 0;
};

/// `html` with width and height in every <img> that has neither and whose size is known by its address, so
/// that nothing moves when the picture comes.
std::string with_image_sizes(std::string html,
                             const std::function<std::optional<ImageSize>(std::string_view source)>& size_of);

}  // namespace prongsai::markup
