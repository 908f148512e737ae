#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::sheet {

/// What stands between the quotes of a cell that opens at an offset of a text.
struct QuotedExtent {
  std::size_t close = std::string_view::npos;  // the closing quote, npos when there is none
  bool has_line_end = false;
};

QuotedExtent find_closing_quote(std::string_view text, std::size_t open);

/// `raw` with "" as " and every line end as \n.
std::string unquote(std::string_view raw);

/// ="001" is how exporters keep a spreadsheet from making 1 of 001: gives 001; everything else as it is.
std::string unwrap_formula(std::string text);

/// `text` cut to at most `bytes` between two code points.
void cut(std::string& text, std::size_t bytes);

}  // namespace prongsai::sheet
