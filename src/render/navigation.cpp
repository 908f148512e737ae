#include "render/navigation.h"

#include "render/book.h"
#include "render/in_language.h"
#include "render/views.h"
#include "site/agency.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/site.h"
#include "text/language.h"
#include "text/percent.h"
#include "text/thai.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

bool is_here(std::string_view address) {
  return address.starts_with('/') && !address.starts_with("//");
}

std::string address_of(const site::Area& area) {
  return "/" + text::percent_encode_path(area.name) + "/";
}

/// Of the page at an address; the site's own language for pages of the program, and elsewhere.
text::Language language_at(const Book& book, std::string_view address) {
  const std::string url = book.url(address);
  const auto entry = std::ranges::find(book.entries, url, &EntryView::url);
  return entry == book.entries.end() ? book.inputs.site.config.language : entry->language;
}

std::vector<LinkView> area_links(const Book& book, text::Language language) {
  std::vector<LinkView> links;
  links.reserve(book.areas.size());
  for (const AreaView& area : book.areas) {
    links.push_back(link_in(book, area.area->title, area.area->title_en, address_of(*area.area), language));
  }
  return links;
}

std::vector<LinkView> menu_in(const Book& book, text::Language language) {
  std::vector<LinkView> menu;
  menu.reserve(book.inputs.site.config.menu.size());
  for (const site::MenuEntry& entry : book.inputs.site.config.menu) {
    menu.push_back(link_in(book, entry.title, entry.title_en, entry.url, language));
  }
  if (!menu.empty()) {
    return menu;
  }
  if (const YearView* const year = book.current_year()) {
    const std::string title = "OIT " + text::with_digits(std::to_string(year->year.buddhist),
                                                         digits_in(book.inputs.site.config.digits, language));
    menu.push_back(link_in(book, title, title, site::year_address(year->year), language));
  }
  for (LinkView& area : area_links(book, language)) {
    menu.push_back(std::move(area));
  }
  return menu;
}

/// The site's own language has all news but what translates other; another language what is written in it.
std::vector<const EntryView*> news_in(const Book& book, text::Language language) {
  std::vector<const EntryView*> news;
  for (const EntryView* const entry : book.news) {
    const bool is_shown = language == book.inputs.site.config.language ? entry->file->translates.empty()
                                                                       : entry->language == language;
    if (is_shown) {
      news.push_back(entry);
    }
  }
  return news;
}

void add_homes(Book& book) {
  const site::Config& config = book.inputs.site.config;
  const auto title_in = [&](text::Language language) {
    return std::string(in_language(config.title, config.title_en, language));
  };
  book.homes.push_back(
      {.language = config.language, .title = title_in(config.language), .url = book.url("/")});
  if (const auto home = book.translations.find("/"); home != book.translations.end()) {
    const EntryView& entry = *home->second;
    book.homes.push_back({.language = entry.language, .title = title_in(entry.language), .url = entry.url});
  }
}

}  // namespace

LinkView link_in(const Book& book, std::string_view thai, std::string_view english, std::string_view address,
                 text::Language language) {
  const text::Language own = language_at(book, address);
  LinkView link{.title = std::string(in_language(thai, english, language)),
                .url = is_here(address) ? book.url(address) : std::string(address)};
  if (language == own) {
    return link;
  }
  const bool is_worded = language == text::Language::en && !english.empty();
  const auto translation = book.translations.find(text::percent_decode(address));
  if (translation != book.translations.end() && translation->second->language == language) {
    link.url = translation->second->url;
    link.title = is_worded ? link.title : translation->second->file->head.title;
    return link;
  }
  link.language = is_here(address) ? std::optional(own) : std::nullopt;
  link.title_language = is_worded ? std::nullopt : std::optional(own);
  return link;
}

void add_navigation(Book& book) {
  for (const EntryView& entry : book.entries) {
    if (!entry.file->translates.empty()) {
      book.translations.emplace(entry.file->translates, &entry);
    }
  }
  add_homes(book);
  for (const text::Language language : {text::Language::th, text::Language::en}) {
    NavigationView& navigation = book.navigation[language];
    navigation.home = link_in(book, "", "", "/", language).url;
    navigation.menu = menu_in(book, language);
    navigation.areas = area_links(book, language);
    navigation.news = news_in(book, language);
  }
}

}  // namespace prongsai::render
