#include "report/snippet.h"

#include "report/visible.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::report {

namespace {

constexpr std::size_t tab_width = 4;
constexpr std::size_t most_cells = 100;
constexpr std::size_t cells_before_caret = 40;

/// One code point of the line as it is shown, and the cell where it begins.
struct Glyph {
  std::string text{};
  std::size_t at = 0;
  std::size_t cells = 0;
};

std::vector<Glyph> glyphs_of(std::string_view line) {
  std::vector<Glyph> glyphs;
  std::size_t cell = 0;
  for (std::size_t i = 0; i < line.size();) {
    const char32_t code_point = text::next_code_point(line, i);
    Glyph glyph{.at = cell};
    if (code_point == U'\t') {
      glyph.cells = tab_width - cell % tab_width;
      glyph.text.assign(glyph.cells, ' ');
    } else {
      text::append_utf8(glyph.text, visible(code_point));
      glyph.cells = text::cell_width(glyph.text);
    }
    cell += glyph.cells;
    glyphs.push_back(std::move(glyph));
  }
  return glyphs;
}

std::size_t total_cells(const std::vector<Glyph>& glyphs) {
  return glyphs.empty() ? 0 : glyphs.back().at + glyphs.back().cells;
}

struct Cells {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Cells caret_cells(const std::vector<Glyph>& glyphs, int column, int length) {
  const std::size_t total = total_cells(glyphs);
  if (static_cast<std::size_t>(column) > glyphs.size()) {
    return {.begin = total, .end = total + 1};
  }
  auto first = static_cast<std::size_t>(column) - 1;
  const std::size_t last = std::min(first + static_cast<std::size_t>(std::max(length, 1)), glyphs.size()) - 1;
  while (first > 0 && glyphs[first].cells == 0) {
    --first;  // a Thai mark stands on the letter before it
  }
  const std::size_t begin = glyphs[first].at;
  return {.begin = begin, .end = std::max(glyphs[last].at + glyphs[last].cells, begin + 1)};
}

/// The part of a long line that is shown: around the caret, and filled up to both ends where there is room.
Cells window_of(std::size_t total, const Cells& caret) {
  if (total <= most_cells) {
    return {.begin = 0, .end = total};
  }
  const std::size_t wanted = caret.begin > cells_before_caret ? caret.begin - cells_before_caret : 0;
  const std::size_t begin = std::min(wanted, total - most_cells);
  return {.begin = begin, .end = begin + most_cells};
}

std::string text_within(const std::vector<Glyph>& glyphs, const Cells& window) {
  std::string text;
  for (const Glyph& glyph : glyphs) {
    const bool is_inside = glyph.at >= window.begin && glyph.at + glyph.cells <= window.end;
    const bool hangs_on_cut_letter = glyph.cells == 0 && text.empty() && window.begin > 0;
    if (is_inside && !hangs_on_cut_letter) {
      text += glyph.text;
    }
  }
  return text;
}

}  // namespace

Snippet snippet_of(std::string_view source_line, int column, int length) {
  const std::vector<Glyph> glyphs = glyphs_of(source_line);
  const std::size_t total = total_cells(glyphs);
  const Cells caret = column > 0 ? caret_cells(glyphs, column, length) : Cells{};
  Cells window = window_of(total, caret);
  const bool is_cut_before = window.begin > 0;
  const bool is_cut_after = window.end < total;
  // A wide letter that the cut would halve goes with the rest.
  while (is_cut_before &&
         std::ranges::none_of(glyphs, [&](const Glyph& glyph) { return glyph.at == window.begin; })) {
    ++window.begin;
  }
  Snippet snippet{.line = text_within(glyphs, window)};
  if (is_cut_before) {
    snippet.line.insert(0, "…");
  }
  if (is_cut_after) {
    snippet.line += "…";
  }
  if (column > 0) {
    snippet.caret_at = caret.begin - window.begin + (is_cut_before ? 1 : 0);
    snippet.caret_cells = std::min(caret.end, std::max(window.end, caret.begin + 1)) - caret.begin;
  }
  return snippet;
}

}  // namespace prongsai::report
