#include "sheet/xlsx_links.h"

#include "sheet/table.h"
#include "sheet/xlsx_number.h"
#include "sheet/xlsx_package.h"
#include "sheet/xlsx_xml.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::sheet {

namespace {

/// An address of the web and nothing else.
bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find_first_of(" \t\n\"<>") == std::string_view::npos;
}

std::string_view text_of(const XlsxCell& cell, const XlsxShared& shared) {
  if (cell.type == XlsxCellType::shared_string) {
    const auto index = number_in<std::size_t>(cell.value);
    return index && *index < shared.strings.size() ? std::string_view(shared.strings[*index])
                                                   : std::string_view();
  }
  return cell.type == XlsxCellType::text ? std::string_view(cell.value) : std::string_view();
}

std::vector<CellLink> links_of(const XlsxSheetData& data, const std::string& name, const XlsxShared& shared,
                               const std::vector<XlsxRelation>& relations) {
  std::vector<CellLink> links;
  const auto add = [&](std::string_view address, int row, int column) {
    if (!address.empty() && !text::first_invalid_utf8(address)) {
      links.push_back({.address = std::string(address), .sheet = name, .row = row, .column = column});
    }
  };
  for (const XlsxHyperlink& link : data.links) {
    const auto relation = std::ranges::find(relations, link.relation, &XlsxRelation::id);
    const bool is_named = !link.relation.empty() && relation != relations.end();
    add(is_named ? std::string_view(relation->target) : std::string_view(link.address), link.row,
        link.column);
  }
  for (const XlsxCell& cell : data.cells) {
    if (const std::string_view text = text::trim(text_of(cell, shared)); is_address(text)) {
      add(text, cell.row, cell.column);
    }
  }
  // A cell whose text is the address that it also leads to is one link.
  std::ranges::sort(links);
  const auto repeats = std::ranges::unique(links);
  links.erase(repeats.begin(), repeats.end());
  std::ranges::stable_sort(links, {}, [](const CellLink& link) { return std::pair(link.row, link.column); });
  return links;
}

}  // namespace

std::vector<CellLink> links_of_xlsx(std::string_view bytes, std::size_t most, const WorkbookLimits& limits) {
  std::vector<CellLink> links;
  auto package = XlsxPackage::open(bytes, limits);
  if (!package) {
    return links;
  }
  const auto shared = package->shared();
  for (std::size_t i = 0; shared && i < shared->workbook.sheets.size(); ++i) {
    const XlsxSheet& sheet = shared->workbook.sheets[i];
    const auto& part = shared->sheet_parts[i];
    const auto data =
        part && sheet.state == SheetState::visible ? package->sheet(*part) : Accepted<XlsxSheetData>{};
    if (data && part) {
      const auto relations = package->relations_of(*part);
      std::ranges::move(
          links_of(*data, sheet.name, *shared, relations ? *relations : std::vector<XlsxRelation>{}),
          std::back_inserter(links));
    }
  }
  links.resize(std::min(links.size(), most));
  return links;
}

}  // namespace prongsai::sheet
