#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

/// A heading within a page; the id is empty where nothing can lead to it.
struct HeadingWords {
  std::string id{};
  std::string text{};
  friend bool operator==(const HeadingWords&, const HeadingWords&) = default;
};

/// What a page says in its <main>, for searching: the first <h1>, the <h2> and <h3>, and all of its text,
/// headings included, blanks collapsed. A tag that begins or ends a block parts words, one within a line
/// (<b>, <a>, <span> …) does not. Nothing of scripts, styles, pictures of <svg>, and elements with
/// data-search="off".
struct PageWords {
  std::string title{};
  std::vector<HeadingWords> headings{};
  std::string text{};
};

/// Never fails, linear in the size.
PageWords page_words(std::string_view html);

}  // namespace prongsai::markup
