#pragma once

#include "render/book.h"
#include "render/changes.h"
#include "render/explorer.h"
#include "render/itas_answers.h"
#include "render/views.h"
#include "report/problem.h"
#include "site/tree.h"
#include "text/date.h"
#include "text/language.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

struct Report;
class Statement;
struct SearchView;
struct LetterView;

/// What every page says of itself, whatever its template.
struct Page {
  std::string path{};
  std::string template_name{};
  std::string title{};
  std::string description{};
  text::Language language = text::Language::th;
  std::vector<LinkView> breadcrumbs{};
  std::optional<text::Date> updated{};
  /// The languages that it is there in, itself among them; empty for a page in one language only.
  std::vector<TranslationView> translations{};
  /// Where the page has gone, for one that only redirects.
  std::optional<LinkView> moved_to{};
  /// The picture that is shown where the page is shared, below the site's root; empty for none.
  std::string image{};
  /// What the template gets beside `site` and `page`: one of these, by the template.
  const EntryView* entry = nullptr;
  const ItemView* item = nullptr;
  const YearView* year = nullptr;
  const TopicView* topic = nullptr;
  const AreaView* area = nullptr;
  const PosterView* poster = nullptr;
  const ItasAnswers* answers = nullptr;
  const Report* report = nullptr;
  const ExplorerPage* contracts = nullptr;
  const ChangesView* changes = nullptr;
  const Statement* statement = nullptr;
  const SearchView* search = nullptr;
  const LetterView* letter = nullptr;
};

/// The path of the page at an address of the site, decoded: people/executives/index.html for
/// "/people/executives/", old/plan.html for "/old/plan.html".
std::string path_of(const std::string& address);

/// The path of the page whose url() on this site is `url`.
std::string path_of_url(const Book& book, const std::string& url);

/// The address of a page below the site's root: "/oit/2567/" for oit/2567/index.html.
std::string address_of(const std::string& path);

/// The page's bytes, from the theme's template.
report::Checked<std::string> render_page(const Book& book, const Page& page);

/// How templates see `site` and `page`; the manual has them all.
const theme::ObjectType& site_type();
const theme::ObjectType& page_type();

}  // namespace prongsai::render
