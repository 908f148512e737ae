#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::attach {

/// As many bytes of a document's words as are kept.
inline constexpr std::size_t longest_words = 20'000;

/// The beginning of `text`, blanks and controls collapsed to one space, whole letters; nothing of what is no
/// UTF-8.
std::string beginning_of_words(std::string_view text);

}  // namespace prongsai::attach
