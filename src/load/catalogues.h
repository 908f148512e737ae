#pragma once

#include "report/problem.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"

#include <string>
#include <vector>

namespace prongsai::load {

/// The catalogues that travel in the program, and over them those of `root`/site-config/catalogues, by year.
report::Checked<std::vector<site::Catalogue>> load_catalogues(const std::string& root);

/// The file that gives the list of a year, as it was written: the site's own before the program's; "" when
/// there is none. What a next year's file can be made from.
std::string catalogue_source(const std::string& root, text::FiscalYear year);

/// The topics that content may be filed by: those that travel in the program.
report::Checked<std::vector<site::Topic>> load_topics();

}  // namespace prongsai::load
