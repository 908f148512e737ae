#pragma once

#include "text/language.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace prongsai::attach {

/// How many letters of which script were seen, and signs of any kind that are not white space.
struct Letters {
  std::size_t thai = 0;
  std::size_t latin = 0;
  std::size_t signs = 0;

  void add(char32_t code_point);
  void add(std::string_view utf8);
};

/// Thai when at least a fifth of the letters are Thai (its documents are full of Latin names), English when
/// hardly any is; nothing when there are too few to tell.
std::optional<text::Language> language_of(const Letters& letters);

}  // namespace prongsai::attach
