#pragma once

#include "render/book.h"
#include "render/explorer.h"
#include "render/page.h"
#include "render/search_index.h"
#include "render/search_subjects.h"
#include "render/search_view.h"
#include "render/statement.h"
#include "render/views.h"
#include "site/head.h"
#include "text/language.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace prongsai::render {

/// The book, and the pages that recipes render from it; shared by all recipes of a Tree.
struct Edition {
  Book book;
  std::vector<Page> pages{};
  /// What can be found, by a theme that has a page to search on.
  std::vector<Subject> subjects{};
  SearchView search_view{};
  std::unique_ptr<SearchIndex> search{};
  std::unique_ptr<Statement> statement{};
};

/// Says which pages a site has, and what each of them is given.
class Planner {
 public:
  explicit Planner(Edition& edition)
      : edition_(edition), book_(edition.book), pages_(edition.pages), statement_(edition.statement.get()) {}

  /// Fills the pages of the edition, and what can be found in them.
  void plan();

 private:
  void add(Page page);
  [[nodiscard]] LinkView home_crumb(text::Language language) const;
  [[nodiscard]] LinkView home_crumb() const { return home_crumb(language_); }
  /// What the home page is called; in another language by its own file where the site has no name in it.
  [[nodiscard]] std::string title_of_home(const EntryView& entry) const;
  /// Home, the area, the page itself, in the page's language.
  [[nodiscard]] std::vector<LinkView> crumbs_of(const EntryView& entry) const;
  static bool has_template(const Book& book, const std::string& name) { return book.inputs.theme.has(name); }
  void add_entry(const EntryView& entry);
  void add_redirect(const site::OldAddress& old, const EntryView& entry);
  /// A folder's list, unless the author wrote its index page.
  void add_area(const AreaView& area);
  void add_home();
  /// In the digits of the site.
  [[nodiscard]] std::string shown(const std::string& text) const;
  void add_year(const YearView& year);
  void add_topics(const std::string& title);
  void add_open_data_page(const std::string& title);
  void add_explorer(const Explorer& explorer, const std::string& open_data);
  /// Pages that say the same in two languages know each other.
  void link_translations();
  void add_history(std::string title);
  /// The statement, with the author's own words where a content file has its address.
  void add_statement(const std::string& title);
  void add_posters(const std::string& title);
  /// The page to search on, and those of a list that is too long for it.
  void add_search_pages(const std::string& title, const std::string& everything);

  Edition& edition_;
  const Book& book_;
  std::vector<Page>& pages_;
  const Statement* statement_;
  text::Language language_ = text::Language::th;
  std::map<std::string, std::string> taken_{};
};

}  // namespace prongsai::render
