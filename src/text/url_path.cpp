#include "text/url_path.h"

#include "text/ascii.h"
#include "text/percent.h"
#include "text/web_url.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

void append_segment(std::string& path, std::string_view segment, bool is_in_file) {
  const bool is_drive = is_in_file && path.empty() && is_drive_letter(segment);
  path += '/';
  if (is_drive) {
    path.append(segment.substr(0, 1)).append(":");
    return;
  }
  append_percent_encoded(path, segment, PercentSet::path);
}

}  // namespace

std::size_t dots_in(std::string_view segment) {
  std::size_t dots = 0;
  while (!segment.empty()) {
    const bool is_escaped = segment.starts_with("%2e") || segment.starts_with("%2E");
    if (!is_escaped && !segment.starts_with('.')) {
      return 0;
    }
    segment.remove_prefix(is_escaped ? 3 : 1);
    ++dots;
  }
  return dots <= 2 ? dots : 0;
}

bool is_drive_letter(std::string_view text) {
  return text.size() == 2 && is_ascii_letter(text[0]) && (text[1] == ':' || text[1] == '|');
}

bool starts_with_drive_letter(std::string_view text) {
  return is_drive_letter(text.substr(0, 2)) &&
         (text.size() == 2 || std::string_view("/\\?#").contains(text[2]));
}

std::string_view drive_of(std::string_view path) {
  const bool is_drive = path.size() >= 3 && path[0] == '/' && is_ascii_letter(path[1]) && path[2] == ':' &&
                        (path.size() == 3 || path[3] == '/');
  return is_drive ? path.substr(0, 3) : std::string_view();
}

void shorten_path(std::string& path, std::string_view scheme) {
  const bool is_only_drive = scheme == "file" && path.size() == 3 && !drive_of(path).empty();
  if (!is_only_drive && !path.empty()) {
    path.resize(path.rfind('/'));
  }
}

void append_segments(std::string& path, std::string_view text, std::string_view scheme) {
  const std::string_view slashes = is_special_scheme(scheme) ? "/\\" : "/";
  while (true) {
    const std::size_t end = std::min(text.find_first_of(slashes), text.size());
    const bool is_last = end == text.size();
    const std::string_view segment = text.substr(0, end);
    const std::size_t dots = dots_in(segment);
    if (dots == 2) {
      shorten_path(path, scheme);
    }
    if (dots == 0) {
      append_segment(path, segment, scheme == "file");
    } else if (is_last) {
      path += '/';
    }
    if (is_last) {
      return;
    }
    text.remove_prefix(end + 1);
  }
}

}  // namespace prongsai::text
