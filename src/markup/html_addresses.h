#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace prongsai::markup {

/// The addresses in the value of a srcset ("a.png, b.png 2x"); they look into it.
std::vector<std::string_view> srcset_candidates(std::string_view srcset);

/// The address in the content of <meta http-equiv="refresh"> ("0; url=home.html"); looks into it.
std::optional<std::string_view> refresh_target(std::string_view content);

}  // namespace prongsai::markup
