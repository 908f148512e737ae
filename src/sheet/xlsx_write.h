#pragma once

#include "report/problem.h"
#include "sheet/workbook.h"

#include <cstddef>
#include <string>

namespace prongsai::sheet {

/// What a sheet can hold. The defaults are Excel's own: rows with the header, characters in UTF-16 units,
/// links of one sheet (those beyond stand as text).
struct XlsxLimits {
  std::size_t rows = 1'048'576;
  std::size_t columns = 16'384;
  std::size_t cell_units = 32'767;
  std::size_t links = 65'530;
};

/// The workbook as the bytes of an XLSX file: each sheet with a bold header that stays in view and can be
/// filtered by, columns as wide as what they hold, text wrapped, numbers and dates as such, ready for
/// landscape A4. No cell is a formula. Problems: table_over_limit, once for each kind of limit of a sheet
/// (what goes beyond is left out); output_failed when the file cannot be made: then there are no bytes.
report::Checked<std::string> write_xlsx(const Workbook& workbook, const XlsxLimits& limits = {});

}  // namespace prongsai::sheet
