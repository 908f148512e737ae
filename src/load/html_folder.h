#pragma once

#include "report/problem.h"
#include "site/tree.h"

#include <string>

namespace prongsai::load {

/// Any folder of a finished site, whatever made it, as a Tree: pages and other files that have links are
/// recipes that read them, as UTF-8 whatever their encoding (a page that is too large, or in none that is
/// known, is a problem and reads as empty); all else is to be copied. Problems as list_files() has them.
report::Checked<site::Tree> read_html_folder(const std::string& root);

}  // namespace prongsai::load
