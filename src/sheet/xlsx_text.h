#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// What XLSX allows in texts and addresses; libxlsxwriter leaves some of it to its caller.
namespace prongsai::sheet {

/// `utf8` as it may stand in a cell: broken bytes and characters that XML forbids become U+FFFD, lines end
/// with \n, and a literal _x0041_ is kept from being read as the character that it encodes.
std::string xlsx_text(std::string_view utf8);

/// Excel counts UTF-16 units: one for every Thai character, two for an emoji.
std::size_t count_units(std::string_view utf8);

/// The beginning of `utf8` that has at most `units` of them, never between a letter and its marks.
std::string_view cut_text(std::string_view utf8, std::size_t units);

/// `address` with everything percent-encoded that Excel or libxlsxwriter would trip over; empty when it is
/// none of http, https and mailto or too long for Excel, so that no link leads to the reader's own disk.
std::string xlsx_address(std::string_view address);

}  // namespace prongsai::sheet
