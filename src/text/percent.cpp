#include "text/percent.h"

#include "text/ascii.h"
#include "text/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr bool stays_in_path(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || std::string_view("-._~/").contains(c);
}

/// What the set adds to C0 controls, DEL and what is not ASCII.
constexpr std::string_view marks_of(PercentSet set) {
  switch (set) {
    case PercentSet::control:
      return "";
    case PercentSet::fragment:
      return " \"<>`";
    case PercentSet::query:
      return " \"#<>";
    case PercentSet::special_query:
      return " \"#<>'";
    case PercentSet::path:
      return " \"#<>?^`{}";
    case PercentSet::userinfo:
      return " \"#<>?^`{}/:;=@[\\]|";
  }
  return "";
}

void append_escape(std::string& out, char c) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += hexadecimal[byte >> 4U];
  out += hexadecimal[byte & 0xFU];
}

/// With the escapes of bytes from `lowest` on resolved.
std::string decode_from(std::string_view text, int lowest) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const int high = hexadecimal_value(text[i + 1]);
      const int low = hexadecimal_value(text[i + 2]);
      if (high >= 0 && low >= 0 && high * 16 + low >= lowest) {
        out += static_cast<char>(high * 16 + low);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

}  // namespace

void append_percent_encoded(std::string& out, std::string_view text, PercentSet set) {
  const std::string_view marks = marks_of(set);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7E || marks.contains(c)) {
      append_escape(out, c);
    } else {
      out += c;
    }
  }
}

std::string percent_encode_path(std::string_view path) {
  std::string out;
  out.reserve(path.size());
  for (const char c : path) {
    if (stays_in_path(c)) {
      out += c;
    } else {
      append_escape(out, c);
    }
  }
  return out;
}

int hexadecimal_value(char c) {
  if (is_ascii_digit(c)) {
    return c - '0';
  }
  const char small = ascii_lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percent_decode(std::string_view text) {
  return decode_from(text, 0);
}

std::string readable_address(std::string_view address) {
  constexpr int first_beyond_ascii = 0x80;
  const std::string decoded = decode_from(address, first_beyond_ascii);
  return first_invalid_utf8(decoded) ? std::string(address) : decoded;
}

}  // namespace prongsai::text
