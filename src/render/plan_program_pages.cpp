// The pages that the program makes of its own: open data, the contracts of a year, the history, the
// statement, searching.
#include "render/book.h"
#include "render/changes.h"
#include "render/explorer.h"
#include "render/in_language.h"
#include "render/open_data.h"
#include "render/page.h"
#include "render/planner.h"
#include "render/posters.h"
#include "render/search_subjects.h"
#include "render/search_view.h"
#include "render/views.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

void Planner::add_open_data_page(const std::string& title) {
  const std::string& url = book_.open_data.url;
  if (url.empty()) {
    return;
  }
  add({.path = path_of_url(book_, url),
       .template_name = "open-data.html",
       .title = title,
       .breadcrumbs = {home_crumb(), {.title = title, .url = url, .is_current = true}},
       .updated = newest_table(book_)});
}

void Planner::add_explorer(const Explorer& explorer, const std::string& open_data) {
  const PurchaseYearView& year = *explorer.year;
  const std::vector<LinkView> way{
      home_crumb(), {.title = open_data, .url = book_.open_data.url}, {.title = year.title, .url = year.url}};
  for (const ExplorerPage& page : explorer.pages) {
    const bool is_all = page.view == ContractsView::all;
    std::vector<LinkView> crumbs = way;
    if (!is_all) {
      crumbs.push_back({.title = page.title, .url = page.url});
    }
    crumbs.back().is_current = true;
    add({.path = path_of_url(book_, page.url),
         .template_name = std::string(is_all ? explorer_template : explorer_part_template),
         .title = is_all ? page.title : year.title + " " + page.title,
         .breadcrumbs = std::move(crumbs),
         .updated = year.updated,
         .contracts = &page});
  }
}

void Planner::add_history(std::string title) {
  if (book_.history.empty()) {
    return;
  }
  const LinkView first{.title = std::move(title), .url = book_.history.front().url};
  for (const ChangesView& changes : book_.history) {
    const std::string year =
        changes.year ? std::string(in_language("พ.ศ. ", "B.E. ", language_)) + std::to_string(*changes.year)
                     : "";
    std::vector<LinkView> crumbs{home_crumb(), first};
    if (changes.year) {
      crumbs.push_back({.title = year, .url = changes.url});
    }
    crumbs.back().is_current = true;
    add({.path = path_of_url(book_, changes.url),
         .template_name = std::string(changes_template),
         .title = changes.year ? first.title + " " + year : first.title,
         .breadcrumbs = std::move(crumbs),
         .updated = changes.months.front().changes.front().date,
         .changes = &changes});
  }
}

void Planner::add_statement(const std::string& title) {
  if (book_.accessibility_url.empty()) {
    return;
  }
  const std::string path = path_of_url(book_, book_.accessibility_url);
  auto own = std::ranges::find(pages_, path, &Page::path);
  if (own == pages_.end()) {
    add({.path = path,
         .title = title,
         .breadcrumbs = {home_crumb(),
                         {.title = title, .url = book_.accessibility_url, .is_current = true}}});
    own = std::prev(pages_.end());
  }
  Page& page = *own;
  page.template_name = accessibility_template;
  page.statement = statement_;
}

void Planner::add_posters(const std::string& title) {
  if (book_.posters.empty()) {
    return;
  }
  const LinkView all{.title = title, .url = book_.url("/posters/")};
  add({.path = "posters/index.html",
       .template_name = "posters.html",
       .title = all.title,
       .breadcrumbs = {home_crumb(), {.title = all.title, .url = all.url, .is_current = true}}});
  for (const PosterView& poster : book_.posters) {
    add({.path = path_of_url(book_, poster.url),
         .template_name = std::string(poster_template),
         .title = poster.title,
         .breadcrumbs = {home_crumb(poster.entry->language),
                         all,
                         {.title = poster.title, .url = poster.url, .is_current = true}},
         .updated = day_of(*poster.entry->file),
         .poster = &poster});
  }
}

void Planner::add_search_pages(const std::string& title, const std::string& everything) {
  const LinkView search{.title = title, .url = book_.search_url};
  edition_.subjects = subjects_of(book_, pages_);
  edition_.search_view = make_search_view(book_, edition_.subjects, language_);
  add({.path = path_of_url(book_, search.url),
       .template_name = std::string(search_template),
       .title = search.title,
       .breadcrumbs = {home_crumb(), {.title = search.title, .url = search.url, .is_current = true}},
       .search = &edition_.search_view});
  for (const LetterView& letter : edition_.search_view.letters) {
    if (!letter.url.empty()) {
      add({.path = path_of_url(book_, letter.url),
           .template_name = "search-letter.html",
           .title = everything + ": " + letter.letter,
           .breadcrumbs = {home_crumb(),
                           search,
                           {.title = letter.letter, .url = letter.url, .is_current = true}},
           .search = &edition_.search_view,
           .letter = &letter});
    }
  }
}

}  // namespace prongsai::render
