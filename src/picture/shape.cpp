#include "picture/shape.h"

#include "picture/font.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <hb.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::picture {

namespace {

template <auto release>
struct Release {
  void operator()(auto* handle) const { release(handle); }
};
using HbFont = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;
using HbFace = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using HbBlob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using HbBuffer = std::unique_ptr<hb_buffer_t, Release<hb_buffer_destroy>>;

HbFont open_font(const Font& font) {
  const HbBlob blob(hb_blob_create(font.bytes.data(), static_cast<unsigned>(font.bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const HbFace face(hb_face_create(blob.get(), 0));
  HbFont opened(hb_font_create(face.get()));
  hb_font_set_scale(opened.get(), units_per_em, units_per_em);
  return opened;
}

/// Letters in a row that one font has.
struct Run {
  std::size_t font = 0;
  std::string text{};
};

bool has(const HbFont& font, char32_t letter) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font.get(), letter, &glyph) != 0;
}

/// The font of a letter: the one before it where that has it, so that marks stay with what they stand on.
std::optional<std::size_t> font_of(char32_t letter, const std::vector<HbFont>& fonts,
                                   std::optional<std::size_t> before) {
  if (before && has(fonts[*before], letter)) {
    return before;
  }
  const auto found = std::ranges::find_if(fonts, [&](const HbFont& font) { return has(font, letter); });
  return found == fonts.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - fonts.begin()));
}

std::vector<Run> runs_of(std::string_view utf8, const std::vector<HbFont>& fonts) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t letter = text::next_code_point(utf8, at);
    const auto font = font_of(letter, fonts, runs.empty() ? std::nullopt : std::optional(runs.back().font));
    if (!font) {
      continue;
    }
    if (runs.empty() || runs.back().font != *font) {
      runs.push_back({.font = *font});
    }
    text::append_utf8(runs.back().text, letter);
  }
  return runs;
}

/// HarfBuzz keeps each language for ever, and looks it up by its letters: once is enough.
hb_language_t thai() {
  static const hb_language_t language = hb_language_from_string("th", -1);
  return language;
}

void shape_run(ShapedText& into, const Run& run, const HbFont& font) {
  const HbBuffer buffer(hb_buffer_create());
  hb_buffer_add_utf8(buffer.get(), run.text.data(), static_cast<int>(run.text.size()), 0, -1);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer.get(), thai());
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(font.get(), buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* const places = hb_buffer_get_glyph_positions(buffer.get(), &count);
  for (unsigned i = 0; i < count; ++i) {
    into.glyphs.push_back({.font = run.font,
                           .id = infos[i].codepoint,
                           .x = into.width + places[i].x_offset,
                           .y = places[i].y_offset});
    into.width += places[i].x_advance;
    hb_glyph_extents_t box{};
    if (hb_font_get_glyph_extents(font.get(), infos[i].codepoint, &box) != 0) {
      into.ascent = std::max(into.ascent, places[i].y_offset + box.y_bearing);
      into.descent = std::max(into.descent, -(places[i].y_offset + box.y_bearing + box.height));
    }
  }
}

}  // namespace

struct Shaper::State {
  std::vector<HbFont> fonts{};
};

Shaper::Shaper(const FontStack& fonts) : state_(std::make_unique<State>()) {
  for (const Font& font : fonts) {
    state_->fonts.push_back(open_font(font));
  }
}

Shaper::~Shaper() = default;

ShapedText Shaper::shape(std::string_view utf8) const {
  ShapedText shaped;
  for (const Run& run : runs_of(utf8, state_->fonts)) {
    shape_run(shaped, run, state_->fonts[run.font]);
  }
  return shaped;
}

void append(ShapedText& text, const ShapedText& more) {
  for (Glyph glyph : more.glyphs) {
    glyph.x += text.width;
    text.glyphs.push_back(glyph);
  }
  text.width += more.width;
  text.ascent = std::max(text.ascent, more.ascent);
  text.descent = std::max(text.descent, more.descent);
}

}  // namespace prongsai::picture
