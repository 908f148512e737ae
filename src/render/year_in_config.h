#pragma once

#include "text/date.h"

#include <string>
#include <vector>

namespace prongsai::render {

/// The text of site.yaml with `year` as a published year, and as the current one when it is later: only the
/// lines that say it change, comments and order stay. `published` are the years that it has, ascending.
std::string with_year(const std::string& config, const std::vector<text::FiscalYear>& published,
                      text::FiscalYear year);

}  // namespace prongsai::render
