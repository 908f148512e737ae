#pragma once

#include "picture/card.h"
#include "picture/font.h"

#include <fstream>
#include <iterator>
#include <string>

namespace prongsai::picture {

/// A file of the default theme's fonts.
inline std::string font_bytes(const std::string& name) {
  std::ifstream file(PRONGSAI_SOURCE_DIR "/themes/default/assets/fonts/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline Font theme_font(const std::string& script_and_weight) {
  const std::string name = "sarabun-" + script_and_weight + "-normal.woff2";
  return read_font(font_bytes(name), name).value();
}

/// Those of the default theme.
inline CardFonts theme_fonts() {
  return {.regular = {theme_font("thai-400"), theme_font("latin-400")},
          .bold = {theme_font("thai-700"), theme_font("latin-700")}};
}

}  // namespace prongsai::picture
