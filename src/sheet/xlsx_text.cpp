#include "sheet/xlsx_text.h"

#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::sheet {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t first_of_two_units = 0x10000;

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF;
}

/// Whether `rest` begins with _x0041_, which Excel reads as one character.
bool is_encoded_character(std::string_view rest) {
  constexpr std::size_t length = 7;
  return rest.size() >= length && rest.starts_with("_x") && rest[length - 1] == '_' &&
         std::ranges::all_of(rest.substr(2, 4), is_hex);
}

std::size_t units_of(char32_t c) {
  return c >= first_of_two_units ? 2 : 1;
}

/// Whether the character may stand in an address as it is; '%' only before two hexadecimal digits.
bool may_stand(std::string_view address, std::size_t at) {
  constexpr std::string_view marks = "-._~:/?#@!$&'()*+,;=";
  const char c = address[at];
  if (c == '%') {
    return at + 2 < address.size() && is_hex(address[at + 1]) && is_hex(address[at + 2]);
  }
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         marks.find(c) != std::string_view::npos;
}

void append_percent(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out.append({'%', digits[byte >> 4U], digits[byte & 0xFU]});
}

/// libxlsxwriter takes these anywhere in an address for links within the workbook or to files.
void defuse(std::string& address, std::string_view word) {
  for (std::size_t at = address.find(word); at != std::string::npos; at = address.find(word, at)) {
    address.replace(at + word.size() - 1, 1, "%3A");
  }
}

}  // namespace

std::string xlsx_text(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::string_view rest = utf8.substr(at);
    if (rest.starts_with("\r\n")) {
      ++at;
      continue;
    }
    if (is_encoded_character(rest)) {
      out += "_x005F";
    }
    const char32_t c = text::next_code_point(utf8, at);
    text::append_utf8(out, c == '\r' ? U'\n' : (is_forbidden(c) ? replacement : c));
  }
  return out;
}

std::size_t count_units(std::string_view utf8) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    units += units_of(text::next_code_point(utf8, at));
  }
  return units;
}

std::string_view cut_text(std::string_view utf8, std::size_t units) {
  std::size_t used = 0;
  std::size_t end_of_letter = 0;  // where the last character that takes room begins
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    used += units_of(text::next_code_point(utf8, at));
    const bool is_mark = text::cell_width(utf8.substr(begin, at - begin)) == 0;
    end_of_letter = is_mark ? end_of_letter : begin;
    if (used > units) {
      return utf8.substr(0, end_of_letter);
    }
  }
  return utf8;
}

std::string xlsx_address(std::string_view address) {
  constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "mailto:"};
  constexpr std::size_t longest_address = 2079;
  if (std::ranges::none_of(schemes, [&](std::string_view scheme) { return address.starts_with(scheme); })) {
    return {};
  }
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    if (may_stand(address, at)) {
      out += address[at];
    } else {
      append_percent(out, address[at]);
    }
  }
  defuse(out, "internal:");
  defuse(out, "external:");
  return out.size() > longest_address ? std::string() : out;
}

}  // namespace prongsai::sheet
