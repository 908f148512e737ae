#pragma once

#include "report/problem.h"
#include "site/site.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// What a name like content/about/index.en.md says: the page's language, and the path without it.
struct LanguageOfName {
  text::Language language = text::Language::th;
  std::string path{};
  friend bool operator==(const LanguageOfName&, const LanguageOfName&) = default;
};

/// Nothing for a name without a language, and for tables: only .md, .yaml and .yml may have one.
std::optional<LanguageOfName> language_in_name(std::string_view path);

/// Says of every page in another language which page it translates (ContentFile::translates); tells of pages
/// that there are none of, of those in the same language, and of two for one page.
std::vector<report::Problem> settle_translations(site::Site& site);

}  // namespace prongsai::load
