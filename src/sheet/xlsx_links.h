#pragma once

#include "sheet/table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::sheet {

/// An address in a workbook and the cell that has it; row and column count from 1.
struct CellLink {
  std::string address{};
  std::string sheet{};
  int row = 0;
  int column = 0;
  friend auto operator<=>(const CellLink&, const CellLink&) = default;
};

/// What the cells of the visible sheets lead to: hyperlinks, HYPERLINK formulas, and cells whose text is an
/// address of the web and nothing else; by sheet, row and column, no more than `most`. Nothing of a workbook
/// that cannot be read.
std::vector<CellLink> links_of_xlsx(std::string_view bytes, std::size_t most,
                                    const WorkbookLimits& limits = {});

}  // namespace prongsai::sheet
