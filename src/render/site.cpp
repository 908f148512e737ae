#include "render/site.h"

#include "render/book.h"
#include "render/changes.h"
#include "render/colour_sheet.h"
#include "render/feeds.h"
#include "render/host_files.h"
#include "render/machine_files.h"
#include "render/open_data.h"
#include "render/page.h"
#include "render/search_index.h"
#include "render/statement.h"
#include "render/views.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/head.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/date.h"
#include "text/language.h"
#include "text/percent.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

/// The path of a page whose url() on this site is `url`.
std::string path_of_url(const Book& book, const std::string& url) {
  return path_of(text::percent_decode(url.substr(book.base.size())));
}

/// The book, and the pages that recipes render from it; shared by all recipes of a Tree.
struct Edition {
  Book book;
  std::vector<Page> pages{};
  /// Of a theme that has a page to search on.
  std::unique_ptr<SearchIndex> search{};
  std::unique_ptr<Statement> statement{};
};

class Planner {
 public:
  explicit Planner(Edition& edition)
      : book_(edition.book), pages_(edition.pages), statement_(edition.statement.get()) {}

  void plan() {
    language_ = book_.inputs.site.config.language;
    const bool is_thai = language_ == text::Language::th;
    home_crumb_ = {.title = is_thai ? "หน้าหลัก" : "Home", .url = book_.url("/")};
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
    add_topics(is_thai);
    add_open_data_page(is_thai);
    add_search_page(is_thai);
    add_history(is_thai);
    add_statement(is_thai);
    add(Page{
        .path = "404.html", .template_name = "404.html", .title = is_thai ? "ไม่พบหน้านี้" : "Page not found"});
  }

 private:
  void add(Page page) {
    if (!page.moved_to) {
      page.language = page.entry == nullptr ? language_ : language_of(*page.entry);
    }
    pages_.push_back(std::move(page));
  }

  [[nodiscard]] text::Language language_of(const EntryView& entry) const {
    return entry.file->head.lang.value_or(language_);
  }

  static bool has_template(const Book& book, const std::string& name) { return book.inputs.theme.has(name); }

  void add_entry(const EntryView& entry) {
    const site::ContentFile& file = *entry.file;
    const std::string by_kind = "page-" + file.head.kind + ".html";
    const bool is_home = file.address == "/";
    std::vector<LinkView> crumbs{home_crumb_};
    if (const site::Area* const area = site::area_of(book_.inputs.site, file.area)) {
      const std::string area_url = book_.url("/" + text::percent_encode_path(area->name) + "/");
      if (area_url != entry.url) {
        crumbs.push_back({.title = area->title, .url = area_url});
      }
    }
    crumbs.push_back({.title = file.head.title, .url = entry.url, .is_current = true});
    add({.path = path_of(file.address),
         .template_name = is_home ? "home.html" : (has_template(book_, by_kind) ? by_kind : "page.html"),
         .title = is_home ? book_.inputs.site.config.title : file.head.title,
         .description = file.head.summary,
         .breadcrumbs = is_home ? std::vector<LinkView>{} : std::move(crumbs),
         .updated = day_of(file),
         .entry = &entry});
    taken_.emplace(path_of(file.address), file.path);
    for (const site::OldAddress& old : file.head.moved_from) {
      add_redirect(old, entry);
    }
  }

  void add_redirect(const site::OldAddress& old, const EntryView& entry) {
    add({.path = path_of(old.path),
         .template_name = "redirect.html",
         .title = entry.file->head.title,
         .language = language_of(entry),
         .moved_to = LinkView{.title = entry.file->head.title, .url = entry.url}});
  }

