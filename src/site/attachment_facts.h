#pragma once

#include "site/field.h"
#include "text/date.h"
#include "text/language.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::site {

/// What a file is by its first bytes (and, for office files, by what their archive holds), whatever its name.
enum class FileFormat : std::uint8_t {
  unknown,
  pdf,
  png,
  jpeg,
  gif,
  webp,
  avif,
  heic,
  bmp,
  tiff,
  svg,
  docx,
  xlsx,
  pptx,
  odt,
  ods,
  odp,
  doc,
  xls,
  ppt,
  ole,
  rtf,
  zip,
  rar,
  seven_zip,
  gzip,
  mp4,
  mp3,
  html,
  xml,
  json,
  text,
};

/// Formats go by the same name in both languages.
consteval EnumName<FileFormat> format_name(FileFormat format, std::string_view key, std::string_view name) {
  return {format, key, name, name};
}

template <>
struct Names<FileFormat> {
  static constexpr std::array list{
      format_name(FileFormat::unknown, "unknown", ""), format_name(FileFormat::pdf, "pdf", "PDF"),
      format_name(FileFormat::png, "png", "PNG"),      format_name(FileFormat::jpeg, "jpeg", "JPEG"),
      format_name(FileFormat::gif, "gif", "GIF"),      format_name(FileFormat::webp, "webp", "WEBP"),
      format_name(FileFormat::avif, "avif", "AVIF"),   format_name(FileFormat::heic, "heic", "HEIC"),
      format_name(FileFormat::bmp, "bmp", "BMP"),      format_name(FileFormat::tiff, "tiff", "TIFF"),
      format_name(FileFormat::svg, "svg", "SVG"),      format_name(FileFormat::docx, "docx", "DOCX"),
      format_name(FileFormat::xlsx, "xlsx", "XLSX"),   format_name(FileFormat::pptx, "pptx", "PPTX"),
      format_name(FileFormat::odt, "odt", "ODT"),      format_name(FileFormat::ods, "ods", "ODS"),
      format_name(FileFormat::odp, "odp", "ODP"),      format_name(FileFormat::doc, "doc", "DOC"),
      format_name(FileFormat::xls, "xls", "XLS"),      format_name(FileFormat::ppt, "ppt", "PPT"),
      format_name(FileFormat::ole, "ole", "OLE"),      format_name(FileFormat::rtf, "rtf", "RTF"),
      format_name(FileFormat::zip, "zip", "ZIP"),      format_name(FileFormat::rar, "rar", "RAR"),
      format_name(FileFormat::seven_zip, "7z", "7Z"),  format_name(FileFormat::gzip, "gzip", "GZIP"),
      format_name(FileFormat::mp4, "mp4", "MP4"),      format_name(FileFormat::mp3, "mp3", "MP3"),
      format_name(FileFormat::html, "html", "HTML"),   format_name(FileFormat::xml, "xml", "XML"),
      format_name(FileFormat::json, "json", "JSON"),   format_name(FileFormat::text, "text", "TXT"),
  };
};

/// Whether a reader can open the file.
enum class FileCondition : std::uint8_t { whole, empty, truncated, encrypted, unreadable };

template <>
struct Names<FileCondition> {
  static constexpr std::array list{
      EnumName<FileCondition>{FileCondition::whole, "whole", "สมบูรณ์", "Whole"},
      EnumName<FileCondition>{FileCondition::empty, "empty", "ว่างเปล่า", "Empty"},
      EnumName<FileCondition>{FileCondition::truncated, "truncated", "ขาดหาย", "Cut off"},
      EnumName<FileCondition>{FileCondition::encrypted, "encrypted", "ติดรหัสผ่าน", "Encrypted"},
      EnumName<FileCondition>{FileCondition::unreadable, "unreadable", "เปิดไม่ได้", "Unreadable"},
  };
};

/// Whether the words of a document can be searched and read aloud: they stand in it as text, or its pages are
/// pictures. Unknown for what has no pages, and for pages with neither text nor a picture that fills them.
enum class Searchable : std::uint8_t { unknown, text, scanned };

template <>
struct Names<Searchable> {
  static constexpr std::array list{
      EnumName<Searchable>{Searchable::unknown, "unknown", "ไม่ทราบ", "Unknown"},
      EnumName<Searchable>{Searchable::text, "text", "ค้นหาข้อความได้", "Searchable text"},
      EnumName<Searchable>{Searchable::scanned, "scanned", "ภาพสแกน", "Scanned"},
  };
};

/// A web address that a document leads to: the page, slide or row that has it (from 1, 0 unknown), and in a
/// workbook the sheet and column.
struct DocumentLink {
  std::string address{};
  std::string sheet{};
  int line = 0;
  int column = 0;
  friend auto operator<=>(const DocumentLink&, const DocumentLink&) = default;
};

/// What was found inside an attachment. `pages` is 0 where there are none to count, `width` and `height` (in
/// pixels) are 0 for what is no picture. `date` is the day in Thailand on which the document was made, as it
/// says itself. `trouble` says why it is unreadable, as report's word.
struct AttachmentFacts {
  FileFormat format = FileFormat::unknown;
  FileCondition condition = FileCondition::whole;
  Searchable searchable = Searchable::unknown;
  int pages = 0;
  int width = 0;
  int height = 0;
  std::optional<text::Language> language{};
  std::optional<text::Date> date{};
  std::string title{};
  std::string trouble{};
  /// In the order of the document, each once in a place; at most 500.
  std::vector<DocumentLink> links{};
  /// The beginning of its words, blanks collapsed; at most 20,000 bytes.
  std::string text{};
  friend bool operator==(const AttachmentFacts&, const AttachmentFacts&) = default;
};

}  // namespace prongsai::site
