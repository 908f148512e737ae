#pragma once

#include "sheet/xlsx_number.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The parts of an XLSX package (ECMA-376 part 1) as plain values; each function takes the XML of one part and
// gives nothing when it is not well-formed. Namespaces are not looked at: programs write them in many ways.
namespace prongsai::sheet {

/// One part that another part names; `type` is the last word of its type ("worksheet").
struct XlsxRelation {
  std::string id{};
  std::string type{};
  std::string target{};
};

std::optional<std::vector<XlsxRelation>> parse_relations(std::string_view xml);

enum class SheetState : std::uint8_t { visible, hidden };

struct XlsxSheet {
  std::string name{};
  std::string relation{};
  SheetState state = SheetState::visible;
};

struct XlsxWorkbook {
  std::vector<XlsxSheet> sheets{};
  SerialEpoch epoch = SerialEpoch::y1900;
};

std::optional<XlsxWorkbook> parse_workbook(std::string_view xml);

/// The number format of every cell style, by its index.
std::optional<std::vector<NumberFormat>> parse_styles(std::string_view xml);

/// The shared strings, plain: the runs of a rich text joined, no phonetic readings. No more than `most` of
/// them are taken.
std::optional<std::vector<std::string>> parse_strings(std::string_view xml, std::size_t most);

enum class XlsxCellType : std::uint8_t { number, shared_string, text, boolean, error };
enum class XlsxCellSource : std::uint8_t { typed, formula };

/// A cell that has a value or a formula; `row` and `column` count from 1, `style` from 0.
struct XlsxCell {
  int row = 0;
  int column = 0;
  std::size_t style = 0;
  XlsxCellType type = XlsxCellType::number;
  XlsxCellSource source = XlsxCellSource::typed;
  std::string value{};
};

/// A rectangle of cells that shows the text of its first one.
struct XlsxMerge {
  int top = 0;
  int left = 0;
  int bottom = 0;
  int right = 0;
};

/// Where a cell leads: by the id of a relation, or (a HYPERLINK formula) by the address itself.
struct XlsxHyperlink {
  int row = 0;
  int column = 0;
  std::string relation{};
  std::string address{};
};

struct XlsxSheetLimits {
  std::size_t cells = 500'000;
  std::size_t links = 10'000;
  std::size_t merges = 20'000;
};

struct XlsxSheetData {
  std::vector<XlsxCell> cells{};
  std::vector<XlsxMerge> merges{};
  std::vector<XlsxHyperlink> links{};
  /// Whether there were more cells or merged rectangles than the limits allow; those are not here.
  bool is_cut = false;
};

std::optional<XlsxSheetData> parse_sheet(std::string_view xml, const XlsxSheetLimits& limits);

/// "_x000D_" as Excel writes what XML cannot hold, read back; line ends as '\n'.
std::string decode_text(std::string_view text);

}  // namespace prongsai::sheet
