#include "render/structured_data.h"

#include "render/book.h"
#include "render/explorer.h"
#include "render/page.h"
#include "render/views.h"
#include "site/agency.h"
#include "site/field.h"
#include "site/head.h"  // IWYU pragma: keep (the names of languages)
#include "site/kind.h"
#include "site/service.h"
#include "site/site.h"
#include "text/date.h"
#include "text/json.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

using text::Json;

/// A member unless it is empty.
void add(Json::Object& object, std::string_view name, std::string_view value) {
  if (!value.empty()) {
    object.emplace_back(name, value);
  }
}

std::string organization_id(const Book& book) {
  return book.origin + book.url("/") + "#organization";
}

/// The number at the beginning of `text`, as it stands there; empty when there is none.
std::string_view number_at(std::string_view text) {
  const std::size_t end = std::min(text.find_first_not_of("-.0123456789"), text.size());
  return text.substr(0, end);
}

struct Coordinates {
  std::string_view latitude{};
  std::string_view longitude{};
};

/// Where the address of a map says that its mark is: OpenStreetMap's mlat and mlon, Google's @ or q.
Coordinates coordinates_in(std::string_view map) {
  const auto after = [map](std::string_view mark) {
    const std::size_t at = map.find(mark);
    return at == std::string_view::npos ? std::string_view{} : map.substr(at + mark.size());
  };
  if (const Coordinates marked{.latitude = number_at(after("mlat=")), .longitude = number_at(after("mlon="))};
      !marked.latitude.empty() && !marked.longitude.empty()) {
    return marked;
  }
  for (const std::string_view mark : {"/@", "?q=", "&q=", "query="}) {
    const std::string_view rest = after(mark);
    const std::string_view latitude = number_at(rest);
    if (latitude.contains('.') && rest.substr(latitude.size()).starts_with(',')) {
      if (const auto longitude = number_at(rest.substr(latitude.size() + 1)); longitude.contains('.')) {
        return {.latitude = latitude, .longitude = longitude};
      }
    }
  }
  return {};
}

void add_place(Json::Object& json, const site::Agency& agency) {
  add(json, "hasMap", agency.map.url);
  if (const Coordinates place = coordinates_in(agency.map.url); !place.latitude.empty()) {
    json.emplace_back("geo", Json::Object{{"@type", "GeoCoordinates"},
                                          {"latitude", place.latitude},
                                          {"longitude", place.longitude}});
  }
}

Json organization(const Book& book) {
  const site::Config& config = book.inputs.site.config;
  const site::Agency& agency = config.agency;
  Json::Object json{{"@type", "GovernmentOrganization"},
                    {"@id", organization_id(book)},
                    {"name", agency.name},
                    {"url", book.origin + book.url("/")}};
  add(json, "alternateName", agency.name_en);
  add(json, "telephone", agency.phone);
  add(json, "faxNumber", agency.fax);
  add(json, "email", agency.email);
  if (!agency.address.empty()) {
    Json::Object address{
        {"@type", "PostalAddress"}, {"streetAddress", agency.address}, {"addressCountry", "TH"}};
    add(address, "addressLocality", agency.district);
    add(address, "addressRegion", agency.province);
    json.emplace_back("address", std::move(address));
  }
  if (!agency.parent.empty()) {
    Json::Object parent{{"@type", "Organization"}, {"name", agency.parent}};
    add(parent, "alternateName", agency.parent_en);
    json.emplace_back("parentOrganization", std::move(parent));
  }
  add_place(json, agency);
  if (const auto seal = book.files.find(agency.seal.path); seal != book.files.end()) {
    json.emplace_back("logo", book.origin + seal->second.url);
  }
  Json::Array profiles;
  for (const site::WebAddress* const profile : {&agency.facebook, &agency.line}) {
    if (!profile->url.empty()) {
      profiles.emplace_back(profile->url);
    }
  }
  if (!profiles.empty()) {
    json.emplace_back("sameAs", std::move(profiles));
  }
  return json;
}

Json web_site(const Book& book) {
  const site::Config& config = book.inputs.site.config;
  Json::Object json{{"@type", "WebSite"},
                    {"name", config.title},
                    {"url", book.origin + book.url("/")},
                    {"inLanguage", site::name_of(config.language).key},
                    {"publisher", Json::Object{{"@id", organization_id(book)}}}};
  if (!book.search_url.empty()) {
    json.emplace_back("potentialAction",
                      Json::Object{{"@type", "SearchAction"},
                                   {"target", book.origin + book.search_url + "?q={search_term_string}"},
                                   {"query-input", "required name=search_term_string"}});
  }
  return json;
}

Json breadcrumbs(const Book& book, const std::vector<LinkView>& crumbs) {
  Json::Array items;
  for (std::size_t i = 0; i < crumbs.size(); ++i) {
    items.emplace_back(Json::Object{{"@type", "ListItem"},
                                    {"position", i + 1},
                                    {"name", crumbs[i].title},
                                    {"item", book.origin + crumbs[i].url}});
  }
  return Json::Object{{"@type", "BreadcrumbList"}, {"itemListElement", std::move(items)}};
}

