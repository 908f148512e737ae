#pragma once

#include <string_view>

namespace prongsai::site {

/// Whether the path of a Tree's entry is that of a page of HTML, whatever made it.
constexpr bool is_page(std::string_view path) {
  return path.ends_with(".html") || path.ends_with(".htm") || path.ends_with(".xhtml");
}

}  // namespace prongsai::site
