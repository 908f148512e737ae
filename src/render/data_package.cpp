#include "render/book.h"
#include "render/open_catalogue.h"
#include "render/open_data.h"
#include "render/open_table.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/site.h"
#include "text/date.h"
#include "text/hash.h"
#include "text/json.h"
#include "text/url.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using text::Json;

constexpr std::size_t shown_hash_digits = 10;

/// A name that a Data Package takes: lower-case letters, digits and . _ - /; what loses letters on the way
/// gets a piece of its hash, so that no two are alike.
std::string package_name(std::string_view text) {
  std::string name;
  bool is_whole = true;
  for (const char c : text) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_kept =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '/';
    if (is_kept || is_upper) {
      name += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
    is_whole = is_whole && is_kept;
  }
  return is_whole ? name : name + "-" + text::sha256(text).substr(0, shown_hash_digits);
}

Json field_json(const OpenColumn& column) {
  Json::Object field{{"name", column.th}, {"title", column.en}, {"key", column.key}, {"type", column.type}};
  Json::Object constraints;
  if (column.is_required) {
    constraints.emplace_back("required", true);
  }
  if (!column.choices.empty()) {
    constraints.emplace_back("enum", Json::Array(column.choices.begin(), column.choices.end()));
  }
  if (!constraints.empty()) {
    field.emplace_back("constraints", std::move(constraints));
  }
  return field;
}

Json resource_json(const Book& book, const EntryView& entry) {
  const site::ContentFile& file = *entry.file;
  const FileView& csv = entry.downloads.front();
  const std::string folder = file.address.substr(1);
  Json::Array fields;
  for (const OpenColumn& column : open_columns(file.records)) {
    fields.push_back(field_json(column));
  }
  Json::Object resource{{"name", package_name(folder.empty() ? "home" : folder.substr(0, folder.size() - 1))},
                        {"profile", "tabular-data-resource"},
                        {"title", file.head.title}};
  if (!file.head.summary.empty()) {
    resource.emplace_back("description", file.head.summary);
  }
  resource.emplace_back("path", folder + csv.name);
  resource.emplace_back("format", "csv");
  resource.emplace_back("mediatype", "text/csv");
  resource.emplace_back("encoding", "utf-8");
  resource.emplace_back("bytes", csv.size);
  resource.emplace_back("hash", "sha256:" + csv.sha256);
  resource.emplace_back("homepage", book.origin + entry.url);
  resource.emplace_back("schema",
                        Json::Object{{"fields", std::move(fields)}, {"missingValues", Json::Array{""}}});
  return resource;
}

}  // namespace

std::string data_package(const Book& book) {
  const site::Config& config = book.inputs.site.config;
  const text::UrlParts url = text::split_url(config.base_url);
  Json::Object package{{"profile", "tabular-data-package"},
                       {"name", package_name(std::string(url.authority.value_or("site")) + book.base)},
                       {"title", config.title}};
  if (!config.description.empty()) {
    package.emplace_back("description", config.description);
  }
  package.emplace_back("homepage", book.origin + book.url("/"));
  if (const auto newest = newest_table(book)) {
    package.emplace_back("created", text::to_iso(*newest) + "T00:00:00+07:00");
  }
  if (config.licence) {
    package.emplace_back("licenses", Json::Array{Json::Object{{"title", config.licence->title},
                                                              {"path", config.licence->url.url}}});
  }
  Json::Object publisher{{"title", config.agency.name}, {"role", "publisher"}};
  if (!config.agency.email.empty()) {
    publisher.emplace_back("email", config.agency.email);
  }
  package.emplace_back("contributors", Json::Array{std::move(publisher)});
  Json::Array resources;
  for (const EntryView* const entry : tables_of(book)) {
    resources.push_back(resource_json(book, *entry));
  }
  package.emplace_back("resources", std::move(resources));
  return Json(std::move(package)).to_text() + "\n";
}

}  // namespace prongsai::render
