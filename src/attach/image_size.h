#pragma once

#include "site/attachment_facts.h"

#include <optional>
#include <string_view>

namespace prongsai::attach {

/// Pixels as they are shown; the sides of a picture that a JPEG's EXIF turns are exchanged.
struct ImageSize {
  int width = 0;
  int height = 0;
  friend bool operator==(const ImageSize&, const ImageSize&) = default;
};

/// The size that the header of a PNG, JPEG, GIF, WebP or AVIF gives, or the root of an SVG (its width and
/// height in px, else its viewBox); nothing when it gives none or an impossible one.
std::optional<ImageSize> image_size(site::FileFormat format, std::string_view bytes);

}  // namespace prongsai::attach
