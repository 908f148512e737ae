#include "render/site.h"

#include "render/book.h"
#include "render/changes.h"
#include "render/colour_sheet.h"
#include "render/explorer.h"
#include "render/feeds.h"
#include "render/host_files.h"
#include "render/machine_files.h"
#include "render/open_data.h"
#include "render/page.h"
#include "render/planner.h"
#include "render/posters.h"
#include "render/search_index.h"
#include "render/share_pictures.h"
#include "render/statement.h"
#include "render/views.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/percent.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

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

/// Each page as it is asked for; the index of words and the statement take note of what it says.
void put_pages(report::Checked<Rendered>& rendered, const std::shared_ptr<const Edition>& edition) {
  for (const Page& page : edition->pages) {
    const auto make = [edition, &page] {
      auto made = edition->search ? edition->search->render(page) : render_page(edition->book, page);
      edition->statement->note(page, made.value);
      return made;
    };
    const auto making = page.statement == nullptr ? site::Making::whenever : site::Making::last;
    put(rendered, page.path, site::Recipe{.make = make, .making = making});
    if (page.item != nullptr) {
      rendered.value.item_pages.push_back(page.path);
    }
  }
  if (edition->search) {
    put(rendered, "search/words", site::Folder([edition] { return edition->search->files(); }));
  }
}

/// What belongs to pages and is none.
void put_made_files(report::Checked<Rendered>& rendered, const std::shared_ptr<const Edition>& edition) {
  for (const auto& [path, recipe] : poster_codes(edition->book)) {
    put(rendered, path, site::Recipe{[edition, recipe] { return recipe(); }});
  }
  for (auto& [path, content] : open_data_files({edition, &edition->book})) {
    put(rendered, path, std::move(content));
  }
  for (auto& [path, content] : explorer_files({edition, &edition->book})) {
    put(rendered, path, std::move(content));
  }
}

/// The theme's files and those that the author attached.
void put_given_files(report::Checked<Rendered>& rendered, const Inputs& inputs) {
  for (const auto& [path, content] : inputs.assets) {
    put(rendered, path, content);
  }
  for (const site::Attachment& attachment : inputs.site.attachments) {
    put(rendered, attachment.path, site::CopyOf{.path = inputs.site.root + "/content/" + attachment.path});
  }
}

}  // namespace

report::Checked<Rendered> render_site(const Inputs& inputs) {
  const auto edition = std::make_shared<Edition>(Edition{.book = make_book(inputs)});
  measure_downloads(edition->book);
  edition->statement = std::make_unique<Statement>(edition->book, edition->pages);
  Planner(*edition).plan();
  report::Checked<Rendered> rendered{.value = {}, .problems = poster_problems(edition->book)};
  SharePictures pictures(edition->book);
  pictures.give(edition->pages);
  std::ranges::copy(pictures.problems(), std::back_inserter(rendered.problems));
  if (!edition->book.search_url.empty()) {
    edition->search = std::make_unique<SearchIndex>(edition->book, edition->pages, edition->subjects);
    std::ranges::move(private_attachments(inputs.site), std::back_inserter(rendered.problems));
  }
  put_pages(rendered, edition);
  put_machine_files(rendered, edition);
  for (auto& [path, recipe] : pictures.files()) {
    put(rendered, path, std::move(recipe));
  }
  put_made_files(rendered, edition);
  put_given_files(rendered, inputs);
  return rendered;
}

}  // namespace prongsai::render
