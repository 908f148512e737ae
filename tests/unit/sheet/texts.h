#pragma once

#include "sheet/table.h"

#include <string>
#include <vector>

namespace prongsai::sheet {

inline std::vector<std::string> texts_of(const std::vector<Cell>& row) {
  std::vector<std::string> texts;
  texts.reserve(row.size());
  for (const Cell& cell : row) {
    texts.push_back(cell.text);
  }
  return texts;
}

inline std::vector<std::vector<std::string>> texts_of(const Grid& grid) {
  std::vector<std::vector<std::string>> texts;
  texts.reserve(grid.rows.size());
  for (const auto& row : grid.rows) {
    texts.push_back(texts_of(row));
  }
  return texts;
}

}  // namespace prongsai::sheet
