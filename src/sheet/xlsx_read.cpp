// Nothing in a workbook is trusted: what its parts say of sizes and counts is only believed within limits, no
// formula is worked out, no outside reference followed, no macro looked at.
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "sheet/xlsx_number.h"
#include "sheet/xlsx_package.h"
#include "sheet/xlsx_xml.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::sheet {

namespace {

using report::Location;
using report::Problem;
using report::Rule;

constexpr std::size_t most_problems = 1000;

/// Makes the rows of one sheet of its cells.
class GridMaker {
 public:
  GridMaker(const XlsxShared& shared, const std::string& file, const WorkbookLimits& limits,
            std::vector<Problem>& problems)
      : shared_(shared), file_(file), limits_(limits), problems_(problems) {}

  Grid make(const std::string& name, const XlsxSheetData& data) {
    name_ = name;
    rows_.clear();
    for (std::size_t i = 0; i < data.cells.size() && text_bytes_ <= limits_.text_bytes; ++i) {
      place(data.cells[i]);
    }
    if (data.is_cut) {
      tell(Rule::file_too_many, 0, 0, {std::to_string(limits_.cells)});
    }
    for (const XlsxMerge& merge : data.merges) {
      spread(merge);
    }
    Grid grid{.name = name};
    grid.rows.reserve(rows_.size());
    for (auto& [number, row] : rows_) {
      finish(row, number);
      if (!row.empty()) {
        grid.rows.push_back(std::move(row));
      }
    }
    return grid;
  }

  /// How many bytes of text all the sheets have until now.
  [[nodiscard]] std::size_t text_bytes() const { return text_bytes_; }

 private:
  void place(const XlsxCell& cell) {
    if (static_cast<std::size_t>(cell.column) > limits_.columns) {
      tell_once(Rule::table_syntax, cell, {"too_many_columns"});
      return;
    }
    if (rows_.size() > limits_.rows && !rows_.contains(cell.row)) {
      tell_once(Rule::file_too_many, cell, {std::to_string(limits_.rows)});
      return;
    }
    std::string text = text_of(cell);
    if (text::trim(text).empty()) {
      return;
    }
    if (text.size() > limits_.cell_bytes) {
      tell(Rule::table_syntax, cell.row, cell.column, {"cell_too_large"});
      return;
    }
    text_bytes_ += text.size();
    auto& row = rows_[cell.row];
    row.resize(std::max(row.size(), static_cast<std::size_t>(cell.column)));
    row[static_cast<std::size_t>(cell.column) - 1].text = std::move(text);
  }

  /// What the cell shows; told when it shows nothing that can be used.
  std::string text_of(const XlsxCell& cell) {
    if (cell.type == XlsxCellType::error ||
        (cell.value.empty() && cell.source == XlsxCellSource::formula && cell.type == XlsxCellType::number)) {
      tell(Rule::table_formula, cell.row, cell.column, {cell.value});
      return {};
    }
    std::string text = cell.value;
    if (cell.type == XlsxCellType::boolean) {
      text = cell.value == "1" ? "true" : "false";
    } else if (cell.type == XlsxCellType::shared_string) {
      const auto index = number_in<std::size_t>(cell.value);
      text = index && *index < shared_.strings.size() ? shared_.strings[*index] : std::string();
    } else if (cell.type == XlsxCellType::number) {
      const auto number = number_in<double>(cell.value);
      text = number ? shown_number(*number, format_of(cell), shared_.workbook.epoch) : cell.value;
    }
    if (text::first_invalid_utf8(text)) {
      tell(Rule::table_encoding, cell.row, cell.column, {});
      return {};
    }
    return text;
  }

  [[nodiscard]] NumberFormat format_of(const XlsxCell& cell) const {
    return cell.style < shared_.formats.size() ? shared_.formats[cell.style] : NumberFormat{};
  }

