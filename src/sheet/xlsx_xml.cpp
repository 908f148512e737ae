#include "sheet/xlsx_xml.h"

#include "sheet/xlsx_number.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::sheet {

namespace {

constexpr int most_rows = 1 << 20;
constexpr int most_columns = 1 << 14;

/// "sheet" of <x:sheet>.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child([&](const pugi::xml_node& node) { return local_name(node) == name; });
}

/// The attribute by its name behind any prefix: r:id, relationships:id.
std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& candidate : node.attributes()) {
    const std::string_view whole = candidate.name();
    if (whole.substr(whole.find(':') + 1) == name) {
      return candidate.value();
    }
  }
  return {};
}

bool is_set(std::string_view value) {
  return value == "1" || value == "true";
}

/// The document's first element, or nothing.
std::optional<pugi::xml_node> parse(pugi::xml_document& document, std::string_view xml) {
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  if (!document.load_buffer(xml.data(), xml.size(), options) || document.document_element().empty()) {
    return std::nullopt;
  }
  return document.document_element();
}

/// The texts of <t> in <si> or <is>: alone or in the runs of a rich text.
std::string text_of(const pugi::xml_node& parent) {
  std::string text;
  for (const pugi::xml_node& node : parent.children()) {
    if (local_name(node) == "t") {
      text += node.text().get();
    } else if (local_name(node) == "r") {
      text += child(node, "t").text().get();
    }
  }
  return decode_text(text);
}

/// "F12" as a row and a column; nothing for what is no cell.
std::optional<XlsxMerge> cell_of(std::string_view name) {
  int column = 0;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && column <= most_columns; ++i) {
    column = column * 26 + (name[i] - 'A' + 1);
  }
  const auto row = number_in<int>(name.substr(i));
  if (i == 0 || column > most_columns || !row || *row < 1 || *row > most_rows) {
    return std::nullopt;
  }
  return XlsxMerge{.top = *row, .left = column, .bottom = *row, .right = column};
}

/// "A1:C2".
std::optional<XlsxMerge> range_of(std::string_view name) {
  const std::size_t colon = name.find(':');
  const auto first = cell_of(name.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : cell_of(name.substr(colon + 1));
  if (!first || !last) {
    return std::nullopt;
  }
  return XlsxMerge{.top = std::min(first->top, last->top),
                   .left = std::min(first->left, last->left),
                   .bottom = std::max(first->bottom, last->bottom),
                   .right = std::max(first->right, last->right)};
}

XlsxCellType type_of(std::string_view name) {
  if (name == "s") {
    return XlsxCellType::shared_string;
  }
  if (name == "b") {
    return XlsxCellType::boolean;
  }
  if (name == "e") {
    return XlsxCellType::error;
  }
  return name.empty() || name == "n" ? XlsxCellType::number : XlsxCellType::text;
}

/// "https://a.example/" of HYPERLINK("https://a.example/","text"); empty for any other formula, and for an
/// address that is worked out.
std::string linked_by(std::string_view formula) {
  constexpr std::string_view opening = "HYPERLINK(\"";
  if (!formula.starts_with(opening)) {
    return {};
  }
  formula.remove_prefix(opening.size());
  const std::size_t end = formula.find('"');
  const std::string_view after = end == std::string_view::npos ? "" : formula.substr(end + 1);
  return after.starts_with(',') || after.starts_with(')') ? std::string(formula.substr(0, end)) : "";
}

/// The cells of <sheetData>, whose places may be left out: then one follows the other.
class Cells {
 public:
  Cells(XlsxSheetData& data, const XlsxSheetLimits& limits) : data_(data), limits_(limits) {}

  void add_row(const pugi::xml_node& row) {
    row_ = number_in<int>(attribute(row, "r")).value_or(row_ + 1);
    column_ = 0;
    for (const pugi::xml_node& cell : row.children()) {
      if (local_name(cell) == "c") {
        add(cell);
      }
    }
  }

 private:
  void add(const pugi::xml_node& node) {
    const auto place = cell_of(attribute(node, "r"));
    row_ = place ? place->top : row_;
    column_ = place ? place->left : column_ + 1;
    if (std::string address = linked_by(child(node, "f").text().get());
        !address.empty() && data_.links.size() < limits_.links) {
      data_.links.push_back({.row = row_, .column = column_, .address = std::move(address)});
    }
    XlsxCell cell{.row = row_,
                  .column = column_,
                  .style = number_in<std::size_t>(attribute(node, "s")).value_or(0),
                  .type = type_of(attribute(node, "t")),
                  .source = child(node, "f") ? XlsxCellSource::formula : XlsxCellSource::typed};
    if (const pugi::xml_node rich = child(node, "is")) {
      cell.value = text_of(rich);
    } else {
      const std::string_view value = child(node, "v").text().get();
      cell.value = cell.type == XlsxCellType::text ? decode_text(value) : std::string(value);
    }
    if (cell.value.empty() && cell.source == XlsxCellSource::typed) {
      return;
    }
    if (data_.cells.size() == limits_.cells || row_ < 1 || row_ > most_rows || column_ > most_columns) {
      data_.is_cut = true;
      return;
    }
    data_.cells.push_back(std::move(cell));
  }

  XlsxSheetData& data_;
  const XlsxSheetLimits& limits_;
  int row_ = 0;
  int column_ = 0;
};

}  // namespace