  /// A folder's list, unless the author wrote its index page.
  void add_area(const AreaView& area) {
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
         .breadcrumbs = {home_crumb_, {.title = area.area->title, .url = area.url, .is_current = true}},
         .updated = updated,
         .area = &area});
  }

  void add_home() {
    const YearView* const current = book_.current_year();
    for (Page& page : pages_) {
      if (page.path == "index.html") {
        page.year = current;
        return;
      }
    }
    add({.path = "index.html",
         .template_name = "home.html",
         .title = book_.inputs.site.config.title,
         .description = book_.inputs.site.config.description,
         .year = current});
  }

  void add_year(const YearView& year) {
    const bool is_thai = language_ == text::Language::th;
    const std::string number = std::to_string(year.year.buddhist);
    const std::string title =
        (is_thai ? "การเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. " : "Public disclosure (OIT), fiscal year ") +
        number;
    std::optional<text::Date> updated;
    for (const ItemView& item : year.items) {
      updated = std::max(updated, item.updated);
    }
    add({.path = path_of_url(book_, year.url),
         .template_name = "oit-year.html",
         .title = title,
         .breadcrumbs = {home_crumb_, {.title = "OIT " + number, .url = year.url, .is_current = true}},
         .updated = updated,
         .year = &year});
    for (const ItemView& item : year.items) {
      const site::Item& described = *item.verdict->item;
      add({.path = path_of_url(book_, item.url),
           .template_name = "oit-item.html",
           .title = described.code + " " + described.title,
           .breadcrumbs = {home_crumb_,
                           {.title = "OIT " + number, .url = year.url},
                           {.title = described.code, .url = item.url, .is_current = true}},
           .updated = item.updated,
           .item = &item,
           .year = &year});
    }
  }

  void add_topics(bool is_thai) {
    if (book_.topics.empty()) {
      return;
    }
    const LinkView topics{.title = is_thai ? "หัวข้อทั้งหมด" : "All topics", .url = book_.url("/topics/")};
    add({.path = "topics/index.html",
         .template_name = "topics.html",
         .title = topics.title,
         .breadcrumbs = {home_crumb_, {.title = topics.title, .url = topics.url, .is_current = true}}});
    for (const TopicView& topic : book_.topics) {
      add({.path = path_of_url(book_, topic.url),
           .template_name = "topic.html",
           .title = topic.title,
           .breadcrumbs = {home_crumb_, topics, {.title = topic.title, .url = topic.url, .is_current = true}},
           .topic = &topic});
    }
  }

  void add_open_data_page(bool is_thai) {
    const std::string& url = book_.open_data.url;
    if (url.empty()) {
      return;
    }
    const std::string title = is_thai ? "ข้อมูลเปิด" : "Open data";
    add({.path = path_of_url(book_, url),
         .template_name = "open-data.html",
         .title = title,
         .breadcrumbs = {home_crumb_, {.title = title, .url = url, .is_current = true}},
         .updated = newest_table(book_)});
  }

  void add_search_page(bool is_thai) {
    if (!book_.search_url.empty()) {
      const std::string title = is_thai ? "ค้นหา" : "Search";
      add({.path = path_of_url(book_, book_.search_url),
           .template_name = std::string(search_template),
           .title = title,
           .breadcrumbs = {home_crumb_, {.title = title, .url = book_.search_url, .is_current = true}}});
    }
  }

  void add_history(bool is_thai) {
    if (book_.history.empty()) {
      return;
    }
    const LinkView first{.title = is_thai ? "ประวัติการปรับปรุง" : "History of changes",
                         .url = book_.history.front().url};
    for (const ChangesView& changes : book_.history) {
      const std::string year =
          changes.year ? (is_thai ? "พ.ศ. " : "BE ") + std::to_string(*changes.year) : "";
      std::vector<LinkView> crumbs{home_crumb_, first};
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

  /// The statement, with the author's own words where a content file has its address.
  void add_statement(bool is_thai) {
    if (book_.accessibility_url.empty()) {
      return;
    }
    const std::string path = path_of_url(book_, book_.accessibility_url);
    auto page = std::ranges::find(pages_, path, &Page::path);
    if (page == pages_.end()) {
      const std::string title = is_thai ? "คำแถลงการเข้าถึงเว็บไซต์" : "Accessibility statement";
      add({.path = path,
           .title = title,
           .breadcrumbs = {home_crumb_,
                           {.title = title, .url = book_.accessibility_url, .is_current = true}}});
      page = std::prev(pages_.end());
    }
    page->template_name = accessibility_template;
    page->statement = statement_;
  }

  const Book& book_;
  std::vector<Page>& pages_;
  const Statement* statement_;
  text::Language language_ = text::Language::th;
  LinkView home_crumb_{};
  std::map<std::string, std::string> taken_{};
};

void put(report::Checked<Rendered>& rendered, const std::string& path, site::Content content) {
  const auto [place, is_new] = rendered.value.tree.emplace(path, std::move(content));
  if (!is_new) {
    rendered.problems.push_back(
        {.rule = report::Rule::content_address_taken, .where = {}, .details = {"/" + path, "prongsai"}});
  }
}

/// Beside the page that it follows.
void put_feed(report::Checked<Rendered>& rendered, const Book& book, const Feed& feed) {
  const std::string folder = text::percent_decode(feed.page.substr(book.base.size() + 1));
  put(rendered, folder + "feed.xml", atom(book, feed));
  put(rendered, folder + "feed.json", json_feed(book, feed));
}

void put_machine_files(report::Checked<Rendered>& rendered, const std::shared_ptr<const Edition>& edition) {
  const Book& book = edition->book;
  put(rendered, "sitemap.xml", sitemap(book, edition->pages));
  put(rendered, "robots.txt", robots(book));
  if (!book.colours_url.empty()) {
    put(rendered, "assets/colours.css", colour_sheet(book.inputs.site.config.colours));
  }
  put_feed(rendered, book, news_feed(book));
  if (const auto feed = history_feed(book)) {
    put_feed(rendered, book, *feed);
  }
  for (const AreaView& area : book.areas) {
    if (const auto feed = area_feed(book, area)) {
      put_feed(rendered, book, *feed);
    }
  }
  put(rendered, ".htaccess", apache_file(book));
  put(rendered, "web.config", iis_file(book));
  put(rendered, "_headers", headers_file(book));
  put(rendered, ".nojekyll", "");
  // Only at the root of a host does anybody look for it.
  if (std::string contact = security_text(book, book.inputs.as_of); book.base.empty() && !contact.empty()) {
    put(rendered, ".well-known/security.txt", std::move(contact));
  }
  if (!book.years.empty()) {
    put(rendered, "oit.json", oit_json(book));
  }
}

}  // namespace

