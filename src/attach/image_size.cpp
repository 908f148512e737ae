#include "attach/image_size.h"

#include "attach/byte_reader.h"
#include "attach/svg_size.h"
#include "site/attachment_facts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace prongsai::attach {

namespace {

/// No picture of a web site is wider.
constexpr std::uint64_t most_pixels = 100'000;

std::optional<ImageSize> size_of(std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0 || width > most_pixels || height > most_pixels) {
    return std::nullopt;
  }
  return ImageSize{.width = static_cast<int>(width), .height = static_cast<int>(height)};
}

/// IHDR is always first: length, name, width, height.
std::optional<ImageSize> png_size(std::string_view bytes) {
  return bytes.substr(0, 16).ends_with("IHDR") ? size_of(big_endian(bytes, 16, 4), big_endian(bytes, 20, 4))
                                               : std::nullopt;
}

std::optional<ImageSize> gif_size(std::string_view bytes) {
  return size_of(little_endian(bytes, 6, 2), little_endian(bytes, 8, 2));
}

/// SOF0 … SOF15 but DHT, JPG and DAC.
bool is_start_of_frame(unsigned marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Whether EXIF says that the picture lies on its side (orientations 5 to 8).
bool is_turned(std::string_view segment) {
  if (!segment.starts_with(std::string_view("Exif\0\0", 6))) {
    return false;
  }
  const std::string_view tiff = segment.substr(6);
  const bool is_little = tiff.starts_with("II");
  const auto number = [&](std::size_t at, std::size_t count) {
    return is_little ? little_endian(tiff, at, count) : big_endian(tiff, at, count);
  };
  const std::size_t directory = number(4, 4);
  const std::size_t entries = number(directory, 2);
  constexpr std::size_t entry_bytes = 12;
  constexpr std::uint64_t orientation_tag = 0x0112;
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * entry_bytes;
    if (entry >= tiff.size()) {
      return false;
    }
    if (number(entry, 2) == orientation_tag) {
      return number(entry + 8, 2) >= 5 && number(entry + 8, 2) <= 8;
    }
  }
  return false;
}

/// Segments of FF, marker, length, until a start of frame: precision, height, width.
std::optional<ImageSize> jpeg_size(std::string_view bytes) {
  bool turned = false;
  std::size_t at = 2;
  while (at + 4 <= bytes.size()) {
    if (bytes[at] != '\xff') {
      return std::nullopt;
    }
    const auto marker = static_cast<unsigned>(big_endian(bytes, at + 1, 1));
    if (marker == 0xFF) {  // filling
      ++at;
      continue;
    }
    const std::size_t length = big_endian(bytes, at + 2, 2);
    if (is_start_of_frame(marker)) {
      const std::uint64_t height = big_endian(bytes, at + 5, 2);
      const std::uint64_t width = big_endian(bytes, at + 7, 2);
      return turned ? size_of(height, width) : size_of(width, height);
    }
    if (marker == 0xE1) {
      turned = turned || is_turned(from(bytes, at + 4).substr(0, length));
    }
    at += 2 + length;
  }
  return std::nullopt;
}

/// The first chunk tells: VP8 (lossy), VP8L (lossless), VP8X (extended).
std::optional<ImageSize> webp_size(std::string_view bytes) {
  const std::string_view chunk = bytes.size() < 30 ? std::string_view() : from(bytes, 12);
  if (chunk.starts_with("VP8X")) {
    return size_of(little_endian(bytes, 24, 3) + 1, little_endian(bytes, 27, 3) + 1);
  }
  if (chunk.starts_with("VP8L")) {
    const std::uint64_t bits = little_endian(bytes, 21, 4);
    return size_of((bits & 0x3FFFU) + 1, ((bits >> 14U) & 0x3FFFU) + 1);
  }
  if (chunk.starts_with("VP8 ")) {
    return size_of(little_endian(bytes, 26, 2) & 0x3FFFU, little_endian(bytes, 28, 2) & 0x3FFFU);
  }
  return std::nullopt;
}

/// The largest "ispe" property (length, name, version, width, height): thumbnails and tiles have theirs too.
std::optional<ImageSize> avif_size(std::string_view bytes) {
  constexpr std::size_t within = 65536;
  const std::string_view head = bytes.substr(0, within);
  std::optional<ImageSize> largest;
  for (std::size_t at = head.find("ispe"); at != std::string_view::npos; at = head.find("ispe", at + 4)) {
    const auto size = size_of(big_endian(head, at + 8, 4), big_endian(head, at + 12, 4));
    if (size && (!largest || size->width > largest->width)) {
      largest = size;
    }
  }
  return largest;
}

}  // namespace

std::optional<ImageSize> image_size(site::FileFormat format, std::string_view bytes) {
  switch (format) {
    case site::FileFormat::png:
      return png_size(bytes);
    case site::FileFormat::gif:
      return gif_size(bytes);
    case site::FileFormat::jpeg:
      return jpeg_size(bytes);
    case site::FileFormat::webp:
      return webp_size(bytes);
    case site::FileFormat::avif:
      return avif_size(bytes);
    case site::FileFormat::svg: {
      const auto size = svg_size(bytes);
      return size ? size_of(size->width, size->height) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace prongsai::attach
