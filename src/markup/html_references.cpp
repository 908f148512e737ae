#include "markup/html_references.h"

#include "markup/named_references.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::markup {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t last_code_point = 0x10FFFF;

static_assert(std::ranges::is_sorted(named_references, {}, &NamedReference::name));

// What Windows-1252 has at 0x80 … 0x9F: browsers read &#150; as an en dash.
constexpr std::array<char16_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_hex_digit(char byte) {
  return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}
bool is_letter_or_digit(char byte) {
  return is_digit(byte) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

char32_t digit_value(char byte) {
  if (is_digit(byte)) {
    return static_cast<char32_t>(byte - '0');
  }
  return static_cast<char32_t>((byte | 0x20) - 'a' + 10);
}

char32_t displayable(char32_t code_point) {
  if (code_point == 0 || code_point > last_code_point || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    return replacement;
  }
  if (code_point >= 0x80 && code_point <= 0x9F) {
    return windows_1252[code_point - 0x80];
  }
  return code_point;
}

template <class Predicate>
std::size_t run_length(std::string_view text, Predicate belongs) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, belongs) - text.begin());
}

/// How a reference was read: `length` bytes (0: none) stand for `code_point`.
struct Reference {
  std::size_t length = 0;
  char32_t code_point = 0;
};

/// `text` begins with "&#".
Reference read_numeric(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t begin = hex ? 3 : 2;
  const std::string_view digits =
      text.substr(begin, run_length(text.substr(begin), hex ? is_hex_digit : is_digit));
  if (digits.empty()) {
    return {};
  }
  char32_t value = 0;
  for (const char digit : digits) {
    value = std::min(value * (hex ? 16U : 10U) + digit_value(digit), last_code_point + 1);
  }
  const std::size_t end = begin + digits.size();
  const bool closed = end < text.size() && text[end] == ';';
  return {.length = end + (closed ? 1 : 0), .code_point = displayable(value)};
}

/// `text` begins with '&'.
Reference read_reference(std::string_view text) {
  if (text.starts_with("&#")) {
    return read_numeric(text);
  }
  const std::string_view name = text.substr(1, run_length(text.substr(1), is_letter_or_digit));
  const auto* const row = std::ranges::lower_bound(named_references, name, {}, &NamedReference::name);
  if (row == named_references.end() || row->name != name) {
    return {};
  }
  const std::size_t end = 1 + name.size();
  if (end < text.size() && text[end] == ';') {
    return {.length = end + 1, .code_point = row->code_point};
  }
  if (!row->bare || (end < text.size() && text[end] == '=')) {
    return {};
  }
  return {.length = end, .code_point = row->code_point};
}

/// Whether `text`, which begins with '&', begins with a complete reference; any name will do.
bool begins_with_reference(std::string_view text) {
  std::size_t begin = 1;
  std::size_t length = 0;
  if (text.starts_with("&#x") || text.starts_with("&#X")) {
    begin = 3;
    length = run_length(text.substr(begin), is_hex_digit);
  } else if (text.starts_with("&#")) {
    begin = 2;
    length = run_length(text.substr(begin), is_digit);
  } else {
    length = run_length(text.substr(begin), is_letter_or_digit);
  }
  return length > 0 && begin + length < text.size() && text[begin + length] == ';';
}

}  // namespace

std::string resolve_references(std::string_view value) {
  constexpr std::string_view special("&\0", 2);
  if (!value.contains('&') && !value.contains('\0')) {
    return std::string(value);
  }
  std::string out;
  std::size_t at = 0;
  for (std::size_t found = value.find_first_of(special); found != std::string_view::npos;
       found = value.find_first_of(special, at)) {
    out.append(value, at, found - at);
    at = found + 1;
    if (value[found] == '\0') {
      text::append_utf8(out, replacement);
      continue;
    }
    const Reference reference = read_reference(value.substr(found));
    if (reference.length == 0) {
      out += '&';
      continue;
    }
    text::append_utf8(out, reference.code_point);
    at = found + reference.length;
  }
  return out.append(value, at);
}

void append_keeping_references(std::string& out, std::string_view text) {
  constexpr std::string_view special("&<>\"\0", 5);
  std::size_t at = 0;
  for (std::size_t found = text.find_first_of(special); found != std::string_view::npos;
       found = text.find_first_of(special, at)) {
    out.append(text, at, found - at);
    at = found + 1;
    switch (text[found]) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '&':
        out += begins_with_reference(text.substr(found)) ? "&" : "&amp;";
        break;
      default:
        text::append_utf8(out, replacement);
        break;
    }
  }
  out.append(text, at);
}

}  // namespace prongsai::markup