std::string decode_text(std::string_view text) {
  constexpr std::size_t length = 7;  // _x000D_
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    const std::string_view here = text.substr(i, length);
    const bool is_escape = here.size() == length && here.starts_with("_x") && here.ends_with('_') &&
                           std::from_chars(here.data() + 2, here.data() + 6, code, 16).ptr == here.data() + 6;
    const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (is_escape && code != 0 && !is_surrogate) {
      text::append_utf8(decoded, code);
      i += length - 1;
    } else {
      decoded += text[i];
    }
  }
  std::string lines;
  for (std::size_t i = 0; i < decoded.size(); ++i) {
    if (decoded[i] != '\r') {
      lines += decoded[i];
    } else if (i + 1 == decoded.size() || decoded[i + 1] != '\n') {
      lines += '\n';
    }
  }
  return lines;
}

std::optional<std::vector<XlsxRelation>> parse_relations(std::string_view xml) {
  pugi::xml_document document;
  const auto root = parse(document, xml);
  if (!root) {
    return std::nullopt;
  }
  std::vector<XlsxRelation> relations;
  for (const pugi::xml_node& node : root->children()) {
    const std::string_view type = attribute(node, "Type");
    relations.push_back({.id = std::string(attribute(node, "Id")),
                         .type = std::string(type.substr(type.rfind('/') + 1)),
                         .target = std::string(attribute(node, "Target"))});
  }
  return relations;
}

std::optional<XlsxWorkbook> parse_workbook(std::string_view xml) {
  pugi::xml_document document;
  const auto root = parse(document, xml);
  if (!root) {
    return std::nullopt;
  }
  XlsxWorkbook workbook;
  if (is_set(attribute(child(*root, "workbookPr"), "date1904"))) {
    workbook.epoch = SerialEpoch::y1904;
  }
  for (const pugi::xml_node& node : child(*root, "sheets").children()) {
    const std::string_view state = attribute(node, "state");
    workbook.sheets.push_back(
        {.name = decode_text(attribute(node, "name")),
         .relation = std::string(attribute(node, "id")),
         .state = state.empty() || state == "visible" ? SheetState::visible : SheetState::hidden});
  }
  return workbook;
}

std::optional<std::vector<NumberFormat>> parse_styles(std::string_view xml) {
  pugi::xml_document document;
  const auto root = parse(document, xml);
  if (!root) {
    return std::nullopt;
  }
  std::map<int, NumberFormat> own;
  for (const pugi::xml_node& node : child(*root, "numFmts").children()) {
    if (const auto id = number_in<int>(attribute(node, "numFmtId"))) {
      own.insert_or_assign(*id, parse_format(attribute(node, "formatCode")));
    }
  }
  std::vector<NumberFormat> formats;
  for (const pugi::xml_node& node : child(*root, "cellXfs").children()) {
    const int id = number_in<int>(attribute(node, "numFmtId")).value_or(0);
    const auto found = own.find(id);
    formats.push_back(found == own.end() ? builtin_format(id) : found->second);
  }
  return formats;
}

std::optional<std::vector<std::string>> parse_strings(std::string_view xml, std::size_t most) {
  pugi::xml_document document;
  const auto root = parse(document, xml);
  if (!root) {
    return std::nullopt;
  }
  std::vector<std::string> strings;
  for (const pugi::xml_node& node : root->children()) {
    if (strings.size() == most) {
      break;
    }
    if (local_name(node) == "si") {
      strings.push_back(text_of(node));
    }
  }
  return strings;
}

std::optional<XlsxSheetData> parse_sheet(std::string_view xml, const XlsxSheetLimits& limits) {
  pugi::xml_document document;
  const auto root = parse(document, xml);
  if (!root) {
    return std::nullopt;
  }
  XlsxSheetData data;
  Cells cells(data, limits);
  for (const pugi::xml_node& row : child(*root, "sheetData").children()) {
    if (local_name(row) == "row") {
      cells.add_row(row);
    }
  }
  for (const pugi::xml_node& merge : child(*root, "mergeCells").children()) {
    const auto range = range_of(attribute(merge, "ref"));
    if (range && data.merges.size() < limits.merges) {
      data.merges.push_back(*range);
    } else if (range) {
      data.is_cut = true;
    }
  }
  for (const pugi::xml_node& link : child(*root, "hyperlinks").children()) {
    const auto range = range_of(attribute(link, "ref"));
    if (range && data.links.size() < limits.links) {
      data.links.push_back(
          {.row = range->top, .column = range->left, .relation = std::string(attribute(link, "id"))});
    }
  }
  return data;
}

}  // namespace prongsai::sheet
