#include "render/label_lines.h"

#include "text/thai.h"
#include "text/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

/// The label cut before each word, so that its pieces joined are the label again.
std::vector<std::string> pieces_of(std::string_view label) {
  std::vector<std::string> pieces;
  std::size_t units = 0;
  const std::vector<std::size_t> starts = text::word_starts(label);
  std::size_t next = 0;
  std::string piece;
  for (std::size_t at = 0; at < label.size();) {
    while (next < starts.size() && starts[next] < units) {
      ++next;
    }
    if (next < starts.size() && starts[next] == units && !piece.empty()) {
      pieces.push_back(piece);
      piece.clear();
    }
    const std::size_t begin = at;
    const char32_t code = text::next_code_point(label, at);
    units += code > 0xFFFF ? 2 : 1;
    piece.append(label.substr(begin, at - begin));
  }
  if (!piece.empty()) {
    pieces.push_back(piece);
  }
  return pieces;
}

/// The beginning of `text` that takes at most `columns`.
std::string beginning(std::string_view text, std::size_t columns) {
  std::string cut;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    text::next_code_point(text, at);
    const std::string longer = cut + std::string(text.substr(begin, at - begin));
    if (text::cell_width(longer) > columns) {
      break;
    }
    cut = longer;
  }
  return cut;
}

}  // namespace

std::vector<std::string> label_lines(std::string_view label, std::size_t columns, std::size_t most) {
  std::vector<std::string> lines{""};
  for (const std::string& piece : pieces_of(label)) {
    if (text::cell_width(lines.back() + std::string(text::trim(piece))) <= columns) {
      lines.back() += piece;
      continue;
    }
    if (lines.size() == most) {
      lines.back() = beginning(lines.back() + piece, columns - 1) + "…";
      break;
    }
    if (!lines.back().empty()) {
      lines.emplace_back();
    }
    // A word that is longer than a line is cut.
    lines.back() = text::cell_width(piece) <= columns ? piece : beginning(piece, columns - 1) + "…";
  }
  for (std::string& line : lines) {
    line = text::trim(line);
  }
  return lines;
}

}  // namespace prongsai::render
