#include "text/slug.h"

#include "text/icu.h"
#include "text/spelling.h"
#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utypes.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr bool is_thai_letter_or_digit(char32_t c) {
  const bool is_baht = c == 0x0E3F;
  const bool is_fongman = c == 0x0E4F;
  return c >= 0x0E01 && c <= 0x0E59 && !is_baht && !is_fongman && !(c >= 0x0E3B && c <= 0x0E3E);
}

bool is_latin_letter(char32_t c) {
  if (c < 0x80) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  }
  const auto code_point = static_cast<UChar32>(c);
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(code_point, &status);
  require_icu(status);
  return script == USCRIPT_LATIN && u_isalpha(code_point) != 0;
}

bool is_kept(char32_t c) {
  return (c >= U'0' && c <= U'9') || is_thai_letter_or_digit(c) || is_latin_letter(c);
}

}  // namespace

std::string slug(std::string_view utf8) {
  const std::string spelled = settle_spelling(utf8);
  std::string out;
  bool is_dash_due = false;
  for (std::size_t at = 0; at < spelled.size();) {
    const char32_t c = next_code_point(spelled, at);
    if (!is_kept(c)) {
      is_dash_due = !out.empty();
      continue;
    }
    if (is_dash_due) {
      out += '-';
      is_dash_due = false;
    }
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
  }
  return out.empty() ? "section" : out;
}

}  // namespace prongsai::text
