#include "text/url.h"

#include "text/ascii.h"
#include "text/url_path.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::text {

namespace {

constexpr bool is_scheme_character(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
}
constexpr bool is_control_or_space(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}
bool is_scheme(std::string_view text) {
  return !text.empty() && is_ascii_letter(text.front()) && std::ranges::all_of(text, is_scheme_character);
}

// What stands before the first ':' of the first path segment: a scheme, or something that tries to look like
// one.
std::optional<std::string_view> before_colon(std::string_view reference) {
  const std::size_t end = reference.find_first_of(":/?#");
  if (end == std::string_view::npos || reference[end] != ':') {
    return std::nullopt;
  }
  return reference.substr(0, end);
}

std::string lower_of(std::string_view text, bool (*keep)(char)) {
  std::string out;
  for (const char c : text) {
    if (keep(c)) {
      out += ascii_lower(c);
    }
  }
  return out;
}

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

// `path` starts with '/'.
std::string without_dot_segments(std::string_view path) {
  std::vector<std::string_view> kept;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    const std::size_t dots = dots_in(segment);
    if (dots == 0) {
      kept.push_back(segment);
      continue;
    }
    if (dots == 2 && !kept.empty()) {
      kept.pop_back();
    }
    if (path.empty()) {
      kept.emplace_back();  // "/a/.." is the folder, with its '/'
    }
  }
  std::string out;
  for (const std::string_view segment : kept) {
    out += '/';
    out += segment;
  }
  return out;
}

}  // namespace

UrlParts split_url(std::string_view reference) {
  UrlParts parts;
  if (const std::size_t hash = reference.find('#'); hash != std::string_view::npos) {
    parts.fragment = reference.substr(hash + 1);
    reference = reference.substr(0, hash);
  }
  if (const std::size_t mark = reference.find('?'); mark != std::string_view::npos) {
    parts.query = reference.substr(mark + 1);
    reference = reference.substr(0, mark);
  }
  if (const auto scheme = before_colon(reference); scheme && is_scheme(*scheme)) {
    parts.scheme = *scheme;
    reference.remove_prefix(scheme->size() + 1);
  }
  if (reference.starts_with("//")) {
    const std::size_t end = std::min(reference.find('/', 2), reference.size());
    parts.authority = reference.substr(2, end - 2);
    reference.remove_prefix(end);
  }
  parts.path = reference;
  return parts;
}

bool is_harmless_url(std::string_view reference) {
  constexpr std::array<std::string_view, 4> harmful = {"javascript", "vbscript", "data", "file"};
  constexpr std::array<std::string_view, 7> harmless = {"http", "https", "mailto", "tel",
                                                        "line", "sms",   "geo"};
  const auto before = before_colon(reference);
  if (!before) {
    return true;
  }
  if (is_one_of(lower_of(*before, is_scheme_character), harmful)) {
    return false;
  }
  // "แผน: ก.pdf" is a file name, no scheme; what reads as a scheme must be one that we know.
  const std::string scheme = lower_of(*before, [](char c) { return !is_control_or_space(c); });
  return !is_scheme(scheme) || is_one_of(scheme, harmless);
}

std::string resolve_path(std::string_view base_path, std::string_view relative_path) {
  std::string path(base_path.starts_with('/') ? "" : "/");
  path += base_path;
  if (relative_path.starts_with('/')) {
    path = relative_path;
  } else if (!relative_path.empty()) {
    path.resize(path.rfind('/') + 1);
    path += relative_path;
  }
  return without_dot_segments(path);
}

}  // namespace prongsai::text
