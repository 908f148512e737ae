#include "picture/font.h"

#include "report/problem.h"
#include "report/rule.h"

#include <cstddef>
#include <expected>
#include <freetype/freetype.h>
#include <freetype/ftimage.h>
#include <freetype/ftoutln.h>
#include <freetype/fttypes.h>
#include <freetype/tttables.h>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace prongsai::picture {

namespace {

struct EndLibrary {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct EndFace {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, EndLibrary>;
using Face = std::unique_ptr<std::remove_pointer_t<FT_Face>, EndFace>;

Library open_library() {
  FT_Library library = nullptr;
  return Library(FT_Init_FreeType(&library) == 0 ? library : nullptr);
}

/// Looks into `bytes`; null when they are no font.
Face open_face(const Library& library, std::string_view bytes) {
  FT_Face face = nullptr;
  const bool is_open =
      library && FT_New_Memory_Face(library.get(), reinterpret_cast<const FT_Byte*>(bytes.data()),
                                    static_cast<FT_Long>(bytes.size()), 0, &face) == 0;
  return Face(is_open ? face : nullptr);
}

// A font of a theme has some ten kilobytes; of what is unpacked, more would be a bomb.
constexpr FT_ULong max_font_bytes = 16UL << 20UL;

/// The whole font as FreeType has it before it: of WOFF2 what was packed in it.
bool unpack(FT_Face face, std::string& into) {
  FT_ULong size = 0;
  constexpr FT_ULong whole_file = 0;
  if (FT_IS_SCALABLE(face) == 0 || FT_Load_Sfnt_Table(face, whole_file, 0, nullptr, &size) != 0 ||
      size == 0 || size > max_font_bytes) {
    return false;
  }
  into.resize(size);
  return FT_Load_Sfnt_Table(face, whole_file, 0, reinterpret_cast<FT_Byte*>(into.data()), &size) == 0;
}

}  // namespace

report::Result<Font> read_font(std::string_view bytes, std::string_view file) {
  const Library library = open_library();
  const Face face = open_face(library, bytes);
  Font font;
  if (!face || !unpack(face.get(), font.bytes)) {
    return std::unexpected(
        report::Problem{.rule = report::Rule::theme_font, .where = {}, .details = {std::string(file)}});
  }
  return font;
}

struct Letters::State {
  Library library{};
  std::vector<Face> faces{};
};

Letters::Letters(const FontStack& fonts, int size) : state_(std::make_unique<State>()) {
  state_->library = open_library();
  for (const Font& font : fonts) {
    Face& face = state_->faces.emplace_back(open_face(state_->library, font.bytes));
    if (face && FT_Set_Pixel_Sizes(face.get(), 0, static_cast<FT_UInt>(size)) != 0) {
      face.reset();
    }
  }
}

Letters::~Letters() = default;

LetterImage Letters::image(const LetterPlace& place) const {
  FT_Face const face = state_->faces[place.font].get();
  if (face == nullptr || FT_Load_Glyph(face, place.glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0 ||
      face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
    return {};
  }
  FT_Outline_Translate(&face->glyph->outline, place.right, place.up);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) {
    return {};
  }
  const FT_Bitmap& bitmap = face->glyph->bitmap;
  LetterImage image{.left = face->glyph->bitmap_left,
                    .top = face->glyph->bitmap_top,
                    .width = static_cast<int>(bitmap.width),
                    .height = static_cast<int>(bitmap.rows)};
  for (int row = 0; row < image.height; ++row) {
    const unsigned char* const begin = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
    image.coverage.insert(image.coverage.end(), begin, begin + image.width);
  }
  return image;
}

}  // namespace prongsai::picture
