#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::markup {

/// A table with so many columns does not fit on a phone; there its rows become cards.
inline constexpr std::size_t columns_of_cards = 3;

/// A table as cmark-gfm writes it, in a frame that scrolls and that its column names name; with `scope` on
/// these, and, where it is wide, each cell with the name of its column (data-label), so that a style can make
/// cards of the rows.
std::string finish_table(std::string_view table);

}  // namespace prongsai::markup
