#include "check/file_type.h"

#include "site/attachment_facts.h"
#include "site/catalogue.h"
#include "site/site.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

struct Row {
  std::string_view ending{};
  site::FileType type{};
};

constexpr std::array rows{
    Row{".jpg", site::FileType::image},      Row{".jpeg", site::FileType::image},
    Row{".png", site::FileType::image},      Row{".svg", site::FileType::image},
    Row{".webp", site::FileType::image},     Row{".gif", site::FileType::image},
    Row{".avif", site::FileType::image},     Row{".pdf", site::FileType::pdf},
    Row{".csv", site::FileType::open_data},  Row{".xlsx", site::FileType::open_data},
    Row{".xls", site::FileType::open_data},  Row{".ods", site::FileType::open_data},
    Row{".json", site::FileType::open_data}, Row{".xml", site::FileType::open_data},
    Row{".doc", site::FileType::document},   Row{".docx", site::FileType::document},
    Row{".odt", site::FileType::document},
};

/// What a format counts as; nothing for those that no catalogue asks for.
std::optional<site::FileType> type_of(site::FileFormat format) {
  using site::FileFormat;
  switch (format) {
    case FileFormat::pdf:
      return site::FileType::pdf;
    case FileFormat::png:
    case FileFormat::jpeg:
    case FileFormat::gif:
    case FileFormat::webp:
    case FileFormat::avif:
    case FileFormat::svg:
      return site::FileType::image;
    case FileFormat::xlsx:
    case FileFormat::xls:
    case FileFormat::ods:
    case FileFormat::json:
    case FileFormat::xml:
      return site::FileType::open_data;
    case FileFormat::docx:
    case FileFormat::doc:
    case FileFormat::odt:
    case FileFormat::rtf:
      return site::FileType::document;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<site::FileType> file_type_of(std::string_view path) {
  const std::string_view address = path.substr(0, path.find_first_of("?#"));
  const std::size_t dot = address.rfind('.');
  std::string ending(dot == std::string_view::npos ? std::string_view() : address.substr(dot));
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto* const row = std::ranges::find(rows, ending, &Row::ending);
  return row == rows.end() ? std::nullopt : std::optional(row->type);
}

std::optional<site::FileType> file_type_of(const site::Site& site, std::string_view path) {
  const site::Attachment* const attachment = site::attachment_of(site, path);
  const auto by_name = file_type_of(path);
  if (attachment == nullptr || !attachment->facts) {
    return by_name;
  }
  const bool is_table = by_name == site::FileType::open_data;
  return attachment->facts->format == site::FileFormat::text && is_table ? by_name
                                                                         : type_of(attachment->facts->format);
}

}  // namespace prongsai::check
