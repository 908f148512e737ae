#pragma once

#include "cli/options.h"
#include "site/catalogue.h"
#include "text/date.h"

#include <optional>
#include <vector>

namespace prongsai::cli {

/// The lists of the site here, or those of the program alone when there is no site; problems are told.
std::vector<site::Catalogue> read_catalogues(const Options& options);

/// The list of a year, the last one carried forward when it has none yet; when that is too far, says so.
std::optional<site::Catalogue> find_catalogue(const std::vector<site::Catalogue>& catalogues,
                                              std::optional<text::FiscalYear> year, const Options& options);

}  // namespace prongsai::cli
