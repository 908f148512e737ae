#include "sheet/xlsx_package.h"

#include "sheet/table.h"
#include "sheet/xlsx_xml.h"
#include "sheet/zip_file.h"
#include "text/url.h"

#include <algorithm>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::sheet {

namespace {

Refusal why(ZipTrouble trouble) {
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

/// The part that `target` names in the part `from`: "xl/worksheets/sheet1.xml" of "worksheets/sheet1.xml" in
/// "xl/workbook.xml". What climbs out of the package names nothing in it.
std::string resolved(const std::string& from, std::string_view target) {
  return text::resolve_path("/" + from, target).substr(1);
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
}

std::string relations_path(std::string_view part) {
  const std::string_view folder = folder_of(part);
  return std::string(folder).append("_rels/").append(part.substr(folder.size())).append(".rels");
}

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

}  // namespace

Accepted<XlsxPackage> XlsxPackage::open(std::string_view bytes, const WorkbookLimits& limits) {
  if (bytes.size() > limits.bytes) {
    return std::unexpected("workbook_too_large");
  }
  if (is_ole(bytes)) {
    return std::unexpected(has_password(bytes) ? "encrypted" : "old_workbook");
  }
  auto zip = ZipFile::open(bytes, limits.entries);
  if (!zip) {
    const bool begins_as_zip = bytes.starts_with("PK\x03\x04");
    return std::unexpected(begins_as_zip && zip.error() == ZipTrouble::not_a_zip ? Refusal("damaged")
                                                                                 : why(zip.error()));
  }
  return XlsxPackage(std::move(*zip), limits);
}

template <class Parse>
auto XlsxPackage::part(const std::string& path, const Parse& parse)
    -> Accepted<typename decltype(parse(""))::value_type> {
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

Accepted<std::vector<XlsxRelation>> XlsxPackage::relations(const std::string& path) {
  return part(path, parse_relations);
}

Accepted<bool> XlsxPackage::read_strings_and_styles(XlsxShared& shared,
                                                    const std::vector<XlsxRelation>& relations,
                                                    const std::string& book) {
  for (const XlsxRelation& relation : relations) {
    const std::string path = resolved(book, relation.target);
    if (relation.type == "sharedStrings") {
      auto strings =
          part(path, [&](std::string_view xml) { return parse_strings(xml, limits_.strings + 1); });
      if (!strings || strings->size() > limits_.strings) {
        return std::unexpected(strings ? Refusal("too_many_strings") : strings.error());
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

Accepted<std::string> XlsxPackage::book_path() {
  const auto root = relations("_rels/.rels");
  if (!root) {
    return std::unexpected(root.error() == "damaged" ? Refusal("not_a_workbook") : root.error());
  }
  const auto main = std::ranges::find(*root, "officeDocument", &XlsxRelation::type);
  if (main == root->end()) {
    return std::unexpected("not_a_workbook");
  }
  return resolved("", main->target);
}

Accepted<XlsxWorkbook> XlsxPackage::workbook(const std::string& path) {
  if (zip_.has(std::string(folder_of(path)) + "vbaProject.bin")) {
    return std::unexpected("macros");
  }
  auto book = part(path, parse_workbook);
  if (book && book->sheets.empty()) {
    return std::unexpected("not_a_workbook");
  }
  if (book && book->sheets.size() > limits_.sheets) {
    return std::unexpected("workbook_too_large");
  }
  return book;
}

Accepted<XlsxShared> XlsxPackage::shared() {
  const auto path = book_path();
  if (!path) {
    return std::unexpected(path.error());
  }
  auto book = workbook(*path);
  if (!book) {
    return std::unexpected(book.error());
  }
  const auto parts = relations(relations_path(*path));
  if (!parts) {
    return std::unexpected(parts.error());
  }
  XlsxShared shared{.workbook = std::move(*book)};
  for (const XlsxSheet& sheet : shared.workbook.sheets) {
    const auto found = std::ranges::find(*parts, sheet.relation, &XlsxRelation::id);
    const bool is_chart = found != parts->end() && found->type != "worksheet";
    const std::string path_of_part = found == parts->end() ? "" : resolved(*path, found->target);
    shared.sheet_parts.push_back(is_chart ? std::nullopt : std::optional(path_of_part));
  }
  if (const auto is_read = read_strings_and_styles(shared, *parts, *path); !is_read) {
    return std::unexpected(is_read.error());
  }
  return shared;
}

Accepted<std::vector<XlsxRelation>> XlsxPackage::relations_of(const std::string& part_path) {
  return relations(relations_path(part_path));
}

Accepted<XlsxSheetData> XlsxPackage::sheet(const std::string& part_path) {
  return part(part_path, [&](std::string_view xml) { return parse_sheet(xml, {.cells = limits_.cells}); });
}

}  // namespace prongsai::sheet
