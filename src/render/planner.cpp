#include "render/planner.h"

#include "render/book.h"
#include "render/explorer.h"
#include "render/in_language.h"
#include "render/navigation.h"
#include "render/page.h"
#include "render/posters.h"
#include "render/views.h"
#include "site/catalogue.h"
#include "site/head.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"
#include "text/percent.h"
#include "text/thai.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

void Planner::plan() {
  language_ = book_.inputs.site.config.language;
  const auto word = [&](std::string_view thai, std::string_view english) {
    return std::string(in_language(thai, english, language_));
  };
  for (const EntryView& entry : book_.entries) {
    add_entry(entry);
  }
  for (const AreaView& area : book_.areas) {
    add_area(area);
  }
  add_home();
  for (const YearView& year : book_.years) {
    add_year(year);
  }
  add_topics(word("หัวข้อทั้งหมด", "All topics"));
  add_open_data_page(word("ข้อมูลเปิด", "Open data"));
  for (const Explorer& explorer : book_.explorers) {
    add_explorer(explorer, word("ข้อมูลเปิด", "Open data"));
  }
  add_history(word("ประวัติการปรับปรุง", "History of changes"));
  add_statement(word("คำแถลงการเข้าถึงเว็บไซต์", "Accessibility statement"));
  add_posters(word("โปสเตอร์", "Posters"));
  if (!book_.search_url.empty()) {
    add_search_pages(word("ค้นหา", "Search"), word("รายการทั้งหมด", "Everything"));
  }
  add(Page{.path = "404.html", .template_name = "404.html", .title = word("ไม่พบหน้านี้", "Page not found")});
  link_translations();
}

void Planner::add(Page page) {
  if (!page.moved_to) {
    const EntryView* const entry = page.poster == nullptr ? page.entry : page.poster->entry;
    page.language = entry == nullptr ? language_ : entry->language;
  }
  pages_.push_back(std::move(page));
}

LinkView Planner::home_crumb(text::Language language) const {
  return {.title = std::string(in_language("หน้าหลัก", "Home", language)),
          .url = book_.navigation_in(language).home};
}

std::string Planner::title_of_home(const EntryView& entry) const {
  const site::Config& config = book_.inputs.site.config;
  const bool is_named = entry.language == language_ || !config.title_en.empty();
  return is_named ? std::string(in_language(config.title, config.title_en, entry.language))
                  : entry.file->head.title;
}

std::vector<LinkView> Planner::crumbs_of(const EntryView& entry) const {
  const site::ContentFile& file = *entry.file;
  std::vector<LinkView> crumbs{home_crumb(entry.language)};
  if (const site::Area* const area = site::area_of(book_.inputs.site, file.area)) {
    LinkView link = link_in(book_, area->title, area->title_en,
                            "/" + text::percent_encode_path(area->name) + "/", entry.language);
    if (link.url != entry.url) {
      crumbs.push_back(std::move(link));
    }
  }
  crumbs.push_back({.title = file.head.title, .url = entry.url, .is_current = true});
  return crumbs;
}

void Planner::add_entry(const EntryView& entry) {
  const site::ContentFile& file = *entry.file;
  const std::string by_kind = "page-" + file.head.kind + ".html";
  const bool is_home = file.address == "/" || file.translates == "/";
  add({.path = path_of(file.address),
       .template_name = is_home ? "home.html" : (has_template(book_, by_kind) ? by_kind : "page.html"),
       .title = is_home ? title_of_home(entry) : file.head.title,
       .description = file.head.summary,
       .breadcrumbs = is_home ? std::vector<LinkView>{} : crumbs_of(entry),
       .updated = day_of(file),
       .entry = &entry,
       .year = is_home ? book_.current_year() : nullptr});
  taken_.emplace(path_of(file.address), file.path);
  for (const site::OldAddress& old : file.head.moved_from) {
    add_redirect(old, entry);
  }
}

