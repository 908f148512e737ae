#include "render/machine_files.h"

#include "render/book.h"
#include "render/entry_files.h"
#include "render/page.h"
#include "render/views.h"
#include "site/attachment_facts.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/head.h"
#include "site/site.h"
#include "text/date.h"
#include "text/escape.h"
#include "text/json.h"
#include "text/percent.h"
#include "text/utf8.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

text::Json file_json(const Book& book, const EntryFile& entry) {
  const FileView& file = *entry.file;
  text::Json::Object json{{"title", entry.title.empty() ? std::string_view(file.name) : entry.title},
                          {"url", book.origin + file.url},
                          {"type", file.type},
                          {"size", file.size},
                          {"sha256", file.sha256}};
  if (file.pages > 0) {
    json.emplace_back("pages", file.pages);
  }
  if (file.language) {
    json.emplace_back("language", site::name_of(*file.language).key);
  }
  if (file.searchable != site::Searchable::unknown) {
    json.emplace_back("searchable", file.searchable == site::Searchable::text);
  }
  return json;
}

text::Json item_json(const Book& book, const ItemView& item) {
  const site::Item& described = *item.verdict->item;
  text::Json::Object json{{"code", described.code},
                          {"topic", described.topic},
                          {"title", described.title},
                          {"url", book.origin + item.url},
                          {"state", site::name_of(item.verdict->state).key}};
  if (const auto& asked = item.asked) {
    json.emplace_back(
        "period", text::Json::Object{{"from", text::to_iso(asked->from)}, {"to", text::to_iso(asked->to)}});
  }
  if (!item.owner.empty()) {
    json.emplace_back("owner", item.owner);
  }
  if (item.updated) {
    json.emplace_back("updated", text::to_iso(*item.updated));
  }
  text::Json::Array pages;
  for (const EntryView* entry : item.entries) {
    pages.emplace_back(
        text::Json::Object{{"title", entry->file->head.title}, {"url", book.origin + entry->url}});
  }
  json.emplace_back("pages", std::move(pages));
  text::Json::Array files;
  for (const EntryFile& file : files_of(book, item.entries)) {
    files.push_back(file_json(book, file));
  }
  json.emplace_back("files", std::move(files));
  return json;
}

/// The languages that a page is there in, and the one for everybody else.
void append_alternates(std::string& xml, const Book& book, const Page& page) {
  const auto append = [&](std::string_view language, const std::string& url) {
    xml.append("\n<xhtml:link rel=\"alternate\" hreflang=\"").append(language).append("\" href=\"");
    text::append_xml(xml, book.origin + url);
    xml.append("\"/>");
  };
  for (const TranslationView& translation : page.translations) {
    append(site::name_of(translation.language).key, translation.url);
  }
  if (!page.translations.empty()) {
    append("x-default", page.translations.front().url);
  }
}

}  // namespace

std::string sitemap(const Book& book, const std::vector<Page>& pages) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset "
      "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  for (const Page& page : pages) {
    if (page.path == "404.html" || page.moved_to) {
      continue;
    }
    xml.append("<url><loc>");
    text::append_xml(xml, book.origin + book.url(text::percent_encode_path(address_of(page.path))));
    xml.append("</loc>");
    if (page.updated) {
      xml.append("<lastmod>").append(text::to_iso(*page.updated)).append("</lastmod>");
    }
    append_alternates(xml, book, page);
    xml.append("</url>\n");
  }
  return xml + "</urlset>\n";
}

std::string robots(const Book& book) {
  return "User-agent: *\nAllow: /\nSitemap: " + book.origin + book.url("/sitemap.xml") + "\n";
}

std::string open_search(const Book& book) {
  const site::Config& config = book.inputs.site.config;
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<OpenSearchDescription "
      "xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>";
  constexpr std::size_t longest_name = 16;
  const std::string& name = config.agency.short_name.empty() ? config.title : config.agency.short_name;
  text::append_xml(xml, name.substr(0, text::byte_offset_of(name, longest_name)));
  xml += "</ShortName>\n<Description>";
  text::append_xml(xml, config.title);
  xml.append("</Description>\n<Language>").append(site::name_of(config.language).key);
  xml += "</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\" template=\"";
  text::append_xml(xml, book.origin + book.search_url + "?q={searchTerms}");
  return xml + "\"/>\n</OpenSearchDescription>\n";
}

std::string oit_json(const Book& book) {
  const site::Config& config = book.inputs.site.config;
  text::Json::Array years;
  for (const YearView& year : book.years) {
    text::Json::Array items;
    for (const ItemView& item : year.items) {
      items.push_back(item_json(book, item));
    }
    years.emplace_back(text::Json::Object{{"year", year.year.buddhist},
                                          {"as_of", text::to_iso(year.as_of)},
                                          {"url", book.origin + year.url},
                                          {"items", std::move(items)}});
  }
  return text::Json(text::Json::Object{{"agency", config.agency.name},
                                       {"base_url", config.base_url},
                                       {"years", std::move(years)}})
             .to_text() +
         "\n";
}

}  // namespace prongsai::render
