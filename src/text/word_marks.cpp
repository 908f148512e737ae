#include "text/word_marks.h"

#include "text/ascii.h"
#include "text/thai.h"
#include "text/utf16.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

/// Blanks and signs of ASCII part words by themselves.
bool parts_words(char16_t c) {
  const bool is_sign =
      c < 0x80 && !is_ascii_letter(static_cast<char>(c)) && !is_ascii_digit(static_cast<char>(c));
  return is_sign || (c >= 0x2000 && c < 0x2070);
}

bool is_thai_consonant(char32_t c) {
  return c >= U'ก' && c <= U'ฮ';
}

}  // namespace

std::string with_word_marks(std::string_view utf8) {
  std::string clean;
  std::ranges::remove_copy(utf8, std::back_inserter(clean), word_mark);
  const std::u16string text = to_utf16(clean);
  std::u16string marked;
  marked.reserve(text.size() + text.size() / 4);
  std::size_t from = 0;
  for (const std::size_t start : word_starts(clean)) {
    if (start > 0 && !parts_words(text[start - 1])) {
      marked.append(text, from, start - from);
      marked += static_cast<char16_t>(word_mark);
      from = start;
    }
  }
  marked.append(text, from);
  return from_utf16(marked).value_or("");
}

std::string index_letter(std::string_view utf8) {
  const std::string text = normalize(utf8);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x80 && is_ascii_letter(static_cast<char>(c))) {
      return {static_cast<char>(c - U'a' + U'A')};
    }
    if (c < 0x80 && is_ascii_digit(static_cast<char>(c))) {
      return "0–9";
    }
    if (is_thai_consonant(c)) {
      std::string letter;
      append_utf8(letter, c);
      return letter;
    }
  }
  return "…";
}

}  // namespace prongsai::text
