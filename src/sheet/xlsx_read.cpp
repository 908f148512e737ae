// Nothing in a workbook is trusted: what its parts say of sizes and counts is only believed within limits, no
// formula is worked out, no outside reference followed, no macro looked at.
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "sheet/xlsx_number.h"
#include "sheet/xlsx_xml.h"
#include "sheet/zip_file.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <expected>
#include <iterator>
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

/// A workbook that cannot be read, by report's word for why.
using Why = std::string_view;
template <class Value>
using Read = std::expected<Value, Why>;

Why why(ZipTrouble trouble) {
  switch (trouble) {
    case ZipTrouble::not_a_zip:
      return "not_a_workbook";
    case ZipTrouble::encrypted:
      return "encrypted";
    case ZipTrouble::too_many_entries:
    case ZipTrouble::too_large:
      return "workbook_too_large";
    case ZipTrouble::no_such_entry:
    case ZipTrouble::damaged:
      return "damaged";
  }
  return "damaged";
}

/// "xl/worksheets/sheet1.xml" of "../worksheets/sheet1.xml" in the folder "xl/x/"; "" when it leads outside.
std::string resolved(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? std::string() : std::string(folder);
  while (!target.empty()) {
    const std::size_t end = std::min(target.find('/'), target.size());
    const std::string_view part = target.substr(0, end);
    if (part == "..") {
      if (path.empty()) {
        return {};
      }
      path.pop_back();
      path.resize(path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
    } else if (!part.empty() && part != ".") {
      path.append(part).append(end == target.size() ? "" : "/");
    }
    target.remove_prefix(std::min(end + 1, target.size()));
  }
  return path;
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
}

std::string relations_path(std::string_view part) {
  const std::string_view folder = folder_of(part);
  return std::string(folder).append("_rels/").append(part.substr(folder.size())).append(".rels");
}

/// What all the sheets of a workbook share.
struct Shared {
  XlsxWorkbook workbook{};
  std::vector<std::string> strings{};
  std::vector<NumberFormat> formats{};
  /// The path of each sheet's part, in the workbook's order.
  std::vector<std::string> sheet_parts{};
};

/// The parts of the package, each parsed as what it is.
class Package {
 public:
  Package(ZipFile zip, const WorkbookLimits& limits) : zip_(std::move(zip)), limits_(limits) {}

  Read<Shared> shared() {
    const auto root = relations("_rels/.rels");
    if (!root) {
      return std::unexpected(root.error() == "damaged" ? Why("not_a_workbook") : root.error());
    }
    const auto main = std::ranges::find(*root, "officeDocument", &XlsxRelation::type);
    if (main == root->end()) {
      return std::unexpected("not_a_workbook");
    }
    const std::string path = resolved("", main->target);
    const std::string_view folder = folder_of(path);
    if (has_macros(folder)) {
      return std::unexpected("macros");
    }
    auto workbook = part(path, parse_workbook);
    const auto relations_of_book = relations(relations_path(path));
    if (!workbook || !relations_of_book) {
      return std::unexpected(workbook ? relations_of_book.error() : workbook.error());
    }
    if (workbook->sheets.empty()) {
      return std::unexpected("not_a_workbook");
    }
    if (workbook->sheets.size() > limits_.sheets) {
      return std::unexpected("workbook_too_large");
    }
    Shared shared{.workbook = std::move(*workbook)};
    for (const XlsxSheet& sheet : shared.workbook.sheets) {
      const auto found = std::ranges::find(*relations_of_book, sheet.relation, &XlsxRelation::id);
      const bool is_sheet = found != relations_of_book->end() && found->type == "worksheet";
      shared.sheet_parts.push_back(is_sheet ? resolved(folder, found->target) : "");
    }
    if (const auto told = read_strings_and_styles(shared, *relations_of_book, folder); !told) {
      return std::unexpected(told.error());
    }
    return shared;
  }

  Read<XlsxSheetData> sheet(const std::string& path) {
    return part(path, [&](std::string_view xml) { return parse_sheet(xml, {.cells = limits_.cells}); });
  }

 private:
  /// The part at `path`, read by `parse`.
  template <class Parse>
  auto part(const std::string& path, const Parse& parse) -> Read<typename decltype(parse(""))::value_type> {
    const auto bytes = zip_.read(path, limits_.part_bytes);
    if (!bytes) {
      return std::unexpected(why(bytes.error()));
    }
    auto parsed = parse(*bytes);
    if (!parsed) {
      return std::unexpected("damaged");
    }
    return std::move(*parsed);
  }

  Read<std::vector<XlsxRelation>> relations(const std::string& path) { return part(path, parse_relations); }

  [[nodiscard]] bool has_macros(std::string_view folder) const {
    return zip_.has(std::string(folder) + "vbaProject.bin");
  }

  Read<bool> read_strings_and_styles(Shared& shared, const std::vector<XlsxRelation>& relations,
                                     std::string_view folder) {
    for (const XlsxRelation& relation : relations) {
      const std::string path = resolved(folder, relation.target);
      if (relation.type == "sharedStrings") {
        auto strings =
            part(path, [&](std::string_view xml) { return parse_strings(xml, limits_.strings + 1); });
        if (!strings || strings->size() > limits_.strings) {
          return std::unexpected(strings ? Why("too_many_strings") : strings.error());
        }
        shared.strings = std::move(*strings);
      } else if (relation.type == "styles") {
        auto formats = part(path, parse_styles);
        if (!formats) {
          return std::unexpected(formats.error());
        }
        shared.formats = std::move(*formats);
      }
    }
    return true;
  }

  ZipFile zip_;
  const WorkbookLimits& limits_;
};

/// Makes the rows of one sheet of its cells.
class GridMaker {
 public:
  GridMaker(const Shared& shared, const std::string& file, const WorkbookLimits& limits,
            std::vector<Problem>& problems)
      : shared_(shared), file_(file), limits_(limits), problems_(problems) {}

  Grid make(const std::string& name, const XlsxSheetData& data) {
    name_ = name;
    rows_.clear();
    for (const XlsxCell& cell : data.cells) {
      place(cell);
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
      const auto index = number_of<std::size_t>(cell.value);
      text = index && *index < shared_.strings.size() ? shared_.strings[*index] : std::string();
    } else if (cell.type == XlsxCellType::number) {
      const auto number = number_of<double>(cell.value);
      text = number ? shown_number(*number, format_of(cell), shared_.workbook.epoch) : cell.value;
    }
    if (text::first_invalid_utf8(text)) {
      tell(Rule::table_encoding, cell.row, cell.column, {});
      return {};
    }
    return text;
  }

  template <class Number>
  static std::optional<Number> number_of(std::string_view digits) {
    Number number{};
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
    return is_whole ? std::optional(number) : std::nullopt;
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

  const Shared& shared_;
  const std::string& file_;
  const WorkbookLimits& limits_;
  std::vector<Problem>& problems_;
  std::string name_{};
  std::map<int, std::vector<Cell>> rows_{};
  std::size_t text_bytes_ = 0;
};

/// Before Excel 2007, and every workbook with a password since: a file of OLE storage.
bool is_ole(std::string_view bytes) {
  return bytes.starts_with("\xD0\xCF\x11\xE0");
}

/// "EncryptedPackage" in UTF-16, as OLE's directory has it.
bool has_password(std::string_view bytes) {
  std::string name;
  for (const char letter : std::string_view("EncryptedPackage")) {
    name += letter;
    name += '\0';
  }
  return bytes.contains(name);
}

Read<ZipFile> open(std::string_view bytes, const WorkbookLimits& limits) {
  if (bytes.size() > limits.bytes) {
    return std::unexpected("workbook_too_large");
  }
  if (is_ole(bytes)) {
    return std::unexpected(has_password(bytes) ? "encrypted" : "old_workbook");
  }
  auto zip = ZipFile::open(bytes, limits.entries);
  if (!zip) {
    const bool begins_as_zip = bytes.starts_with("PK\x03\x04");
    return std::unexpected(begins_as_zip && zip.error() == ZipTrouble::not_a_zip ? Why("damaged")
                                                                                 : why(zip.error()));
  }
  return std::move(*zip);
}

/// All the visible sheets, or why the workbook cannot be read.
Read<std::vector<Grid>> read_sheets(std::string_view bytes, const std::string& file,
                                    const WorkbookLimits& limits, std::vector<Problem>& problems) {
  auto zip = open(bytes, limits);
  if (!zip) {
    return std::unexpected(zip.error());
  }
  Package package(std::move(*zip), limits);
  const auto shared = package.shared();
  if (!shared) {
    return std::unexpected(shared.error());
  }
  GridMaker maker(*shared, file, limits, problems);
  std::vector<Grid> grids;
  for (std::size_t i = 0; i < shared->workbook.sheets.size(); ++i) {
    const XlsxSheet& sheet = shared->workbook.sheets[i];
    if (shared->sheet_parts[i].empty()) {
      continue;  // a sheet that is a chart
    }
    if (sheet.state == SheetState::hidden) {
      problems.push_back(
          {.rule = Rule::table_hidden_sheet, .where = {.file = file}, .details = {sheet.name}});
      continue;
    }
    const auto data = package.sheet(shared->sheet_parts[i]);
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
