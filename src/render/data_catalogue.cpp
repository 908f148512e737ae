#include "render/book.h"
#include "render/open_catalogue.h"
#include "render/open_data.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/site.h"
#include "text/date.h"
#include "text/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using text::Json;

Json reference(std::string address) {
  return Json::Object{{"@id", std::move(address)}};
}

Json date_json(const text::Date& date) {
  return Json::Object{{"@value", text::to_iso(date)}, {"@type", "xsd:date"}};
}

Json words(std::string_view text, std::string_view language) {
  return Json::Object{{"@value", text}, {"@language", language}};
}

/// The types that downloads have, by what FileView calls them.
std::string_view media_type_of(const FileView& download) {
  if (download.type == "CSV") {
    return "text/csv";
  }
  return download.type == "JSON" ? "application/json"
                                 : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/// What one dataset is said to be, whether it is a table or a year's purchases.
struct Dataset {
  std::string page{};
  std::string id{};
  std::string title{};
  std::string summary{};
  std::string keyword{};
  std::optional<text::Date> issued{};
  std::optional<text::Date> modified{};
  std::optional<text::Period> covers{};
  const std::vector<FileView>* downloads = nullptr;
};

class CatalogueWriter {
 public:
  explicit CatalogueWriter(const Book& book)
      : book_(book),
        config_(book.inputs.site.config),
        home_(book.origin + book.url("/")),
        language_(site::name_of(config_.language).key) {}

  std::string write() {
    Json::Object catalogue = head();
    Json::Array datasets;
    for (const EntryView* const entry : tables_of(book_)) {
      datasets.push_back(dataset_json(table_of(*entry)));
    }
    for (const PurchaseYearView& year : book_.open_data.years) {
      if (!year.downloads.empty()) {
        datasets.push_back(dataset_json(purchases_of(year)));
      }
    }
    catalogue.emplace_back("dcat:dataset", std::move(datasets));
    return Json(std::move(catalogue)).to_text() + "\n";
  }

 private:
  [[nodiscard]] Json::Object head() const {
    Json::Object catalogue{{"@context", Json::Object{{"dcat", "http://www.w3.org/ns/dcat#"},
                                                     {"dct", "http://purl.org/dc/terms/"},
                                                     {"foaf", "http://xmlns.com/foaf/0.1/"},
                                                     {"xsd", "http://www.w3.org/2001/XMLSchema#"}}},
                           {"@id", book_.origin + book_.open_data.url + "#catalog"},
                           {"@type", "dcat:Catalog"},
                           {"dct:title", words(config_.title, language_)}};
    if (!config_.description.empty()) {
      catalogue.emplace_back("dct:description", words(config_.description, language_));
    }
    catalogue.emplace_back("dct:language", reference("http://id.loc.gov/vocabulary/iso639-1/" + language_));
    catalogue.emplace_back("foaf:homepage", reference(home_));
    catalogue.emplace_back("dct:publisher", Json::Object{{"@id", publisher()},
                                                         {"@type", "foaf:Agent"},
                                                         {"foaf:name", words(config_.agency.name, "th")}});
    if (const auto newest = newest_table(book_)) {
      catalogue.emplace_back("dct:modified", date_json(*newest));
    }
    add_licence(catalogue);
    return catalogue;
  }

  [[nodiscard]] std::string publisher() const { return home_ + "#agency"; }

  void add_licence(Json::Object& json) const {
    if (config_.licence) {
      json.emplace_back("dct:license", reference(config_.licence->url.url));
    }
  }

  [[nodiscard]] Dataset table_of(const EntryView& entry) const {
    const site::Head& head = entry.file->head;
    return {.page = book_.origin + entry.url,
            .id = book_.origin + entry.url + "#data",
            .title = head.title,
            .summary = head.summary,
            .keyword = entry.area_title,
            .issued = head.date,
            .modified = head.updated,
            .covers = entry.file->covers,
            .downloads = &entry.downloads};
  }

  [[nodiscard]] Dataset purchases_of(const PurchaseYearView& year) const {
    const std::string all = book_.origin + book_.open_data.url;
    return {.page = year.url.empty() ? all : book_.origin + year.url,
            .id = all + "#purchases-" + std::to_string(year.year.buddhist),
            .title = year.title,
            .modified = year.updated,
            .covers = text::period_of(year.year),
            .downloads = &year.downloads};
  }

  [[nodiscard]] Json dataset_json(const Dataset& dataset) const {
    Json::Object json{{"@id", dataset.id},
                      {"@type", "dcat:Dataset"},
                      {"dct:identifier", dataset.id},
                      {"dct:title", words(dataset.title, "th")}};
    if (!dataset.summary.empty()) {
      json.emplace_back("dct:description", words(dataset.summary, "th"));
    }
    if (!dataset.keyword.empty()) {
      json.emplace_back("dcat:keyword", words(dataset.keyword, "th"));
    }
    if (dataset.issued) {
      json.emplace_back("dct:issued", date_json(*dataset.issued));
    }
    if (const auto modified = dataset.modified ? dataset.modified : dataset.issued) {
      json.emplace_back("dct:modified", date_json(*modified));
    }
    if (dataset.covers) {
      json.emplace_back("dct:temporal", Json::Object{{"@type", "dct:PeriodOfTime"},
                                                     {"dcat:startDate", date_json(dataset.covers->from)},
                                                     {"dcat:endDate", date_json(dataset.covers->to)}});
    }
    json.emplace_back("dct:publisher", reference(publisher()));
    json.emplace_back("dcat:landingPage", reference(dataset.page));
    add_licence(json);
    Json::Array distributions;
    for (const FileView& download : *dataset.downloads) {
      distributions.push_back(distribution_json(dataset, download));
    }
    json.emplace_back("dcat:distribution", std::move(distributions));
    return json;
  }

  [[nodiscard]] Json distribution_json(const Dataset& dataset, const FileView& download) const {
    const std::string address = book_.origin + download.url;
    const std::string media = "https://www.iana.org/assignments/media-types/";
    Json::Object json{{"@id", address},
                      {"@type", "dcat:Distribution"},
                      {"dct:title", words(download.type + " " + dataset.title, "th")},
                      {"dct:format", download.type},
                      {"dcat:mediaType", reference(media + std::string(media_type_of(download)))},
                      {"dcat:downloadURL", reference(address)},
                      {"dcat:accessURL", reference(dataset.page)}};
    if (download.size > 0) {
      json.emplace_back("dcat:byteSize",
                        Json::Object{{"@value", std::to_string(download.size)}, {"@type", "xsd:decimal"}});
    }
    add_licence(json);
    return json;
  }

  const Book& book_;
  const site::Config& config_;
  std::string home_;
  std::string language_;
};

}  // namespace

std::string data_catalogue(const Book& book) {
  return CatalogueWriter(book).write();
}

}  // namespace prongsai::render
