#include "picture/title.h"

#include "picture/shape.h"
#include "text/line_breaks.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::picture {

namespace {

/// What no line may break: a word with the marks that belong to it, and the blank after it.
struct Piece {
  ShapedText text{};
  int blank = 0;
};

// Of an em: lines at this distance read as one text, also where nothing reaches up or down.
constexpr double line_pitch = 1.42;
constexpr double least_gap = 0.1;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "พ.ศ. 2567", "ข้อ 5", "หมู่ที่ 4": a number stays with the word that says what it counts.
bool belongs_together(std::string_view before, std::string_view after) {
  const std::string_view thai_digits = "\xE0\xB9";
  const bool is_number =
      !after.empty() && (is_digit(after[0]) || (after.starts_with(thai_digits) && after.size() > 2 &&
                                                static_cast<unsigned char>(after[2]) >= 0x90));
  return is_number && before.ends_with(' ');
}

/// The text cut where its lines may end.
std::vector<std::string_view> words_of(std::string_view utf8) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (const std::size_t end : text::line_breaks(utf8)) {
    const bool is_last = end == utf8.size();
    if (is_last || !belongs_together(utf8.substr(begin, end - begin), utf8.substr(end))) {
      words.push_back(utf8.substr(begin, end - begin));
      begin = end;
    }
  }
  return words;
}

Piece piece_of(std::string_view word, const Shaper& shaper) {
  const std::string_view shown = text::trim(word);
  Piece piece{.text = shaper.shape(shown)};
  if (shown.size() < word.size()) {
    piece.blank = shaper.shape(" ").width;
  }
  return piece;
}

std::vector<Piece> pieces_of(const std::vector<std::string_view>& words, const Shaper& shaper) {
  std::vector<Piece> pieces;
  for (const std::string_view word : words) {
    Piece piece = piece_of(word, shaper);
    if (!piece.text.glyphs.empty()) {
      pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

/// Lines of at most `width` units; a piece that is wider stands alone and reaches beyond.
std::vector<ShapedText> wrap(std::span<const Piece> pieces, int width) {
  std::vector<ShapedText> lines;
  int blank = 0;
  for (const Piece& piece : pieces) {
    if (lines.empty() || lines.back().width + blank + piece.text.width > width) {
      lines.emplace_back();
    } else {
      lines.back().width += blank;
    }
    append(lines.back(), piece.text);
    blank = piece.blank;
  }
  return lines;
}

int widest(std::span<const Piece> pieces) {
  int width = 0;
  for (const Piece& piece : pieces) {
    width = std::max(width, piece.text.width);
  }
  return width;
}

/// The narrowest width that needs no more lines: the lines then have about the same length.
std::vector<ShapedText> wrap_evenly(std::span<const Piece> pieces, int width) {
  const std::size_t lines = wrap(pieces, width).size();
  int too_narrow = widest(pieces) - 1;
  int enough = width;
  while (enough - too_narrow > units_per_em / 16) {
    const int middle = too_narrow + (enough - too_narrow) / 2;
    (wrap(pieces, middle).size() > lines ? too_narrow : enough) = middle;
  }
  return wrap(pieces, enough);
}

/// How far below one another the lines stand: all the same, and never so near that marks touch.
int pitch_of(std::span<const ShapedText> lines, int size) {
  int pitch = static_cast<int>(line_pitch * size);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const int ink = to_pixels(lines[i - 1].descent + lines[i].ascent, size);
    pitch = std::max(pitch, ink + static_cast<int>(least_gap * size));
  }
  return pitch;
}

Title place(std::vector<ShapedText> lines, int size) {
  Title title{.size = size};
  const int pitch = pitch_of(lines, size);
  for (ShapedText& line : lines) {
    const int base_line =
        title.lines.empty() ? to_pixels(line.ascent, size) : title.lines.back().base_line + pitch;
    title.height = base_line + to_pixels(line.descent, size);
    title.lines.push_back({.text = std::move(line), .base_line = base_line});
  }
  return title;
}

int to_units(int pixels, int size) {
  return static_cast<int>(static_cast<long long>(pixels) * units_per_em / size);
}

std::optional<Title> title_at(std::span<const Piece> pieces, Box box, int size, std::size_t most_lines) {
  const int width = to_units(box.width, size);
  if (widest(pieces) > width || wrap(pieces, width).size() > most_lines) {
    return std::nullopt;
  }
  Title title = place(wrap_evenly(pieces, width), size);
  return title.height <= box.height ? std::optional(std::move(title)) : std::nullopt;
}

/// Words that are wider than a line, cut between letters.
std::vector<std::string_view> cut_to(const std::vector<std::string_view>& words, const Shaper& shaper,
                                     int width) {
  std::vector<std::string_view> cut;
  for (const std::string_view word : words) {
    if (shaper.shape(text::trim(word)).width <= width) {
      cut.push_back(word);
      continue;
    }
    std::size_t begin = 0;
    int filled = 0;
    std::size_t before = 0;
    for (const std::size_t end : text::letter_ends(word)) {
      const int letter = shaper.shape(word.substr(before, end - before)).width;
      if (filled + letter > width && before > begin) {
        cut.push_back(word.substr(begin, before - begin));
        begin = before;
        filled = 0;
      }
      filled += letter;
      before = end;
    }
    cut.push_back(word.substr(begin));
  }
  return cut;
}

/// As many words as leave room for "…" after them, in the smallest letters.
Title shortened(const std::vector<std::string_view>& words, const Shaper& shaper, Box box, int size,
                std::size_t most_lines) {
  const int width = to_units(box.width, size);
  const Piece dots{.text = shaper.shape("…")};
  std::vector<Piece> pieces = pieces_of(cut_to(words, shaper, width - dots.text.width), shaper);
  if (auto whole = title_at(pieces, box, size, most_lines)) {
    return std::move(*whole);
  }
  for (; !pieces.empty(); pieces.pop_back()) {
    std::vector<Piece> with_dots = pieces;
    append(with_dots.back().text, dots.text);
    if (auto title = title_at(with_dots, box, size, most_lines)) {
      return std::move(*title);
    }
  }
  return {.size = size};
}

}  // namespace

int to_pixels(int units, int size) {
  return static_cast<int>((static_cast<long long>(units) * size + units_per_em - 1) / units_per_em);
}

Title fit_title(std::string_view utf8, const Shaper& shaper, Box box, std::span<const int> sizes,
                std::size_t most_lines) {
  const std::vector<std::string_view> words = words_of(utf8);
  const std::vector<Piece> pieces = pieces_of(words, shaper);
  for (const int size : sizes) {
    if (auto title = title_at(pieces, box, size, most_lines)) {
      return std::move(*title);
    }
  }
  return shortened(words, shaper, box, sizes.back(), most_lines);
}

}  // namespace prongsai::picture
