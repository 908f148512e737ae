#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

/// An address in a style sheet, its escapes resolved; `at` is where it stands, in bytes.
struct CssAddress {
  std::string target{};
  std::size_t at = 0;
  friend bool operator==(const CssAddress&, const CssAddress&) = default;
};

/// What a browser would fetch for a style sheet or a style attribute: url(…) and @import "…", in reading
/// order. Comments, other strings and the names of @namespace are none; never fails, linear in the size.
std::vector<CssAddress> css_addresses(std::string_view css);

}  // namespace prongsai::markup
