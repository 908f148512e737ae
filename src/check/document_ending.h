#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace prongsai::check {

/// Whether a path is named like what offices hand out, and no page needs for itself.
constexpr bool is_document(std::string_view path) {
  constexpr auto endings =
      std::to_array<std::string_view>({".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".ppt", ".pptx",
                                       ".odt", ".ods", ".zip", ".rar", ".7z"});
  return std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace prongsai::check
