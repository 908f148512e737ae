#pragma once

#include "render/book.h"
#include "render/views.h"

#include <optional>
#include <string>
#include <vector>

namespace prongsai::render {

/// What is new on the site, or in one of its areas: the twenty newest entries that have a day.
struct Feed {
  std::string title{};
  /// The address of the page that it follows: "/", "/news/".
  std::string page{};
  std::vector<const EntryView*> entries{};
};

/// That of the news.
Feed news_feed(const Book& book);

/// That of an area; nothing for one without a dated entry.
std::optional<Feed> area_feed(const Book& book, const AreaView& area);

/// That of everything, beside the history of changes; nothing for a site that has none.
std::optional<Feed> history_feed(const Book& book);

/// Atom (RFC 4287), to stand at "feed.xml" beside its page.
std::string atom(const Book& book, const Feed& feed);

/// JSON Feed 1.1 (jsonfeed.org), to stand at "feed.json" beside its page.
std::string json_feed(const Book& book, const Feed& feed);

}  // namespace prongsai::render
