#include "report/visible.h"

#include "text/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::report {

namespace {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool turns_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

char32_t visible(char32_t code_point) {
  constexpr char32_t replacement = 0xFFFD;
  if (code_point == U'\t' || code_point == U'\n' || code_point == U'\r') {
    return U' ';
  }
  return is_control(code_point) || turns_direction(code_point) ? replacement : code_point;
}

std::string one_line(std::string_view text, std::size_t most) {
  std::string line;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == most) {
      return line + "…";
    }
    text::append_utf8(line, visible(text::next_code_point(text, at)));
  }
  return line;
}

}  // namespace prongsai::report
