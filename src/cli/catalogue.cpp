#include "site/catalogue.h"

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/read_catalogues.h"
#include "cli/words.h"
#include "load/catalogues.h"
#include "load/disk.h"
#include "site/field.h"
#include "text/date.h"
#include "text/json.h"
#include "text/language.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

template <class Enum>
std::string_view word(Enum value, const Options& options) {
  const auto name = site::name_of(value);
  return options.language == text::Language::th ? name.th : name.en;
}

std::string described(const site::Item& item, const Options& options) {
  std::string text = item.code + " " + item.title + "  [" + item.topic + "]  " +
                     std::string(word(item.confidence, options)) + "\n";
  for (const site::Element& element : item.elements) {
    text.append("   · ").append(element.text).append("\n       ").append(word(element.period, options));
    text.append(" · ").append(word(element.confidence, options)).append("\n");
  }
  return text;
}

text::Json element_json(const site::Element& element) {
  return text::Json::Object{{"id", element.id},
                            {"text", element.text},
                            {"period", site::name_of(element.period).key},
                            {"format", site::name_of(element.format).key},
                            {"confidence", site::name_of(element.confidence).key},
                            {"sources", element.sources}};
}

text::Json item_json(const site::Item& item) {
  text::Json::Array elements;
  for (const site::Element& element : item.elements) {
    elements.push_back(element_json(element));
  }
  return text::Json::Object{{"code", item.code},
                            {"topic", item.topic},
                            {"title", item.title},
                            {"group", item.group},
                            {"confidence", site::name_of(item.confidence).key},
                            {"sources", item.sources},
                            {"local_rules", item.local_rules},
                            {"conflicts", item.conflicts},
                            {"elements", std::move(elements)}};
}

text::Json::Object head_json(const site::Catalogue& catalogue) {
  text::Json::Object json{{"fiscal_year", catalogue.fiscal_year.buddhist},
                          {"items", site::items_of(catalogue).size()},
                          {"note", catalogue.note}};
  if (catalogue.carried_from) {
    json.emplace_back("carried_from", catalogue.carried_from->buddhist);
  }
  return json;
}

std::string catalogue_json(const site::Catalogue& catalogue) {
  text::Json::Object json = head_json(catalogue);
  text::Json::Array items;
  for (const site::Item* const item : site::items_of(catalogue)) {
    items.push_back(item_json(*item));
  }
  json[1].second = std::move(items);
  return text::Json(std::move(json)).to_text() + "\n";
}

/// Titles and texts brought on to the year that was asked for, and that year at the head.
std::string brought_on(const std::string& source, text::FiscalYear from, text::FiscalYear to) {
  std::string text;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size() - 1) + 1;
    std::string line = source.substr(at, end - at);
    const std::size_t word = std::min(line.find_first_not_of(" -"), line.size());
    const auto names = [&](std::string_view key) { return line.compare(word, key.size(), key) == 0; };
    if (names("title:") || names("text:") || names("fiscal_year:")) {
      line = site::brought_on(std::move(line), from, to);
    }
    text += line;
    at = end;
  }
  return text;
}

/// The file of the list, under the year that was asked for: what the next year's file is made from.
std::string catalogue_yaml(const site::Catalogue& catalogue, const Options& options) {
  const auto root = load::find_site(options.site);
  const text::FiscalYear written = catalogue.carried_from.value_or(catalogue.fiscal_year);
  const std::string source = load::catalogue_source(root ? *root : std::string(), written);
  return written == catalogue.fiscal_year ? source : brought_on(source, written, catalogue.fiscal_year);
}

std::string catalogue_text(const site::Catalogue& catalogue, const Options& options) {
  std::string text;
  if (catalogue.carried_from) {
    text.append(say(Word::carried, options.language))
        .append(" ")
        .append(std::to_string(catalogue.carried_from->buddhist))
        .append("\n");
  }
  for (const site::Item* item : site::items_of(catalogue)) {
    text += described(*item, options);
  }
  return text;
}

}  // namespace

int catalogue_list(const Options& options) {
  if (options.format == Format::json) {
    text::Json::Array list;
    for (const site::Catalogue& catalogue : read_catalogues(options)) {
      list.emplace_back(head_json(catalogue));
    }
    std::printf("%s\n", text::Json(std::move(list)).to_text().c_str());
    return done;
  }
  for (const site::Catalogue& catalogue : read_catalogues(options)) {
    std::printf("%d\t%zu\t%s\n", catalogue.fiscal_year.buddhist, site::items_of(catalogue).size(),
                catalogue.note.c_str());
  }
  return done;
}

int catalogue_show(const Options& options) {
  const auto catalogue = find_catalogue(read_catalogues(options), options.year, options);
  if (!catalogue) {
    return unreadable;
  }
  const std::string answer = options.format == Format::json   ? catalogue_json(*catalogue)
                             : options.format == Format::yaml ? catalogue_yaml(*catalogue, options)
                                                              : catalogue_text(*catalogue, options);
  std::fputs(answer.c_str(), stdout);
  return done;
}

}  // namespace prongsai::cli
