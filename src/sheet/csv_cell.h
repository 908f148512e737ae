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

/// Whether a spreadsheet that opens the file would calculate the cell; then it is written behind an
/// apostrophe, and so is what already has apostrophes before a formula, so that exactly one of them is taken
/// off again. Numbers are no formulas, nor is a lone "-", which means "none" in Thai tables.
bool needs_guard(std::string_view cell);

/// The cell without the apostrophe of a guard.
std::string without_guard(std::string text);

/// `text` cut to at most `bytes` between two code points.
void cut(std::string& text, std::size_t bytes);

}  // namespace prongsai::sheet
