#pragma once

#include <string>
#include <string_view>

namespace prongsai::markup {

/// The body of a page with `prefix` before all its ids and before what refers to them (#fragments, headers=,
/// aria-labelledby= …), so that several bodies can stand on one page.
std::string prefix_ids(std::string_view html, std::string_view prefix);

}  // namespace prongsai::markup
