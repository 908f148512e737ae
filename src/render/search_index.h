#pragma once

#include "render/book.h"
#include "render/page.h"
#include "report/problem.h"

#include <memory>
#include <string>
#include <vector>

namespace prongsai::render {

/// What the search page loads: the words of every page of content and every item, and of the attachments that
/// can be read, as scripts (a page opened from a disk may load nothing else), one for each fiscal year and
/// one for what has none. Each calls prongsaiSearch.add([[address below the site's root, title, headings,
/// text, kind, year, day, word starts], …]); search/parts.js calls prongsaiSearch.parts([names]).
class SearchIndex {
 public:
  /// `pages` and `book` outlive it.
  SearchIndex(const Book& book, const std::vector<Page>& pages, KeepWords keep);
  SearchIndex(const SearchIndex&) = delete;
  SearchIndex& operator=(const SearchIndex&) = delete;
  SearchIndex(SearchIndex&&) = delete;
  SearchIndex& operator=(SearchIndex&&) = delete;
  ~SearchIndex();

  /// The page's bytes, whose words are kept where that is wanted.
  report::Checked<std::string> render(const Page& page);

  /// "search/2567.js" …, and search/parts.js last.
  [[nodiscard]] std::vector<std::string> paths() const;

  /// The bytes of one of the paths.
  std::string file(const std::string& path);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace prongsai::render
