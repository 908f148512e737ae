#include "cli/read_catalogues.h"

#include "cli/options.h"
#include "cli/project.h"
#include "load/catalogues.h"
#include "load/disk.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

std::vector<site::Catalogue> read_catalogues(const Options& options) {
  const auto root = load::find_site(options.site);
  auto catalogues = load::load_catalogues(root ? *root : std::string());
  tell(catalogues.problems, root ? *root : std::string(), options);
  return std::move(catalogues.value);
}

std::optional<site::Catalogue> find_catalogue(const std::vector<site::Catalogue>& catalogues,
                                              std::optional<text::FiscalYear> year, const Options& options) {
  site::Site lists;
  lists.catalogues = catalogues;
  const text::FiscalYear wanted = year.value_or(text::FiscalYear{});
  site::add_carried_list(lists, wanted);
  if (const site::Catalogue* const catalogue = site::catalogue_of(lists, wanted)) {
    return *catalogue;
  }
  tell({{.rule = report::Rule::config_no_catalogue,
         .where = {},
         .details = {std::to_string(wanted.buddhist), ""}}},
       options.site, options);
  return std::nullopt;
}

}  // namespace prongsai::cli
