#pragma once

#include <cstddef>
#include <string_view>

namespace prongsai::check {

/// Words of a Markdown text that a reader reads as text: headings, comments, rules, table lines, fences and
/// the addresses of links do not count, for a page of headings tells nothing.
std::size_t words_of_prose(std::string_view markdown);

}  // namespace prongsai::check