/// The body, in so many words that a page about it can stand alone.
Json named_organization(const Book& book) {
  return Json::Object{{"@id", organization_id(book)},
                      {"@type", "GovernmentOrganization"},
                      {"name", book.inputs.site.config.agency.name},
                      {"url", book.origin + book.url("/")}};
}

Json downloads_json(const Book& book, const std::vector<FileView>& files) {
  Json::Array downloads;
  for (const FileView& file : files) {
    downloads.emplace_back(Json::Object{
        {"@type", "DataDownload"}, {"encodingFormat", file.type}, {"contentUrl", book.origin + file.url}});
  }
  return downloads;
}

std::string interval(const text::Period& period) {
  return text::to_iso(period.from) + "/" + text::to_iso(period.to);
}

void add_licence(Json::Object& json, const Book& book) {
  if (book.open_data.licence) {
    json.emplace_back("license", book.open_data.licence->url.url);
  }
}

Json dataset(const Book& book, const EntryView& entry) {
  const site::Head& head = entry.file->head;
  Json::Object json{{"@type", "Dataset"},
                    {"name", head.title},
                    {"description", head.summary.empty() ? head.title : head.summary},
                    {"url", book.origin + entry.url},
                    {"isAccessibleForFree", true},
                    {"creator", named_organization(book)}};
  if (entry.file->covers) {
    json.emplace_back("temporalCoverage", interval(*entry.file->covers));
  }
  add_licence(json, book);
  json.emplace_back("distribution", downloads_json(book, entry.downloads));
  return json;
}

/// The contracts of a year, as the files of that year have them.
Json dataset(const Book& book, const PurchaseYearView& year) {
  Json::Object json{{"@type", "Dataset"},
                    {"name", year.title},
                    {"description", year.title + " " + book.inputs.site.config.agency.name},
                    {"url", book.origin + year.url},
                    {"isAccessibleForFree", true},
                    {"creator", named_organization(book)},
                    {"temporalCoverage", interval(text::period_of(year.year))}};
  add_licence(json, book);
  json.emplace_back("distribution", downloads_json(book, year.downloads));
  return json;
}

/// News, and reports with a cover or as a memo, as what they are.
void add_article(Json::Array& graph, const Book& book, const Page& page) {
  const site::ContentFile& file = *page.entry->file;
  const bool is_news = file.kind == site::Kind::news;
  if (!is_news && !file.head.cover && !file.head.memo) {
    return;
  }
  Json::Object json{{"@type", is_news ? "NewsArticle" : "Report"},
                    {"headline", file.head.title},
                    {"mainEntityOfPage", book.origin + page.entry->url},
                    {"inLanguage", site::name_of(page.language).key},
                    {"author", named_organization(book)},
                    {"publisher", named_organization(book)}};
  add(json, "description", file.head.summary);
  if (file.head.date) {
    json.emplace_back("datePublished", text::to_iso(*file.head.date));
  }
  if (page.updated) {
    json.emplace_back("dateModified", text::to_iso(*page.updated));
  }
  graph.emplace_back(std::move(json));
}

void add_services(Json::Array& graph, const Book& book, const EntryView& entry) {
  const auto* const services = std::get_if<std::vector<site::OnlineService>>(&entry.file->records);
  if (services == nullptr || entry.file->kind != site::Kind::e_service) {
    return;
  }
  for (const site::OnlineService& service : *services) {
    Json::Object json{{"@type", "GovernmentService"},
                      {"name", service.name},
                      {"serviceOperator", Json::Object{{"@id", organization_id(book)}}}};
    add(json, "description", service.description);
    const std::string& url = service.url.url;
    if (url.starts_with("http") || url.starts_with("/")) {
      json.emplace_back(
          "availableChannel",
          Json::Object{{"@type", "ServiceChannel"},
                       {"serviceUrl", url.starts_with("/") ? book.origin + book.url(url) : url}});
    }
    graph.emplace_back(std::move(json));
  }
}

}  // namespace

std::string structured_data(const Book& book, const Page& page) {
  Json::Array graph;
  if (page.path == "index.html") {
    graph.push_back(organization(book));
    graph.push_back(web_site(book));
  }
  if (page.breadcrumbs.size() > 1) {
    graph.push_back(breadcrumbs(book, page.breadcrumbs));
  }
  if (page.entry != nullptr) {
    if (!page.entry->downloads.empty()) {
      graph.push_back(dataset(book, *page.entry));
    }
    add_article(graph, book, page);
    add_services(graph, book, *page.entry);
  }
  if (page.contracts != nullptr && page.contracts->view == ContractsView::all &&
      !page.contracts->explorer->year->downloads.empty()) {
    graph.push_back(dataset(book, *page.contracts->explorer->year));
  }
  if (graph.empty()) {
    return {};
  }
  const Json json = Json::Object{{"@context", "https://schema.org"}, {"@graph", std::move(graph)}};
  return "<script type=\"application/ld+json\">" + json.to_text(0) + "</script>\n";
}

}  // namespace prongsai::render
