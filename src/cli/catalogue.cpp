#include "site/catalogue.h"

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/read_catalogues.h"
#include "cli/words.h"
#include "site/field.h"
#include "text/language.h"

#include <cstdio>
#include <string>
#include <string_view>

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

}  // namespace

int catalogue_list(const Options& options) {
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
  if (catalogue->carried_from) {
    std::printf("%s %d\n", std::string(say(Word::carried, options.language)).c_str(),
                catalogue->carried_from->buddhist);
  }
  for (const site::Item* item : site::items_of(*catalogue)) {
    std::fputs(described(*item, options).c_str(), stdout);
  }
  return done;
}

}  // namespace prongsai::cli
