#pragma once

#include "sheet/workbook.h"

#include <vector>

namespace prongsai::sheet {

/// How wide each column of a sheet must be to show its header and its cells, in characters; texts longer than
/// a comfortable line wrap instead. Thai vowels and tone marks above and below take no room.
std::vector<double> column_widths(const Sheet& sheet, text::Language language);

}  // namespace prongsai::sheet
