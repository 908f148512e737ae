#pragma once

#include "report/problem.h"
#include "text/language.h"

#include <string>

namespace prongsai::report {

/// "F12" for column 6 of row 12, as spreadsheet programs name a cell; "12" without a column.
std::string cell_name(int row, int column);

/// Whether the file is one of pages or slides, of which Location::line counts those.
bool has_pages(const std::string& file);

/// The place as a person finds it: "content/x.yaml:14:3", in a workbook 'content/x.xlsx แผ่น “ต.ค. 66” ช่อง
/// F12'; empty without a file.
std::string place_of(const Location& where, text::Language language);

/// The place for a list that names lines only: "content/x.yaml:14".
std::string line_of(const Location& where, text::Language language);

}  // namespace prongsai::report