  /// Every cell of the rectangle, in rows that are there, shows what its first cell does.
  void spread(const XlsxMerge& merge) {
    const auto first = rows_.find(merge.top);
    const auto left = static_cast<std::size_t>(merge.left);
    const std::size_t right = std::min(static_cast<std::size_t>(merge.right), limits_.columns);
    if (first == rows_.end() || first->second.size() < left || left > right) {
      return;
    }
    const std::string text = first->second[left - 1].text;
    for (auto row = first; row != rows_.end() && row->first <= merge.bottom && !text.empty(); ++row) {
      text_bytes_ += text.size() * (right - left + 1);
      if (text_bytes_ > limits_.text_bytes) {
        return;
      }
      std::vector<Cell>& cells = row->second;
      cells.resize(std::max(cells.size(), right));
      for (std::size_t column = left; column <= right; ++column) {
        Cell& cell = cells[column - 1];
        if (cell.text.empty()) {
          cell.text = text;
          cell.merged = row->first == merge.top ? Merged::beside : Merged::above;
        }
      }
    }
  }

  /// The blank end cut off, every cell at its place.
  void finish(std::vector<Cell>& row, int number) {
    const auto has_own = [](const Cell& cell) { return !cell.text.empty() && cell.merged == Merged::no; };
    if (std::ranges::none_of(row, has_own)) {
      row.clear();
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i].where = {.file = file_, .sheet = name_, .line = number, .column = static_cast<int>(i) + 1};
    }
  }

  void tell(Rule rule, int row, int column, std::vector<std::string> details) {
    if (problems_.size() < most_problems) {
      problems_.push_back({.rule = rule,
                           .where = {.file = file_, .sheet = name_, .line = row, .column = column},
                           .details = std::move(details)});
    }
  }

  /// Tells of a sheet what would be said of each of its cells.
  void tell_once(Rule rule, const XlsxCell& cell, std::vector<std::string> details) {
    const bool is_told = std::ranges::any_of(problems_, [&](const Problem& problem) {
      return problem.rule == rule && problem.where.sheet == name_ && problem.details == details;
    });
    if (!is_told) {
      tell(rule, cell.row, cell.column, std::move(details));
    }
  }

  const XlsxShared& shared_;
  const std::string& file_;
  const WorkbookLimits& limits_;
  std::vector<Problem>& problems_;
  std::string name_{};
  std::map<int, std::vector<Cell>> rows_{};
  std::size_t text_bytes_ = 0;
};

/// All the visible sheets, or why the workbook cannot be read.
Accepted<std::vector<Grid>> read_sheets(std::string_view bytes, const std::string& file,
                                        const WorkbookLimits& limits, std::vector<Problem>& problems) {
  auto package = XlsxPackage::open(bytes, limits);
  if (!package) {
    return std::unexpected(package.error());
  }
  const auto shared = package->shared();
  if (!shared) {
    return std::unexpected(shared.error());
  }
  GridMaker maker(*shared, file, limits, problems);
  std::vector<Grid> grids;
  for (std::size_t i = 0; i < shared->workbook.sheets.size(); ++i) {
    const XlsxSheet& sheet = shared->workbook.sheets[i];
    if (!shared->sheet_parts[i]) {
      continue;
    }
    if (sheet.state == SheetState::hidden) {
      problems.push_back(
          {.rule = Rule::table_hidden_sheet, .where = {.file = file}, .details = {sheet.name}});
      continue;
    }
    const auto data = package->sheet(*shared->sheet_parts[i]);
    if (!data) {
      return std::unexpected(data.error());
    }
    grids.push_back(maker.make(sheet.name, *data));
    if (maker.text_bytes() > limits.text_bytes) {
      return std::unexpected("workbook_too_large");
    }
  }
  return grids;
}

}  // namespace

report::Checked<std::vector<Grid>> read_xlsx(std::string_view bytes, const std::string& file,
                                             const WorkbookLimits& limits) {
  report::Checked<std::vector<Grid>> read;
  auto grids = read_sheets(bytes, file, limits, read.problems);
  if (!grids) {
    return {.value = {},
            .problems = {{.rule = Rule::table_workbook,
                          .where = {.file = file},
                          .details = {std::string(grids.error())}}}};
  }
  read.value = std::move(*grids);
  return read;
}

}  // namespace prongsai::sheet
