#pragma once

#include <array>
#include <string_view>

namespace prongsai::site {

/// A media type (https://www.iana.org/assignments/media-types) and the ending that its files have.
struct MediaType {
  std::string_view ending{};
  std::string_view type{};
  /// Whether offices hand such files out: what is fetched from elsewhere is kept under no other ending.
  bool is_handed_out = false;
  /// Whether web servers of ten years ago do not know it and must be told.
  bool is_new = false;
};

constexpr MediaType handed_out(std::string_view ending, std::string_view type) {
  return {.ending = ending, .type = type, .is_handed_out = true};
}

constexpr MediaType of_pages(std::string_view ending, std::string_view type) {
  return {.ending = ending, .type = type};
}

constexpr MediaType of_new_kind(std::string_view ending, std::string_view type) {
  return {.ending = ending, .type = type, .is_new = true};
}

/// Where a type has several endings, its files get the first.
inline constexpr auto media_types = std::to_array<MediaType>({
    of_pages(".html", "text/html"),
    of_pages(".htm", "text/html"),
    of_pages(".css", "text/css"),
    of_pages(".js", "text/javascript"),
    of_pages(".xml", "application/xml"),
    of_pages(".ico", "image/x-icon"),
    of_pages(".ics", "text/calendar"),
    of_new_kind(".svg", "image/svg+xml"),
    of_new_kind(".json", "application/json"),
    of_new_kind(".jsonld", "application/ld+json"),
    of_new_kind(".woff2", "font/woff2"),
    of_new_kind(".avif", "image/avif"),
    handed_out(".pdf", "application/pdf"),
    handed_out(".doc", "application/msword"),
    handed_out(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    handed_out(".xls", "application/vnd.ms-excel"),
    handed_out(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    handed_out(".ppt", "application/vnd.ms-powerpoint"),
    handed_out(".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    handed_out(".odt", "application/vnd.oasis.opendocument.text"),
    handed_out(".ods", "application/vnd.oasis.opendocument.spreadsheet"),
    handed_out(".zip", "application/zip"),
    handed_out(".rar", "application/vnd.rar"),
    MediaType{.ending = ".csv", .type = "text/csv", .is_handed_out = true, .is_new = true},
    handed_out(".txt", "text/plain"),
    handed_out(".jpg", "image/jpeg"),
    handed_out(".jpeg", "image/jpeg"),
    handed_out(".png", "image/png"),
    handed_out(".gif", "image/gif"),
    MediaType{.ending = ".webp", .type = "image/webp", .is_handed_out = true, .is_new = true},
    handed_out(".mp3", "audio/mpeg"),
    handed_out(".mp4", "video/mp4"),
});

}  // namespace prongsai::site