void Planner::add_redirect(const site::OldAddress& old, const EntryView& entry) {
  add({.path = path_of(old.path),
       .template_name = "redirect.html",
       .title = entry.file->head.title,
       .language = entry.language,
       .moved_to = LinkView{.title = entry.file->head.title, .url = entry.url}});
}

void Planner::add_area(const AreaView& area) {
  const std::string path = path_of_url(book_, area.url);
  if (taken_.contains(path)) {
    for (Page& page : pages_) {
      if (page.path == path) {
        page.area = &area;
      }
    }
    return;
  }
  std::optional<text::Date> updated;
  for (const EntryView* entry : area.entries) {
    updated = std::max(updated, day_of(*entry->file));
  }
  add({.path = path,
       .template_name = "area.html",
       .title = area.area->title,
       .description = area.area->summary,
       .breadcrumbs = {home_crumb(), {.title = area.area->title, .url = area.url, .is_current = true}},
       .updated = updated,
       .area = &area});
}

void Planner::add_home() {
  if (!taken_.contains("index.html")) {
    add({.path = "index.html",
         .template_name = "home.html",
         .title = book_.inputs.site.config.title,
         .description = book_.inputs.site.config.description,
         .year = book_.current_year()});
  }
}

std::string Planner::shown(const std::string& text) const {
  return text::with_digits(text, digits_in(book_.inputs.site.config.digits, language_));
}

void Planner::add_year(const YearView& year) {
  const std::string number = shown(std::to_string(year.year.buddhist));
  const std::string title = std::string(in_language("การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ.\u00A0",
                                                    "Public disclosure (OIT), fiscal year ", language_)) +
                            number;
  std::optional<text::Date> updated;
  for (const ItemView& item : year.items) {
    updated = std::max(updated, item.updated);
  }
  add({.path = path_of_url(book_, year.url),
       .template_name = "oit-year.html",
       .title = title,
       .breadcrumbs = {home_crumb(), {.title = "OIT " + number, .url = year.url, .is_current = true}},
       .updated = updated,
       .year = &year});
  for (const ItemView& item : year.items) {
    const site::Item& described = *item.verdict->item;
    const std::string code = shown(described.code);
    add({.path = path_of_url(book_, item.url),
         .template_name = "oit-item.html",
         .title = code + " " + described.title,
         .breadcrumbs = {home_crumb(),
                         {.title = "OIT " + number, .url = year.url},
                         {.title = code, .url = item.url, .is_current = true}},
         .updated = item.updated,
         .item = &item,
         .year = &year});
  }
}

void Planner::add_topics(const std::string& title) {
  if (book_.topics.empty()) {
    return;
  }
  const LinkView topics{.title = title, .url = book_.url("/topics/")};
  add({.path = "topics/index.html",
       .template_name = "topics.html",
       .title = topics.title,
       .breadcrumbs = {home_crumb(), {.title = topics.title, .url = topics.url, .is_current = true}}});
  for (const TopicView& topic : book_.topics) {
    add({.path = path_of_url(book_, topic.url),
         .template_name = "topic.html",
         .title = topic.title,
         .breadcrumbs = {home_crumb(), topics, {.title = topic.title, .url = topic.url, .is_current = true}},
         .topic = &topic});
  }
}

void Planner::link_translations() {
  std::map<std::string_view, Page*> by_path;
  for (Page& page : pages_) {
    by_path.emplace(page.path, &page);
  }
  for (Page& page : pages_) {
    const bool translates = page.entry != nullptr && !page.entry->file->translates.empty();
    const auto original = translates ? by_path.find(path_of(page.entry->file->translates)) : by_path.end();
    if (original == by_path.end()) {
      continue;
    }
    const auto view_of = [&](const Page& one) {
      return TranslationView{.language = one.language,
                             .title = one.title,
                             .url = book_.url(text::percent_encode_path(address_of(one.path)))};
    };
    for (Page* const one : {original->second, &page}) {
      one->translations = {view_of(*original->second), view_of(page)};
      one->translations[one == &page ? 1 : 0].is_current = true;
    }
  }
}

}  // namespace prongsai::render
