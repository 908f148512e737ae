#pragma once

#include "render/in_language.h"
#include "text/language.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

/// A heading of a sheet in both languages.
struct Heading {
  std::string_view th{};
  std::string_view en{};
};

inline std::string said(const Heading& heading, text::Language language) {
  return std::string(in_language(heading.th, heading.en, language));
}

inline std::vector<std::string> said(std::span<const Heading> headings, text::Language language) {
  std::vector<std::string> titles;
  titles.reserve(headings.size());
  for (const Heading& heading : headings) {
    titles.push_back(said(heading, language));
  }
  return titles;
}

}  // namespace prongsai::render
