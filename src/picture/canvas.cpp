#include "picture/canvas.h"

#include "picture/font.h"
#include "picture/shape.h"
#include "text/colour.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <png.h>
#include <pngconf.h>
#include <setjmp.h>  // NOLINT(modernize-deprecated-headers): setjmp is a macro of this one
#include <span>
#include <string>
#include <vector>

namespace prongsai::picture {

namespace {

/// `part` of `whole` of the way from one value to another, to the nearest.
constexpr std::uint8_t between(std::uint8_t from, std::uint8_t to, int part, int whole) {
  return static_cast<std::uint8_t>((from * (whole - part) + to * part + whole / 2) / whole);
}

/// A picture as libpng is given it: a row after the other, each pixel a place in the palette.
struct Pixels {
  int width = 0;
  int height = 0;
  std::span<const png_byte> indices;
  std::span<const png_color> palette;
};

struct EndWriting {
  void operator()(png_structp png) const { png_destroy_write_struct(&png, nullptr); }
};

void append_bytes(png_structp png, png_bytep bytes, png_size_t size) {
  auto& out = *static_cast<std::string*>(png_get_io_ptr(png));
  if (out.capacity() - out.size() < size) {
    png_error(png, "too large");  // longer than the pixels themselves: never
  }
  out.append(reinterpret_cast<const char*>(bytes), size);
}

/// libpng tells of trouble by a jump back to here, over which nothing may have to be destroyed.
bool fill_png(png_structp png, png_infop info, const Pixels& pixels) {
  constexpr int bits = 4;
  constexpr int runs_only = 3;  // zlib's Z_RLE: a quarter of the time for flat colours, and no larger
  if (setjmp(png_jmpbuf(png)) != 0) {
    return false;
  }
  png_set_compression_strategy(png, runs_only);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height),
               bits, PNG_COLOR_TYPE_PALETTE, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  png_set_PLTE(png, info, pixels.palette.data(), static_cast<int>(pixels.palette.size()));
  png_write_info(png, info);
  png_set_packing(png);
  for (int row = 0; row < pixels.height; ++row) {
    png_write_row(png, pixels.indices.data() + static_cast<std::ptrdiff_t>(row) * pixels.width);
  }
  png_write_end(png, info);
  return true;
}

std::string write_png(const Pixels& pixels) {
  constexpr std::size_t head_and_palette = 4096;
  std::string out;
  out.reserve(pixels.indices.size() + head_and_palette);
  const std::unique_ptr<png_struct, EndWriting> png(
      png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr));
  png_infop info = png ? png_create_info_struct(png.get()) : nullptr;
  if (info == nullptr) {
    return {};
  }
  png_set_write_fn(png.get(), &out, append_bytes, nullptr);
  const bool is_written = fill_png(png.get(), info, pixels);
  png_destroy_info_struct(png.get(), &info);
  out.shrink_to_fit();
  return is_written ? out : std::string();
}

}  // namespace

Canvas::Canvas(int width, int height)
    : width_(width),
      height_(height),
      shades_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

void Canvas::fill_rows(int top, int bottom, Shade shade) {
  std::fill(shades_.begin() + static_cast<std::ptrdiff_t>(top) * width_,
            shades_.begin() + static_cast<std::ptrdiff_t>(bottom) * width_, shade);
}

void Canvas::blend(const LetterImage& letter, Place at, Shade shade) {
  for (int row = 0; row < letter.height; ++row) {
    for (int column = 0; column < letter.width; ++column) {
      const int x = at.x + column;
      const int y = at.y + row;
      if (x >= 0 && x < width_ && y >= 0 && y < height_) {
        Shade& ground = shades_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                                static_cast<std::size_t>(x)];
        ground =
            between(ground, shade,
                    letter.coverage[static_cast<std::size_t>(row) * static_cast<std::size_t>(letter.width) +
                                    static_cast<std::size_t>(column)],
                    255);
      }
    }
  }
}

void Canvas::draw(const ShapedText& text, const FontStack& fonts, int size, Place at, Shade shade) {
  constexpr long parts = 64;
  const Letters letters(fonts, size);
  for (const Glyph& glyph : text.glyphs) {
    const long right = static_cast<long>(glyph.x) * size * parts / units_per_em;
    const long up = static_cast<long>(glyph.y) * size * parts / units_per_em;
    const long whole = right >= 0 ? right / parts : -((parts - 1 - right) / parts);
    const LetterImage letter =
        letters.image({.font = glyph.font, .glyph = glyph.id, .right = right - whole * parts, .up = up});
    blend(letter, {.x = at.x + static_cast<int>(whole) + letter.left, .y = at.y - letter.top}, shade);
  }
}

std::string Canvas::to_png(text::Colour first, text::Colour second) const {
  std::array<png_color, most_shade + 1> palette{};
  int shade = 0;
  for (png_color& colour : palette) {
    colour = {.red = between(first.red, second.red, shade, most_shade),
              .green = between(first.green, second.green, shade, most_shade),
              .blue = between(first.blue, second.blue, shade, most_shade)};
    ++shade;
  }
  return write_png({.width = width_, .height = height_, .indices = shades_, .palette = palette});
}

}  // namespace prongsai::picture
