#pragma once

#include "sheet/workbook.h"

#include <string>
#include <vector>

namespace prongsai::sheet {

/// The sheets' names as Excel takes them, in order: at most 31 characters, cut before a letter whose marks do
/// not fit; no []:*?, slashes as hyphens, no apostrophe at either end; each unlike the others in more than
/// case. An empty name becomes "Sheet" with its number.
std::vector<std::string> sheet_names(const std::vector<Sheet>& sheets);

}  // namespace prongsai::sheet
