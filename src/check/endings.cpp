#include "check/endings.h"

#include "site/attachment_facts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

using site::FileFormat;

struct Row {
  std::string_view ending{};
  FileFormat format{};
};

/// Every format that an ending may stand for; the program that opens a .doc takes RTF as well, what is called
/// .csv may begin as JSON does.
constexpr std::array rows{
    Row{"pdf", FileFormat::pdf},      Row{"png", FileFormat::png},   Row{"jpg", FileFormat::jpeg},
    Row{"jpeg", FileFormat::jpeg},    Row{"jfif", FileFormat::jpeg}, Row{"gif", FileFormat::gif},
    Row{"webp", FileFormat::webp},    Row{"avif", FileFormat::avif}, Row{"heic", FileFormat::heic},
    Row{"bmp", FileFormat::bmp},      Row{"tif", FileFormat::tiff},  Row{"tiff", FileFormat::tiff},
    Row{"svg", FileFormat::svg},      Row{"docx", FileFormat::docx}, Row{"docm", FileFormat::docx},
    Row{"xlsx", FileFormat::xlsx},    Row{"xlsm", FileFormat::xlsx}, Row{"xlsb", FileFormat::xlsx},
    Row{"pptx", FileFormat::pptx},    Row{"ppsx", FileFormat::pptx}, Row{"odt", FileFormat::odt},
    Row{"ods", FileFormat::ods},      Row{"odp", FileFormat::odp},   Row{"doc", FileFormat::doc},
    Row{"doc", FileFormat::ole},      Row{"doc", FileFormat::rtf},   Row{"xls", FileFormat::xls},
    Row{"xls", FileFormat::ole},      Row{"ppt", FileFormat::ppt},   Row{"ppt", FileFormat::ole},
    Row{"rtf", FileFormat::rtf},      Row{"zip", FileFormat::zip},   Row{"rar", FileFormat::rar},
    Row{"7z", FileFormat::seven_zip}, Row{"gz", FileFormat::gzip},   Row{"mp4", FileFormat::mp4},
    Row{"m4v", FileFormat::mp4},      Row{"mov", FileFormat::mp4},   Row{"mp3", FileFormat::mp3},
    Row{"html", FileFormat::html},    Row{"htm", FileFormat::html},  Row{"xml", FileFormat::xml},
    Row{"json", FileFormat::json},    Row{"json", FileFormat::text}, Row{"csv", FileFormat::text},
    Row{"csv", FileFormat::json},     Row{"txt", FileFormat::text},  Row{"txt", FileFormat::json},
};

}  // namespace

std::string_view ending_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

bool ending_fits(std::string_view path, FileFormat format) {
  std::string ending(ending_of(path));
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const bool says_something = std::ranges::find(rows, ending, &Row::ending) != rows.end();
  return !says_something || std::ranges::any_of(rows, [&](const Row& row) {
    return row.ending == ending && row.format == format;
  });
}

}  // namespace prongsai::check
