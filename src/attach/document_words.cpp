#include "attach/document_words.h"

#include "text/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::attach {

std::string beginning_of_words(std::string_view text) {
  std::string words;
  if (text::first_invalid_utf8(text)) {
    return words;
  }
  for (std::size_t at = 0; at < text.size() && words.size() < longest_words;) {
    const std::size_t begin = at;
    const char32_t code = text::next_code_point(text, at);
    const bool is_blank = code <= U' ' || code == 0x7F || (code >= 0x80 && code <= 0xA0);
    if (!is_blank && words.size() + (at - begin) > longest_words) {
      break;
    }
    if (!is_blank) {
      words.append(text.substr(begin, at - begin));
    } else if (!words.empty() && words.back() != ' ') {
      words.push_back(' ');
    }
  }
  words.resize(words.size() - (words.ends_with(' ') ? 1 : 0));
  return words;
}

}  // namespace prongsai::attach
