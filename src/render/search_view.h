#pragma once

#include "render/book.h"
#include "render/search_subjects.h"
#include "render/views.h"
#include "text/language.h"

#include <cstddef>
#include <string>
#include <vector>

namespace prongsai::render {

/// One page or document of the list from ก to ฮ; `note` says what it is ("O14 · 2567").
struct ListedView {
  std::string title{};
  std::string url{};
  std::string note{};
};

/// What a letter of the list has; its pages stand at `url` where the list is too long for one page, which is
/// else empty.
struct LetterView {
  std::string id{};
  std::string letter{};
  std::string url{};
  std::vector<ListedView> pages{};
};

/// A choice for narrowing a search down, by the key that the index has: a kind, a fiscal year.
struct ChoiceView {
  std::string key{};
  std::string title{};
};

/// What the page to search on is given: the kinds and years to choose from, and the list of everything for
/// who has no scripts.
struct SearchView {
  std::vector<ChoiceView> kinds{};
  /// The newest first.
  std::vector<ChoiceView> years{};
  std::vector<LetterView> letters{};
};

/// Up to so many pages are listed on the page to search on itself.
inline constexpr std::size_t most_listed = 1000;

SearchView make_search_view(const Book& book, const std::vector<Subject>& subjects, text::Language language);

template <>
const theme::ObjectType& view_type<ListedView>();
template <>
const theme::ObjectType& view_type<LetterView>();
template <>
const theme::ObjectType& view_type<ChoiceView>();
template <>
const theme::ObjectType& view_type<SearchView>();

}  // namespace prongsai::render
