#include "site/catalogue.h"

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"
#include "load/catalogues.h"
#include "load/disk.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/field.h"
#include "text/language.h"

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::cli {

namespace {

template <class Enum>
std::string_view word(Enum value, const Options& options) {
  const auto name = site::name_of(value);
  return options.language == text::Language::th ? name.th : name.en;
}

/// The catalogues of the site here, or those of the program alone when there is no site.
std::vector<site::Catalogue> read(const Options& options) {
  const auto root = load::find_site(options.site);
  auto catalogues = load::load_catalogues(root ? *root : std::string());
  tell(catalogues.problems, root ? *root : std::string(), options);
  return std::move(catalogues.value);
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
  for (const site::Catalogue& catalogue : read(options)) {
    std::printf("%d\t%zu\t%s\n", catalogue.fiscal_year.buddhist, site::items_of(catalogue).size(),
                catalogue.note.c_str());
  }
  return done;
}

int catalogue_show(const Options& options) {
  for (const site::Catalogue& catalogue : read(options)) {
    if (catalogue.fiscal_year != options.year) {
      continue;
    }
    for (const site::Item* item : site::items_of(catalogue)) {
      std::fputs(described(*item, options).c_str(), stdout);
    }
    return done;
  }
  tell({{.rule = report::Rule::config_no_catalogue,
         .where = {},
         .details = {std::to_string(options.year.value_or(text::FiscalYear{}).buddhist), ""}}},
       options.site, options);
  return unreadable;
}

}  // namespace prongsai::cli
