#include "render/page.h"

#include "markup/markdown.h"
#include "render/bind.h"
#include "render/body.h"
#include "render/book.h"
#include "render/changes.h"
#include "render/colour_sheet.h"
#include "render/explorer.h"  // IWYU pragma: keep (for view_type<ExplorerPage>)
#include "render/functions.h"
#include "render/in_language.h"
#include "render/organisation.h"
#include "render/posters.h"
#include "render/report_page.h"  // IWYU pragma: keep (for view_type<Report>)
#include "render/search_view.h"  // IWYU pragma: keep (for view_type<SearchView>)
#include "render/statement.h"
#include "render/structured_data.h"
#include "render/views.h"
#include "render/years_of_era.h"
#include "report/problem.h"
#include "site/agency.h"
#include "site/site.h"
#include "text/colour.h"
#include "text/language.h"
#include "text/percent.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using theme::Arena;
using theme::Member;
using theme::ObjectRef;
using theme::Value;

/// `page` in templates.
struct PageView {
  const Page* page = nullptr;
  const Book* book = nullptr;
  std::string url{};
  std::string canonical{};
  std::string image{};
  std::string structured_data{};
};

const NavigationView& navigation_of(const void* object) {
  const PageView& view = as<PageView>(object);
  return view.book->navigation_in(view.page->language);
}

constexpr auto page_members = sorted(std::array{
    Member{"title", [](const void* v, Arena&) { return Value(as<PageView>(v).page->title); }},
    Member{"description", [](const void* v, Arena&) { return Value(as<PageView>(v).page->description); }},
    Member{"url", [](const void* v, Arena&) { return Value(as<PageView>(v).url); }},
    Member{"canonical", [](const void* v, Arena&) { return Value(as<PageView>(v).canonical); }},
    Member{"language", [](const void* v, Arena&) { return to_value(as<PageView>(v).page->language); }},
    Member{"structured_data",
           [](const void* v, Arena&) { return Value(theme::Safe{as<PageView>(v).structured_data}); }},
    Member{"image", [](const void* v, Arena&) { return Value(as<PageView>(v).image); }},
    Member{"breadcrumbs",
           [](const void* v, Arena&) { return Value(view_list(as<PageView>(v).page->breadcrumbs)); }},
    Member{"updated", [](const void* v, Arena&) { return to_value(as<PageView>(v).page->updated); }},
    Member{"in_english",
           [](const void* v, Arena&) { return Value(as<PageView>(v).page->language == text::Language::en); }},
    Member{"agency_name",
           [](const void* v, Arena&) {
             const site::Agency& agency = as<PageView>(v).book->inputs.site.config.agency;
             return Value(in_language(agency.name, agency.name_en, as<PageView>(v).page->language));
           }},
    Member{"site_title",
           [](const void* v, Arena&) {
             const site::Config& config = as<PageView>(v).book->inputs.site.config;
             return Value(in_language(config.title, config.title_en, as<PageView>(v).page->language));
           }},
    Member{"site_description",
           [](const void* v, Arena&) {
             const site::Config& config = as<PageView>(v).book->inputs.site.config;
             const bool is_own = as<PageView>(v).page->language == config.language;
             return Value(is_own ? config.description : config.description_en);
           }},
    Member{"translations",
           [](const void* v, Arena&) { return Value(view_list(as<PageView>(v).page->translations)); }},
    Member{"home", [](const void* v, Arena&) { return Value(navigation_of(v).home); }},
    Member{"menu", [](const void* v, Arena&) { return Value(view_list(navigation_of(v).menu)); }},
    Member{"areas", [](const void* v, Arena&) { return Value(view_list(navigation_of(v).areas)); }},
    Member{"news", [](const void* v, Arena&) { return Value(view_list(navigation_of(v).news)); }},
    Member{"moved_to",
           [](const void* v, Arena&) {
             const std::optional<LinkView>& moved = as<PageView>(v).page->moved_to;
             return moved ? Value(ObjectRef{&view_type<LinkView>(), &*moved}) : Value();
           }},
    Member{"template", [](const void* v, Arena&) { return Value(as<PageView>(v).page->template_name); }},
});
constexpr theme::ObjectType page_object{"page", page_members};

const site::Config& config_of(const void* object) {
  return as<Book>(object).inputs.site.config;
}

const NavigationView& main_navigation(const void* object) {
  return as<Book>(object).navigation_in(config_of(object).language);
}

