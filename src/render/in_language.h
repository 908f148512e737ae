#pragma once

#include "text/language.h"

#include <string_view>

namespace prongsai::render {

/// What a page in `language` says: the English words on an English page where there are any, else the others.
constexpr std::string_view in_language(std::string_view thai, std::string_view english,
                                       text::Language language) {
  return language == text::Language::en && !english.empty() ? english : thai;
}

/// Thai digits are for Thai pages.
constexpr text::Digits digits_in(text::Digits digits, text::Language language) {
  return language == text::Language::th ? digits : text::Digits::arabic;
}

}  // namespace prongsai::render
