#include "render/label_lines.h"

#include "render/letter_widths.h"
#include "text/thai.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

/// More than any picture has room for; marks without letters take none, so that widths alone bound nothing.
constexpr std::size_t most_code_points = 2000;

/// Takes the bracket or quote that opens what follows from the end of a piece.
std::string opening_of(std::string& piece) {
  constexpr std::array<std::string_view, 4> marks{"(", "[", "“", "‘"};
  const auto* const mark =
      std::ranges::find_if(marks, [&](std::string_view one) { return piece.ends_with(one); });
  if (mark == marks.end()) {
    return {};
  }
  piece.resize(piece.size() - mark->size());
  return std::string(*mark);
}

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
      std::string opening = opening_of(piece);
      if (!piece.empty()) {
        pieces.push_back(piece);
      }
      piece = std::move(opening);
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

/// How wide a text is, in whatever unit the room of a line is told.
using Measure = double (*)(std::string_view text);

/// The beginning of `text` that takes at most `room`; marks stay with the letter that they stand on.
std::string beginning(std::string_view text, double room, Measure measure) {
  std::size_t fitting = 0;
  for (std::size_t at = 0; at < text.size();) {
    text::next_code_point(text, at);
    if (measure(text.substr(0, at)) > room) {
      break;
    }
    fitting = at;
  }
  return std::string(text.substr(0, fitting));
}

std::vector<std::string> lines_of(std::string_view label, double room, std::size_t most, Measure measure) {
  const double room_before_dots = room - measure("…");
  std::vector<std::string> lines{""};
  for (const std::string& piece : pieces_of(label.substr(0, text::byte_offset_of(label, most_code_points)))) {
    if (measure(text::trim(lines.back() + piece)) <= room) {
      lines.back() += piece;
      continue;
    }
    if (lines.size() == most) {
      lines.back() =
          std::string(text::trim(beginning(lines.back() + piece, room_before_dots, measure))) + "…";
      break;
    }
    if (!lines.back().empty()) {
      lines.emplace_back();
    }
    // A word that is longer than a line is cut.
    lines.back() =
        measure(text::trim(piece)) <= room ? piece : beginning(piece, room_before_dots, measure) + "…";
  }
  for (std::string& line : lines) {
    line = text::trim(line);
  }
  return lines;
}

}  // namespace

std::vector<std::string> label_lines(std::string_view label, std::size_t columns, std::size_t most) {
  return lines_of(label, static_cast<double>(columns), most,
                  [](std::string_view text) { return static_cast<double>(text::cell_width(text)); });
}

std::vector<std::string> measured_lines(std::string_view label, double ems, std::size_t most) {
  return lines_of(label, ems, most, text_width);
}

}  // namespace prongsai::render
