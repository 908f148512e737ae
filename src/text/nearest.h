#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace prongsai::text {

/// The candidate that `word` was most likely meant to be (edit distance with transpositions, in code points),
/// or nothing when all are farther than a third of the word's length.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace prongsai::text
