#pragma once

#include "picture/font.h"
#include "text/colour.h"

#include <string>
#include <string_view>

namespace prongsai::picture {

inline constexpr int card_width = 1200;
inline constexpr int card_height = 630;

/// What a card says: what the page is, in large letters; above it what it belongs to, below it whose site it
/// is and its address. Any of them may be empty, and whatever is in them is drawn or left out, never refused.
struct Card {
  std::string title{};
  std::string context{};
  std::string agency{};
  std::string address{};
  /// White letters must be readable on it.
  text::Colour brand{};
};

/// The letters of a card.
struct CardFonts {
  FontStack regular{};
  FontStack bold{};
};

/// Goes up with every change of what is drawn: pictures are named after what made them.
inline constexpr std::string_view card_version = "1";

/// The card as PNG, card_width × card_height, in 8 shades between white and the brand's colour. Nothing is
/// clipped: the title shrinks, then ends in "…". The same bytes for the same card; the fonts are of
/// read_font.
std::string draw_card(const Card& card, const CardFonts& fonts);

}  // namespace prongsai::picture
