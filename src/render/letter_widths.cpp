#include "render/letter_widths.h"

#include "text/utf8.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace prongsai::render {

namespace {

// Advances of Sarabun, regular, in thousandths of an em, as its tables have them.
constexpr char32_t first_latin = 0x20;
constexpr std::array latin{243, 237, 354, 686, 529, 903, 668, 192, 318, 318, 448, 607, 252, 340, 252, 415,
                           550, 550, 550, 550, 550, 550, 550, 550, 550, 550, 252, 252, 607, 607, 607, 454,
                           795, 596, 589, 585, 623, 552, 550, 636, 678, 292, 440, 605, 548, 798, 682, 661,
                           573, 661, 581, 529, 558, 657, 602, 831, 605, 573, 567, 308, 382, 308, 585, 323,
                           400, 514, 542, 473, 542, 518, 331, 541, 558, 245, 247, 487, 291, 839, 549, 557,
                           545, 545, 350, 416, 377, 552, 479, 668, 460, 462, 451, 320, 242, 320, 607};
constexpr char32_t first_thai = 0x0E01;
constexpr std::array thai{576, 594, 606, 603, 607, 638, 454, 556, 570, 606, 616, 807, 830, 612, 612, 539,
                          708, 831, 831, 592, 607, 581, 657, 542, 637, 645, 655, 622, 622, 720, 720, 616,
                          614, 572, 484, 581, 580, 612, 512, 602, 677, 580, 636, 720, 587, 565, 546, 534,
                          0,   485, 485, 0,   0,   0,   0,   0,   0,   0,   600, 600, 600, 600, 589, 310,
                          579, 379, 378, 390, 293, 621, 0,   0,   0,   0,   0,   0,   0,   0,   621, 660,
                          676, 685, 694, 678, 678, 675, 744, 674, 692, 767, 1020};

/// The advance of a letter that Sarabun does not have, or of a rare one: as wide as the widest Latin letters.
double width_of_others(std::string_view letter) {
  constexpr double a_column = 850;
  return a_column * static_cast<double>(text::cell_width(letter));
}

/// The element of `advances`, which begin with `first`, for a code point; nothing where it is none of them.
template <std::size_t Size>
const int* advance_in(const std::array<int, Size>& advances, char32_t first, char32_t code) {
  return code >= first && code - first < Size ? &advances.at(code - first) : nullptr;
}

}  // namespace

double text_width(std::string_view utf8) {
  double thousandths = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t code = text::next_code_point(utf8, at);
    const int* known = advance_in(thai, first_thai, code);
    known = known != nullptr ? known : advance_in(latin, first_latin, code);
    thousandths += known != nullptr ? *known : width_of_others(utf8.substr(begin, at - begin));
  }
  // Other fonts stand in where Sarabun is not loaded, and bold letters are wider.
  constexpr double room = 1.06;
  return thousandths * room / 1000;
}

}  // namespace prongsai::render
