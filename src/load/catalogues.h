#pragma once

#include <string>
#include <vector>

#include "report/problem.h"
#include "site/catalogue.h"

namespace prongsai::load {

/// The catalogues that travel in the program, and over them those of `root`/site-config/catalogues, by year.
report::Checked<std::vector<site::Catalogue>> load_catalogues(const std::string& root);

}  // namespace prongsai::load
