#include "text/thai.h"

#include "text/icu.h"
#include "text/language.h"
#include "text/spelling.h"
#include "text/utf16.h"
#include "text/utf8.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucol.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::text {

namespace {

using Collator = std::unique_ptr<UCollator, Release<ucol_close>>;
using WordBreaker = std::unique_ptr<UBreakIterator, Release<ubrk_close>>;
using Text = std::unique_ptr<UText, Release<utext_close>>;

constexpr std::string_view thai_digit_lead = "\xE0\xB9";  // ๐–๙ are E0 B9 90 – E0 B9 99
constexpr unsigned char thai_zero = 0x90;

std::string with_thai_digits(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (const char c : utf8) {
    if (c >= '0' && c <= '9') {
      out += thai_digit_lead;
      out += static_cast<char>(thai_zero + (c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

bool is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

char32_t folded(char32_t c) {
  if (c < 0x80) {
    return c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
  }
  if (c >= 0x0E00 && c < 0x0E80) {
    return c >= U'๐' && c <= U'๙' ? U'0' + (c - U'๐') : c;
  }
  return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

char32_t as_written(char32_t c) {
  return c;
}

// Each character by `change`, white space as single spaces between words.
std::string collapse(std::string_view utf8, char32_t (*change)(char32_t)) {
  std::string out;
  out.reserve(utf8.size());
  bool is_space_due = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (is_invisible(c)) {
      continue;
    }
    if (is_space(c)) {
      is_space_due = !out.empty();
      continue;
    }
    if (is_space_due) {
      out += ' ';
      is_space_due = false;
    }
    append_utf8(out, change(c));
  }
  return out;
}

Collator open_collator() {
  UErrorCode status = U_ZERO_ERROR;
  Collator collator(ucol_open("th", &status));
  require_icu(status);
  ucol_setAttribute(collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
  require_icu(status);
  return collator;
}

}  // namespace

std::string fold_digits(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    if (utf8[at] == '\xE0' && utf8.substr(at, 2) == thai_digit_lead && at + 2 < utf8.size()) {
      const int digit = static_cast<unsigned char>(utf8[at + 2]) - thai_zero;
      if (digit >= 0 && digit <= 9) {
        out += static_cast<char>('0' + digit);
        at += 3;
        continue;
      }
    }
    out += utf8[at];
    ++at;
  }
  return out;
}

std::string with_digits(std::string_view utf8, Digits digits) {
  return digits == Digits::thai ? with_thai_digits(utf8) : fold_digits(utf8);
}

std::string normalize(std::string_view utf8) {
  return settle_spelling(collapse(utf8, folded));
}

std::string tidy(std::string_view utf8) {
  return settle_spelling(collapse(utf8, as_written));
}

std::string sort_key(std::string_view utf8) {
  const Collator collator = open_collator();
  const std::u16string text = to_utf16(utf8);
  const auto length = static_cast<int32_t>(text.size());
  constexpr std::size_t usual_bytes_per_unit = 4;
  constexpr std::size_t usual_overhead = 16;
  std::string key(text.size() * usual_bytes_per_unit + usual_overhead, '\0');
  const auto fill = [&] {
    auto* const bytes = reinterpret_cast<std::uint8_t*>(key.data());
    return ucol_getSortKey(collator.get(), text.data(), length, bytes, static_cast<int32_t>(key.size()));
  };
  auto size = static_cast<std::size_t>(fill());
  if (size > key.size()) {
    key.resize(size);
    size = static_cast<std::size_t>(fill());
  }
  key.resize(size == 0 ? 0 : size - 1);  // without the closing zero byte
  return key;
}

std::vector<std::size_t> word_starts(std::string_view utf8) {
  const std::u16string text = to_utf16(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const WordBreaker breaker(
      ubrk_open(UBRK_WORD, "th", text.data(), static_cast<std::int32_t>(text.size()), &status));
  require_icu(status);
  std::vector<std::size_t> starts;
  for (std::int32_t begin = 0, end = ubrk_next(breaker.get()); end != UBRK_DONE;
       begin = end, end = ubrk_next(breaker.get())) {
    if (ubrk_getRuleStatus(breaker.get()) >= UBRK_WORD_NONE_LIMIT) {
      starts.push_back(static_cast<std::size_t>(begin));
    }
  }
  return starts;
}

std::size_t count_words(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const Text text(utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status));
  require_icu(status);
  const WordBreaker breaker(ubrk_open(UBRK_WORD, "th", nullptr, 0, &status));
  require_icu(status);
  ubrk_setUText(breaker.get(), text.get(), &status);
  require_icu(status);
  std::size_t words = 0;
  while (ubrk_next(breaker.get()) != UBRK_DONE) {
    if (ubrk_getRuleStatus(breaker.get()) >= UBRK_WORD_NONE_LIMIT) {
      ++words;
    }
  }
  return words;
}

}  // namespace prongsai::text
