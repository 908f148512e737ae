#include "render/label_lines.h"

#include "render/letter_widths.h"
#include "text/line_breaks.h"
#include "text/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

/// More than any picture has room for; marks without letters take none, so that widths alone bound nothing.
constexpr std::size_t most_code_points = 2000;

/// The beginning of `text` that takes at most `ems`; marks stay with the letter that they stand on.
std::string beginning(std::string_view text, double ems) {
  std::size_t fitting = 0;
  for (const std::size_t end : text::letter_ends(text)) {
    if (text_width(text.substr(0, end)) > ems) {
      break;
    }
    fitting = end;
  }
  return std::string(text.substr(0, fitting));
}

}  // namespace

std::vector<std::string> label_lines(std::string_view label, double ems, std::size_t most) {
  label = label.substr(0, text::byte_offset_of(label, most_code_points));
  const double ems_before_dots = ems - text_width("…");
  std::vector<std::string> lines{""};
  std::size_t begin = 0;
  for (const std::size_t end : text::line_breaks(label)) {
    const std::string word(label.substr(begin, end - begin));
    begin = end;
    if (text_width(text::trim(lines.back() + word)) <= ems) {
      lines.back() += word;
      continue;
    }
    if (lines.size() == most) {
      lines.back() = std::string(text::trim(beginning(lines.back() + word, ems_before_dots))) + "…";
      break;
    }
    if (!lines.back().empty()) {
      lines.emplace_back();
    }
    // A word that is longer than a line is cut.
    lines.back() = text_width(text::trim(word)) <= ems ? word : beginning(word, ems_before_dots) + "…";
  }
  for (std::string& line : lines) {
    line = text::trim(line);
  }
  return lines;
}

}  // namespace prongsai::render
