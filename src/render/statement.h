#pragma once

#include "render/views.h"
#include "site/page_survey.h"
#include "text/date.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::render {

struct Book;
struct Page;

/// What was looked at in one way on all pages, and the pages where something was found; of these at most
/// `most_named` are named.
struct SurveyedView {
  site::Surveyed what = site::Surveyed::basics;
  std::size_t seen = 0;
  std::size_t wrong = 0;
  std::size_t pages = 0;
  std::vector<LinkView> named{};
};

/// A document that has pages, with the page that leads to it, where one does.
struct DocumentView {
  std::string title{};
  const FileView* file = nullptr;
  const EntryView* entry = nullptr;
};

/// What is known of how everybody can use the site, on the day of the build: `pages` were looked at, `checks`
/// says how; the documents of PDF whose text can be searched, those that are pictures of pages, and those of
/// which nobody can tell.
struct StatementView {
  text::Date as_of{};
  std::size_t pages = 0;
  std::vector<SurveyedView> checks{};
  std::size_t documents = 0;
  std::size_t searchable = 0;
  std::size_t unknown = 0;
  std::vector<DocumentView> scanned{};
};

/// Takes note of every page that is rendered, and tells of them all on the accessibility statement. A page
/// that was not rendered when it is asked for is rendered then.
class Statement {
 public:
  static constexpr std::size_t most_named = 20;

  /// `pages` and `book` outlive it.
  Statement(const Book& book, const std::vector<Page>& pages);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement(Statement&&) = delete;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  /// From any thread.
  void note(const Page& page, std::string_view html);

  [[nodiscard]] const StatementView& view() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

template <>
const theme::ObjectType& view_type<SurveyedView>();
template <>
const theme::ObjectType& view_type<DocumentView>();
template <>
const theme::ObjectType& view_type<StatementView>();

}  // namespace prongsai::render
