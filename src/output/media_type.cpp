#include "output/media_type.h"

#include "site/page_path.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace prongsai::output {

namespace {

struct Row {
  std::string_view ending{};
  std::string_view type{};
};

constexpr auto types = std::to_array<Row>({
    {.ending = ".html", .type = "text/html; charset=utf-8"},
    {.ending = ".htm", .type = "text/html; charset=utf-8"},
    {.ending = ".css", .type = "text/css; charset=utf-8"},
    {.ending = ".js", .type = "text/javascript; charset=utf-8"},
    {.ending = ".json", .type = "application/json"},
    {.ending = ".jsonld", .type = "application/ld+json"},
    {.ending = ".xml", .type = "application/xml"},
    {.ending = ".txt", .type = "text/plain; charset=utf-8"},
    {.ending = ".csv", .type = "text/csv; charset=utf-8"},
    {.ending = ".svg", .type = "image/svg+xml"},
    {.ending = ".png", .type = "image/png"},
    {.ending = ".jpg", .type = "image/jpeg"},
    {.ending = ".jpeg", .type = "image/jpeg"},
    {.ending = ".gif", .type = "image/gif"},
    {.ending = ".webp", .type = "image/webp"},
    {.ending = ".avif", .type = "image/avif"},
    {.ending = ".ico", .type = "image/x-icon"},
    {.ending = ".woff2", .type = "font/woff2"},
    {.ending = ".pdf", .type = "application/pdf"},
    {.ending = ".xlsx", .type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {.ending = ".docx", .type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {.ending = ".ics", .type = "text/calendar; charset=utf-8"},
    {.ending = ".mp4", .type = "video/mp4"},
    {.ending = ".mp3", .type = "audio/mpeg"},
    {.ending = ".zip", .type = "application/zip"},
});

}  // namespace

std::string_view media_type_of(std::string_view path) {
  const auto* const row =
      std::ranges::find_if(types, [&](const Row& one) { return site::has_ending(path, one.ending); });
  return row == types.end() ? "application/octet-stream" : row->type;
}

}  // namespace prongsai::output
