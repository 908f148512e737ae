#include "render/feeds.h"

#include "render/book.h"
#include "render/changes.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/site.h"
#include "text/date.h"
#include "text/escape.h"
#include "text/json.h"
#include "text/language.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::size_t feed_entries = 20;
constexpr std::string_view bangkok_midnight = "T00:00:00+07:00";

std::string midnight_of(const text::Date& day) {
  return text::to_iso(day) + std::string(bangkok_midnight);
}

void append_element(std::string& xml, std::string_view name, std::string_view content) {
  xml.append("<").append(name).append(">");
  text::append_xml(xml, content);
  xml.append("</").append(name).append(">\n");
}

/// Elements with the entry's stable address as their id.
void append_entry(std::string& xml, const Book& book, const EntryView& entry) {
  const site::Head& head = entry.file->head;
  xml.append("<entry>\n");
  append_element(xml, "title", head.title);
  append_element(xml, "id", book.origin + entry.url);
  xml.append("<link href=\"");
  text::append_xml(xml, book.origin + entry.url);
  xml.append("\"/>\n");
  append_element(xml, "updated", midnight_of(day_of(*entry.file).value_or(text::Date{})));
  if (head.date) {
    append_element(xml, "published", midnight_of(*head.date));
  }
  if (!head.summary.empty()) {
    append_element(xml, "summary", head.summary);
  }
  xml.append("</entry>\n");
}

/// The newest first, and no more than a reader takes.
Feed cut(Feed feed) {
  std::erase_if(feed.entries, [](const EntryView* entry) { return !day_of(*entry->file); });
  std::ranges::stable_sort(feed.entries, std::ranges::greater{},
                           [](const EntryView* entry) { return day_of(*entry->file); });
  feed.entries.resize(std::min(feed.entries.size(), feed_entries));
  return feed;
}

}  // namespace

Feed news_feed(const Book& book) {
  const site::Config& config = book.inputs.site.config;
  return cut(
      {.title = config.title, .page = book.url("/"), .entries = book.navigation_in(config.language).news});
}

std::optional<Feed> area_feed(const Book& book, const AreaView& area) {
  Feed feed = cut({.title = area.area->title + " | " + book.inputs.site.config.title,
                   .page = area.url,
                   .entries = area.entries});
  return feed.entries.empty() ? std::nullopt : std::optional(std::move(feed));
}

std::optional<Feed> history_feed(const Book& book) {
  if (book.history.empty()) {
    return std::nullopt;
  }
  Feed feed{
      .title = (book.inputs.site.config.language == text::Language::th ? "ประวัติการปรับปรุง | " : "Changes | ") +
               book.inputs.site.config.title,
      .page = book.history.front().url};
  for (const EntryView& entry : book.entries) {
    if (day_of(*entry.file) <= book.inputs.as_of) {
      feed.entries.push_back(&entry);
    }
  }
  return cut(std::move(feed));
}

std::string atom(const Book& book, const Feed& feed) {
  const site::Config& config = book.inputs.site.config;
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" +
      std::string(site::name_of(config.language).key) + "\">\n";
  append_element(xml, "title", feed.title);
  append_element(xml, "id", book.origin + feed.page);
  xml.append("<link rel=\"self\" href=\"");
  text::append_xml(xml, book.origin + feed.page + "feed.xml");
  xml.append("\"/>\n<link href=\"");
  text::append_xml(xml, book.origin + feed.page);
  xml.append("\"/>\n<author>");
  append_element(xml, "name", config.agency.name);
  xml.append("</author>\n");
  const auto newest = feed.entries.empty() ? std::nullopt : day_of(*feed.entries.front()->file);
  append_element(xml, "updated", midnight_of(newest.value_or(text::Date{})));
  for (const EntryView* const entry : feed.entries) {
    append_entry(xml, book, *entry);
  }
  return xml + "</feed>\n";
}

std::string json_feed(const Book& book, const Feed& feed) {
  const site::Config& config = book.inputs.site.config;
  text::Json::Array items;
  for (const EntryView* const entry : feed.entries) {
    const site::Head& head = entry->file->head;
    text::Json::Object item{{"id", book.origin + entry->url},
                            {"url", book.origin + entry->url},
                            {"title", head.title},
                            {"content_text", head.summary.empty() ? head.title : head.summary}};
    if (head.date) {
      item.emplace_back("date_published", midnight_of(*head.date));
    }
    item.emplace_back("date_modified", midnight_of(day_of(*entry->file).value_or(text::Date{})));
    items.emplace_back(std::move(item));
  }
  return text::Json(text::Json::Object{
                        {"version", "https://jsonfeed.org/version/1.1"},
                        {"title", feed.title},
                        {"home_page_url", book.origin + feed.page},
                        {"feed_url", book.origin + feed.page + "feed.json"},
                        {"language", site::name_of(config.language).key},
                        {"authors", text::Json::Array{text::Json::Object{{"name", config.agency.name}}}},
                        {"items", std::move(items)}})
             .to_text() +
         "\n";
}

}  // namespace prongsai::render
