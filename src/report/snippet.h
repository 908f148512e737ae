#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::report {

/// A source line made ready for the terminal, and which of its cells the caret underlines.
struct Snippet {
  std::string line{};
  std::size_t caret_at = 0;
  std::size_t caret_cells = 0;
};

/// `source_line` with tabs expanded and controls made visible, cut with "…" around the caret when it is long.
/// `column` and `length` are those of a Location; without a column there is no caret.
Snippet snippet_of(std::string_view source_line, int column, int length);

}  // namespace prongsai::report
