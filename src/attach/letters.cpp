#include "attach/letters.h"

#include "text/language.h"
#include "text/utf8.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace prongsai::attach {

void Letters::add(char32_t code_point) {
  constexpr char32_t no_break_space = 0xA0;
  thai += code_point >= 0x0E01 && code_point <= 0x0E5B ? 1 : 0;
  latin += (code_point >= U'a' && code_point <= U'z') || (code_point >= U'A' && code_point <= U'Z') ? 1 : 0;
  signs += code_point > U' ' && code_point != no_break_space ? 1 : 0;
}

void Letters::add(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    add(text::next_code_point(utf8, at));
  }
}

std::optional<text::Language> language_of(const Letters& letters) {
  constexpr std::size_t enough = 20;
  constexpr std::size_t thai_share = 5;
  const std::size_t all = letters.thai + letters.latin;
  if (all < enough) {
    return std::nullopt;
  }
  return letters.thai * thai_share >= all ? text::Language::th : text::Language::en;
}

}  // namespace prongsai::attach
