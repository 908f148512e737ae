#pragma once

#include "sheet/workbook.h"

#include <string>

namespace prongsai::sheet {

/// The sheet as a CSV text that Excel in Thai opens rightly: UTF-8 with BOM, CRLF, cells quoted where needed;
/// a text that a spreadsheet would take for a formula (= + - @ tab, carriage return) gets a leading
/// apostrophe. Numbers come without grouping, dates as 2024-04-30, a link as its address unless its text
/// already has it.
std::string write_csv(const Sheet& sheet);

}  // namespace prongsai::sheet
