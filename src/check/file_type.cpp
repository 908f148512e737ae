#include "check/file_type.h"

#include "site/catalogue.h"

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

}  // namespace prongsai::check
