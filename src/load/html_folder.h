#pragma once

#include "report/problem.h"
#include "site/site.h"
#include "site/tree.h"

#include <string>
#include <vector>

namespace prongsai::load {

/// Any folder of a finished site, whatever made it, as a Tree: pages and other files that have links are
/// recipes that read them, as UTF-8 whatever their encoding (a page that is too large, or in none that is
/// known, is a problem and reads as empty); all else is to be copied. Problems as list_files() has them.
report::Checked<site::Tree> read_html_folder(const std::string& root);

/// The documents of such a folder that may have links in them (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP), by
/// their paths in the Tree; one that cannot be read is left out.
std::vector<site::Attachment> documents_of(const std::string& root, const site::Tree& tree);

}  // namespace prongsai::load
