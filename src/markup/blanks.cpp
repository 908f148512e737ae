#include "markup/blanks.h"

#include <string>
#include <string_view>

namespace prongsai::markup {

std::string collapse_blanks(std::string_view text) {
  // find_first_of would call a function for every byte.
  constexpr auto is_blank = [](char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  };
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  out.resize(out.size() - (out.ends_with(' ') ? 1 : 0));
  return out;
}

}  // namespace prongsai::markup