report::Checked<Rendered> render_site(const Inputs& inputs) {
  const auto edition = std::make_shared<Edition>(Edition{.book = make_book(inputs)});
  measure_downloads(edition->book);
  edition->statement = std::make_unique<Statement>(edition->book, edition->pages);
  Planner(*edition).plan();
  report::Checked<Rendered> rendered;
  if (!edition->book.search_url.empty()) {
    edition->search = std::make_unique<SearchIndex>(edition->book, edition->pages, inputs.keep_words);
  }
  for (const Page& page : edition->pages) {
    put(rendered, page.path, site::Recipe([edition, &page] {
          auto made = edition->search ? edition->search->render(page) : render_page(edition->book, page);
          edition->statement->note(page, made.value);
          return made;
        }));
    if (page.item != nullptr) {
      rendered.value.item_pages.push_back(page.path);
    }
  }
  put_machine_files(rendered, edition);
  for (const std::string& path : edition->search ? edition->search->paths() : std::vector<std::string>{}) {
    put(rendered, path, site::Recipe([edition, path] {
          return report::Checked<std::string>{.value = edition->search->file(path), .problems = {}};
        }));
  }
  for (auto& [path, content] : open_data_files({edition, &edition->book})) {
    put(rendered, path, std::move(content));
  }
  for (const auto& [path, content] : inputs.assets) {
    put(rendered, path, content);
  }
  for (const site::Attachment& attachment : inputs.site.attachments) {
    put(rendered, attachment.path, site::CopyOf{.path = inputs.site.root + "/content/" + attachment.path});
  }
  return rendered;
}

}  // namespace prongsai::render
