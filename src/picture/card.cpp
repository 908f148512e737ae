#include "picture/card.h"

#include "picture/canvas.h"
#include "picture/font.h"
#include "picture/shape.h"
#include "picture/title.h"
#include "text/colour.h"
#include "text/utf8.h"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace prongsai::picture {

namespace {

// The parts of a card, in pixels. LINE shows the middle square of a card in lists; there the title still
// begins.
constexpr int margin = 72;
constexpr int text_width = card_width - 2 * margin;
constexpr int band_top = 484;
constexpr Box context_box{.width = text_width, .height = 60};
constexpr int context_top = 46;
constexpr int title_top = 122;
constexpr int title_bottom = band_top - 26;
constexpr Box agency_box{.width = text_width, .height = 76};
constexpr int agency_middle = 542;
constexpr Box address_box{.width = text_width, .height = 40};
constexpr int address_middle = 599;
constexpr std::size_t most_title_lines = 4;
constexpr std::array title_sizes{92, 84, 76, 70, 64, 58, 52, 46, 42};
constexpr std::array context_sizes{34, 30, 27};
constexpr std::array agency_sizes{42, 38, 34, 30, 26, 23};
constexpr std::array address_sizes{26, 22};

constexpr Shade white = most_shade;
constexpr Shade light = most_shade - 1;
constexpr Shade brand = 0;

// A title that is longer would be shortened anyway.
constexpr std::size_t most_letters = 400;

/// One line without control characters: white space of any kind is one blank.
std::string plain(std::string_view utf8) {
  std::string out;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < utf8.size() && letters < most_letters;) {
    const char32_t c = text::next_code_point(utf8, at);
    const bool is_blank = c <= U' ' || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0x3000;
    if (is_blank && (out.empty() || out.ends_with(' '))) {
      continue;
    }
    text::append_utf8(out, is_blank ? U' ' : c);
    ++letters;
  }
  return std::string(text::trim(out));
}

struct Style {
  const FontStack& fonts;
  const Shaper& shaper;
  std::span<const int> sizes;
  Shade shade = white;
};

void draw_title(Canvas& canvas, const Title& title, const Style& style, int top) {
  for (const TitleLine& line : title.lines) {
    canvas.draw(line.text, style.fonts, title.size, {.x = margin, .y = top + line.base_line}, style.shade);
  }
}

/// One line in the middle of its box.
void draw_line(Canvas& canvas, std::string_view text, const Style& style, Box box, int middle) {
  const Title line = fit_title(plain(text), style.shaper, box, style.sizes, 1);
  draw_title(canvas, line, style, middle - line.height / 2);
}

}  // namespace

std::string draw_card(const Card& card, const CardFonts& fonts) {
  const Shaper regular(fonts.regular);
  const Shaper bold(fonts.bold);
  Canvas canvas(card_width, card_height);
  canvas.fill_rows(band_top, card_height, white);
  draw_line(canvas, card.context,
            {.fonts = fonts.regular, .shaper = regular, .sizes = context_sizes, .shade = light}, context_box,
            context_top + context_box.height / 2);
  const Style large{.fonts = fonts.bold, .shaper = bold, .sizes = title_sizes};
  const std::string words = plain(card.title);
  const Title title = fit_title(words, bold, {.width = text_width, .height = title_bottom - title_top},
                                title_sizes, most_title_lines);
  draw_title(canvas, title, large, title_top + (title_bottom - title_top - title.height) / 2);
  draw_line(canvas, card.agency, {.fonts = fonts.bold, .shaper = bold, .sizes = agency_sizes, .shade = brand},
            agency_box, agency_middle);
  draw_line(canvas, card.address,
            {.fonts = fonts.regular, .shaper = regular, .sizes = address_sizes, .shade = brand}, address_box,
            address_middle);
  return canvas.to_png(card.brand, text::white);
}

}  // namespace prongsai::picture
