#pragma once

#include "text/nearest.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>
#include <string_view>
#include <vector>

namespace prongsai::theme {

/// The one of `names` (a range of what turns into a string_view by `projection`) that `word` was most likely
/// meant to be; empty when none is near.
template <std::ranges::input_range Names, class Projection = std::identity>
std::string_view nearest_of(std::string_view word, const Names& names, Projection projection = {}) {
  std::vector<std::string_view> candidates;
  std::ranges::transform(names, std::back_inserter(candidates),
                         [&](const auto& name) { return std::string_view(std::invoke(projection, name)); });
  return text::nearest(word, candidates).value_or(std::string_view());
}

}  // namespace prongsai::theme
