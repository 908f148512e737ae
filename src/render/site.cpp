#include "render/site.h"

#include "render/book.h"
#include "render/changes.h"
#include "render/colour_sheet.h"
#include "render/explorer.h"
#include "render/feeds.h"
#include "render/host_files.h"
#include "render/in_language.h"
#include "render/machine_files.h"
#include "render/navigation.h"
#include "render/open_data.h"
#include "render/page.h"
#include "render/search_index.h"
#include "render/search_subjects.h"
#include "render/search_view.h"
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
#include "text/thai.h"

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
  /// What can be found, by a theme that has a page to search on.
  std::vector<Subject> subjects{};
  SearchView search_view{};
  std::unique_ptr<SearchIndex> search{};
  std::unique_ptr<Statement> statement{};
};

class Planner {
 public:
  explicit Planner(Edition& edition)
      : edition_(edition), book_(edition.book), pages_(edition.pages), statement_(edition.statement.get()) {}

  void plan() {
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
    if (!book_.search_url.empty()) {
      add_search_pages(word("ค้นหา", "Search"), word("รายการทั้งหมด", "Everything"));
    }
    add(Page{.path = "404.html", .template_name = "404.html", .title = word("ไม่พบหน้านี้", "Page not found")});
    link_translations();
  }

 private:
  void add(Page page) {
    if (!page.moved_to) {
      page.language = page.entry == nullptr ? language_ : page.entry->language;
    }
    pages_.push_back(std::move(page));
  }

  [[nodiscard]] LinkView home_crumb(text::Language language) const {
    return {.title = std::string(in_language("หน้าหลัก", "Home", language)),
            .url = book_.navigation_in(language).home};
  }

  [[nodiscard]] LinkView home_crumb() const { return home_crumb(language_); }

  /// What the home page is called; in another language by its own file where the site has no name in it.
  [[nodiscard]] std::string title_of_home(const EntryView& entry) const {
    const site::Config& config = book_.inputs.site.config;
    const bool is_named = entry.language == language_ || !config.title_en.empty();
    return is_named ? std::string(in_language(config.title, config.title_en, entry.language))
                    : entry.file->head.title;
  }

  /// Home, the area, the page itself, in the page's language.
  [[nodiscard]] std::vector<LinkView> crumbs_of(const EntryView& entry) const {
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

  static bool has_template(const Book& book, const std::string& name) { return book.inputs.theme.has(name); }

  void add_entry(const EntryView& entry) {
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

  void add_redirect(const site::OldAddress& old, const EntryView& entry) {
    add({.path = path_of(old.path),
         .template_name = "redirect.html",
         .title = entry.file->head.title,
         .language = entry.language,
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
         .breadcrumbs = {home_crumb(), {.title = area.area->title, .url = area.url, .is_current = true}},
         .updated = updated,
         .area = &area});
  }

  void add_home() {
    if (!taken_.contains("index.html")) {
      add({.path = "index.html",
           .template_name = "home.html",
           .title = book_.inputs.site.config.title,
           .description = book_.inputs.site.config.description,
           .year = book_.current_year()});
    }
  }

  /// In the digits of the site.
  [[nodiscard]] std::string shown(const std::string& text) const {
    return text::with_digits(text, digits_in(book_.inputs.site.config.digits, language_));
  }

  void add_year(const YearView& year) {
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

  void add_topics(const std::string& title) {
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
           .breadcrumbs = {home_crumb(),
                           topics,
                           {.title = topic.title, .url = topic.url, .is_current = true}},
           .topic = &topic});
    }
  }

  void add_open_data_page(const std::string& title) {
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

  void add_explorer(const Explorer& explorer, const std::string& open_data) {
    const PurchaseYearView& year = *explorer.year;
    const std::vector<LinkView> way{home_crumb(),
                                    {.title = open_data, .url = book_.open_data.url},
                                    {.title = year.title, .url = year.url}};
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

  /// Pages that say the same in two languages know each other.
  void link_translations() {
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

  void add_history(std::string title) {
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

  /// The statement, with the author's own words where a content file has its address.
  void add_statement(const std::string& title) {
    if (book_.accessibility_url.empty()) {
      return;
    }
    const std::string path = path_of_url(book_, book_.accessibility_url);
    const auto own = std::ranges::find(pages_, path, &Page::path);
    if (own == pages_.end()) {
      add({.path = path,
           .title = title,
           .breadcrumbs = {home_crumb(),
                           {.title = title, .url = book_.accessibility_url, .is_current = true}}});
    }
    Page& page = own == pages_.end() ? pages_.back() : *own;
    page.template_name = accessibility_template;
    page.statement = statement_;
  }

  /// The page to search on, and those of a list that is too long for it.
  void add_search_pages(const std::string& title, const std::string& everything) {
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

  Edition& edition_;
  const Book& book_;
  std::vector<Page>& pages_;
  const Statement* statement_;
  text::Language language_ = text::Language::th;
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
  if (!book.search_url.empty()) {
    put(rendered, "opensearch.xml", open_search(book));
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
    edition->search = std::make_unique<SearchIndex>(edition->book, edition->pages, edition->subjects);
    std::ranges::move(private_attachments(inputs.site), std::back_inserter(rendered.problems));
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
  if (edition->search) {
    put(rendered, "search/words", site::Folder([edition] { return edition->search->files(); }));
  }
  for (auto& [path, content] : open_data_files({edition, &edition->book})) {
    put(rendered, path, std::move(content));
  }
  for (auto& [path, content] : explorer_files({edition, &edition->book})) {
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
