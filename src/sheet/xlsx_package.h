#pragma once

#include "sheet/table.h"
#include "sheet/xlsx_number.h"
#include "sheet/xlsx_xml.h"
#include "sheet/zip_file.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::sheet {

/// Why a workbook cannot be read, as report's word for it: "damaged", "encrypted" …
using Refusal = std::string_view;
template <class Value>
using Accepted = std::expected<Value, Refusal>;

/// What all the sheets of a workbook share.
struct XlsxShared {
  XlsxWorkbook workbook{};
  std::vector<std::string> strings{};
  std::vector<NumberFormat> formats{};
  /// The path of each sheet's part, in the workbook's order; nothing for a sheet that is a chart.
  std::vector<std::optional<std::string>> sheet_parts{};
};

/// An XLSX file as a package of parts, each parsed as what it is.
class XlsxPackage {
 public:
  /// `bytes` and `limits` must outlive the package.
  static Accepted<XlsxPackage> open(std::string_view bytes, const WorkbookLimits& limits);

  /// What comes before the sheets; refused when it is no workbook, has macros or goes beyond a limit.
  Accepted<XlsxShared> shared();

  Accepted<XlsxSheetData> sheet(const std::string& part);

  /// What a part names; refused when it names nothing.
  Accepted<std::vector<XlsxRelation>> relations_of(const std::string& part);

 private:
  XlsxPackage(ZipFile zip, const WorkbookLimits& limits) : zip_(std::move(zip)), limits_(limits) {}

  template <class Parse>
  auto part(const std::string& path, const Parse& parse)
      -> Accepted<typename decltype(parse(""))::value_type>;
  Accepted<std::vector<XlsxRelation>> relations(const std::string& path);
  Accepted<std::string> book_path();
  Accepted<XlsxWorkbook> workbook(const std::string& path);
  Accepted<bool> read_strings_and_styles(XlsxShared& shared, const std::vector<XlsxRelation>& relations,
                                         const std::string& book);

  ZipFile zip_;
  const WorkbookLimits& limits_;
};

}  // namespace prongsai::sheet
