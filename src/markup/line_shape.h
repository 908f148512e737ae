#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace prongsai::markup {

/// Takes the first line off `rest`, without its end (\n, \r\n or \r, as Markdown has it).
std::string_view take_line(std::string_view& rest);

/// What stands on a line behind its '>' and list markers, and how many levels these may open; indentation
/// before a marker counts as levels of lists. `content` is empty for a blank line;
/// `begins_item`: whatever stands before it, the line is the first one of a list's item.
struct ContainerLine {
  std::size_t depth = 0;
  bool begins_item = false;
  std::string_view content{};
};
ContainerLine strip_containers(std::string_view line);

/// How often a line has what costs time, code spans not respected; marks in a row (***) are one.
struct LineCounts {
  std::size_t pipes = 0;
  std::size_t cells = 1;
  std::size_t emphasis_marks = 0;
  std::size_t tildes = 0;  // of emphasis_marks
  std::size_t opening_brackets = 0;
  std::size_t closing_brackets = 0;
  std::size_t definitions = 0;   // "]:"
  std::size_t declarations = 0;  // "<?", "<!"
  std::size_t at_signs = 0;
  std::size_t address_starts = 0;  // "www.", "://"
};
LineCounts count_in(std::string_view content);

/// Whether cmark-gfm would take the line for the second one of a table (|---|:-:|).
bool is_delimiter_row(std::string_view content);

/// How many bytes cmark-gfm may look at when it links the bare addresses in `content`.
std::uint64_t address_work(std::string_view content);

}  // namespace prongsai::markup