/// `site` in templates.
constexpr auto site_members = sorted(std::array{
    Member{"title", [](const void* v, Arena&) { return Value(config_of(v).title); }},
    Member{"description", [](const void* v, Arena&) { return Value(config_of(v).description); }},
    Member{"agency", [](const void* v, Arena&) { return to_value(config_of(v).agency); }},
    Member{"language", [](const void* v, Arena&) { return to_value(config_of(v).language); }},
    Member{"digits", [](const void* v, Arena&) { return to_value(config_of(v).digits); }},
    Member{"fiscal_year", [](const void* v, Arena&) { return to_value(config_of(v).fiscal_year); }},
    Member{"base", [](const void* v, Arena&) { return Value(as<Book>(v).base); }},
    Member{"home", [](const void* v, Arena& arena) { return Value(arena.keep(as<Book>(v).url("/"))); }},
    Member{"feed",
           [](const void* v, Arena& arena) { return Value(arena.keep(as<Book>(v).url("/feed.xml"))); }},
    Member{"brand",
           [](const void* v, Arena& arena) {
             return Value(arena.keep(text::to_text(brand_of(config_of(v).colours))));
           }},
    Member{"colours", [](const void* v, Arena&) { return Value(as<Book>(v).colours_url); }},
    Member{"search", [](const void* v, Arena&) { return Value(as<Book>(v).search_url); }},
    Member{"origin", [](const void* v, Arena&) { return Value(as<Book>(v).origin); }},
    Member{"host", [](const void* v, Arena&) { return Value(as<Book>(v).host); }},
    Member{"is_government", [](const void* v, Arena&) { return Value(as<Book>(v).host.ends_with(".go.th")); }},
    Member{"is_secure", [](const void* v, Arena&) { return Value(as<Book>(v).origin.starts_with("https:")); }},
    Member{"homes", [](const void* v, Arena&) { return Value(view_list(as<Book>(v).homes)); }},
    Member{"notices", [](const void* v, Arena&) { return Value(to_list(as<Book>(v).notices)); }},
    Member{"mourning", [](const void* v, Arena&) { return Value(as<Book>(v).in_mourning); }},
    Member{"menu", [](const void* v, Arena&) { return Value(view_list(main_navigation(v).menu)); }},
    Member{"areas", [](const void* v, Arena&) { return Value(view_list(as<Book>(v).areas)); }},
    Member{"years", [](const void* v, Arena&) { return Value(view_list(as<Book>(v).years)); }},
    Member{"topics", [](const void* v, Arena&) { return Value(view_list(as<Book>(v).topics)); }},
    Member{"news", [](const void* v, Arena&) { return Value(view_list(main_navigation(v).news)); }},
    Member{"current_year",
           [](const void* v, Arena&) {
             const YearView* const year = as<Book>(v).current_year();
             return year == nullptr ? Value() : Value(ObjectRef{&view_type<YearView>(), year});
           }},
    Member{"open_data",
           [](const void* v, Arena&) {
             return Value(ObjectRef{&view_type<OpenDataView>(), &as<Book>(v).open_data});
           }},
    Member{"organisation", [](const void* v, Arena&) { return Value(view_list(as<Book>(v).organisation)); }},
    Member{"changes",
           [](const void* v, Arena&) {
             const auto& history = as<Book>(v).history;
             return history.empty() ? Value("") : Value(history.front().url);
           }},
    Member{"accessibility", [](const void* v, Arena&) { return Value(as<Book>(v).accessibility_url); }},
    Member{"posters", [](const void* v, Arena&) { return Value(view_list(as<Book>(v).posters)); }},
    Member{"divisions", [](const void* v, Arena&) { return to_value(as<Book>(v).inputs.site.divisions); }},
});
constexpr theme::ObjectType site_object{"site", site_members};

template <class View>
void bind_view(theme::Bindings& bindings, std::string_view name, const View* view) {
  bindings.values[std::string(name)] = view == nullptr ? Value() : Value(ObjectRef{&view_type<View>(), view});
}

}  // namespace

const theme::ObjectType& site_type() {
  return site_object;
}

const theme::ObjectType& page_type() {
  return page_object;
}

std::string path_of(const std::string& address) {
  return address.substr(1) + (address.ends_with('/') ? "index.html" : "");
}

std::string path_of_url(const Book& book, const std::string& url) {
  return path_of(text::percent_decode(url.substr(book.base.size())));
}

std::string address_of(const std::string& path) {
  constexpr std::string_view index = "index.html";
  return "/" + (path.ends_with(index) ? path.substr(0, path.size() - index.size()) : path);
}

report::Checked<std::string> render_page(const Book& book, const Page& page) {
  std::vector<report::Problem> problems;
  std::vector<HeadingView> headings;
  markup::MarkdownPage body;
  if (page.entry != nullptr) {
    auto rendered = render_body(book, *page.entry->file, 0);
    problems = std::move(rendered.problems);
    body = std::move(rendered.value);
    for (markup::Heading& heading : body.headings) {
      headings.push_back(
          {.level = heading.level, .id = std::move(heading.id), .title = std::move(heading.text)});
    }
  }
  const std::string address = address_of(page.path);
  const PageView view{.page = &page,
                      .book = &book,
                      .url = book.url(address),
                      .canonical = book.origin + (page.moved_to ? page.moved_to->url : book.url(address)),
                      .image = page.image.empty() ? std::string() : book.origin + book.url("/" + page.image),
                      .structured_data = structured_data(book, page)};
  theme::Bindings bindings;
  bindings.values["site"] = ObjectRef{&site_object, &book};
  bindings.values["page"] = ObjectRef{&page_object, &view};
  bindings.values["content"] = theme::Safe{body.html};
  bindings.values["headings"] = Value(view_list(headings));
  bind_view(bindings, "entry", page.entry);
  bind_view(bindings, "item", page.item);
  bind_view(bindings, "year", page.year);
  bind_view(bindings, "topic", page.topic);
  bind_view(bindings, "area", page.area);
  bind_view(bindings, "poster", page.poster);
  bind_view(bindings, "answers", page.answers);
  bind_view(bindings, "report", page.report);
  bind_view(bindings, "explorer", page.contracts);
  bind_view(bindings, "changes", page.changes);
  bind_view(bindings, "accessibility", page.statement == nullptr ? nullptr : &page.statement->view());
  bind_view(bindings, "search", page.search);
  bind_view(bindings, "letter", page.letter);
  add_functions(bindings, book, page.entry, page.language, problems);
  auto made = book.inputs.theme.render(
      page.template_name, bindings,
      {.language = page.language, .digits = digits_in(book.inputs.site.config.digits, page.language)});
  made.value = with_bound_years(std::move(made.value));
  std::ranges::move(made.problems, std::back_inserter(problems));
  return {.value = std::move(made.value), .problems = std::move(problems)};
}

}  // namespace prongsai::render
