#include "text/escape.h"

#include "text/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

std::string_view reference_for(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

constexpr bool needs_reference(char c) {
  return (c == '&') | (c == '<') | (c == '>') | (c == '"') |
         (c == '\'');  // no branch: the compiler makes SIMD of it
}

constexpr std::size_t block = 32;

bool block_needs_reference(const char* bytes) {
  unsigned found = 0;
  for (std::size_t i = 0; i < block; ++i) {
    found |= static_cast<unsigned>(needs_reference(bytes[i]));
  }
  return found != 0;
}

// Where the first character from `at` on that needs a reference stands; the size when there is none.
std::size_t find_special(std::string_view utf8, std::size_t at) {
  while (utf8.size() - at >= block && !block_needs_reference(utf8.data() + at)) {
    at += block;
  }
  while (at < utf8.size() && !needs_reference(utf8[at])) {
    ++at;
  }
  return at;
}

constexpr bool may_stand_in_xml(char32_t c) {
  return (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

void append_html(std::string& out, std::string_view utf8) {
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t special = find_special(utf8, begin);
    out.append(utf8, begin, special - begin);
    if (special < utf8.size()) {
      out.append(reference_for(utf8[special]));
    }
    begin = special + 1;
  }
}

std::string escape_html(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  append_html(out, utf8);
  return out;
}

void append_xml(std::string& out, std::string_view utf8) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(utf8, at);
    const bool is_broken = c == 0xFFFD && at - start == 1;
    if (is_broken || !may_stand_in_xml(c)) {
      append_html(out, utf8.substr(kept, start - kept));
      append_utf8(out, 0xFFFD);
      kept = at;
    }
  }
  append_html(out, utf8.substr(kept));
}

}  // namespace prongsai::text
