#pragma once

#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace prongsai::site {

/// Whether the path of a Tree's entry is that of a page of HTML, whatever made it.
constexpr bool is_page(std::string_view path) {
  return path.ends_with(".html") || path.ends_with(".htm") || path.ends_with(".xhtml");
}

/// The statement about how everybody can use the site: it tells what was found on all other pages.
inline constexpr std::string_view accessibility_address = "/accessibility/";

/// Whether a path ends in `ending` (in small letters), in any case of its letters: ".PDF" is ".pdf".
constexpr bool has_ending(std::string_view path, std::string_view ending) {
  return path.size() >= ending.size() &&
         std::ranges::equal(path.substr(path.size() - ending.size()), ending, {}, text::ascii_lower);
}

/// Whether a path is named like what offices hand out, and no page needs for itself.
constexpr bool is_document(std::string_view path) {
  constexpr auto endings =
      std::to_array<std::string_view>({".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".ppt", ".pptx",
                                       ".odt", ".ods", ".zip", ".rar", ".7z"});
  return std::ranges::any_of(endings, [&](std::string_view ending) { return has_ending(path, ending); });
}

}  // namespace prongsai::site
