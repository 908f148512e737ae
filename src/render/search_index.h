#pragma once

#include "render/book.h"
#include "render/page.h"
#include "render/search_subjects.h"
#include "report/problem.h"
#include "site/tree.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace prongsai::render {

/// What the search page loads, as scripts, for a page opened from a disk may load nothing else; each is below
/// 256 KB and named by its bytes, but parts.js, which names them:
///   prongsaiSearch.parts({meta: [names], words: [[year, name], …], grams: [names]})
///   prongsaiSearch.meta(first, [[address, title, [id, heading, …], kind, year, day, order, topics, first
///   part, last], …]) prongsaiSearch.words(part, [[number in meta, words as with_word_marks() has them], …])
///   prongsaiSearch.grams([[part, text::GramSet of its pages], …]): where there is so much text that all of
///   it would be slow to load, which parts can have a word.
class SearchIndex {
 public:
  /// `pages`, `subjects` and `book` outlive it.
  SearchIndex(const Book& book, const std::vector<Page>& pages, const std::vector<Subject>& subjects);
  SearchIndex(const SearchIndex&) = delete;
  SearchIndex& operator=(const SearchIndex&) = delete;
  SearchIndex(SearchIndex&&) = delete;
  SearchIndex& operator=(SearchIndex&&) = delete;
  ~SearchIndex();

  /// The page's bytes, whose words are kept where the inputs want that. A page that shows a citizen's number
  /// is told (privacy_citizen_id) and is not found.
  report::Checked<std::string> render(const Page& page);

  /// The index's files by name; of pages whose words were not kept it renders them.
  std::map<std::string, site::Recipe> files();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

/// privacy_citizen_id of each attachment whose words have such a number; it is published, but not found.
std::vector<report::Problem> private_attachments(const site::Site& site);

}  // namespace prongsai::render
