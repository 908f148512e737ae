#include "text/spelling.h"

#include "text/icu.h"
#include "text/utf16.h"

#include <unicode/unorm2.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::text {

namespace {

constexpr char16_t mai_han_akat = 0x0E31;
constexpr char16_t sara_aa = 0x0E32;
constexpr char16_t sara_am = 0x0E33;
constexpr char16_t sara_e = 0x0E40;
constexpr char16_t sara_ae = 0x0E41;
constexpr char16_t nikhahit = 0x0E4D;

// U+F700–F71A: where old Thai fonts (Windows 3.1–XP) keep the shifted shapes of letters; PDF files still leak
// them.
constexpr std::array<char16_t, 27> font_variants = {0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49,
                                                    0x0E4A, 0x0E4B, 0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
                                                    0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49,
                                                    0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A};
constexpr char16_t first_font_variant = 0xF700;

constexpr char16_t without_font_variant(char16_t c) {
  const bool is_variant = c >= first_font_variant && c < first_font_variant + font_variants.size();
  return is_variant ? font_variants.at(c - first_font_variant) : c;
}

constexpr bool is_consonant(char16_t c) {
  return c >= 0x0E01 && c <= 0x0E2E;
}

// The place of a mark behind its consonant; 0 for what is not a mark. PHINTHU and SARA U come first because
// NFC orders them so; SARA AM counts as the last mark.
constexpr int rank_of(char16_t c) {
  if (c < mai_han_akat || c > 0x0E4E) {
    return 0;
  }
  if (c == 0x0E3A) {
    return 1;
  }
  if (c == 0x0E38 || c == 0x0E39) {
    return 2;
  }
  if (c == mai_han_akat || (c >= 0x0E34 && c <= 0x0E37)) {
    return 3;
  }
  if (c == sara_am) {
    return 7;
  }
  if (c < 0x0E47) {
    return 0;
  }
  if (c == 0x0E47) {
    return 4;
  }
  return c <= 0x0E4B ? 5 : 6;
}

constexpr bool is_mark(char16_t c) {
  return rank_of(c) != 0;
}

std::size_t start_of_marks(const std::u16string& text, std::size_t end) {
  while (end > 0 && is_mark(text[end - 1])) {
    --end;
  }
  return end;
}

// Appends SARA AA; with a NIKHAHIT among the marks before it the two are SARA AM.
void append_sara_aa(std::u16string& out) {
  const std::size_t marks = start_of_marks(out, out.size());
  const std::size_t found = out.find(nikhahit, marks);
  if (found == std::u16string::npos) {
    out.push_back(sara_aa);
    return;
  }
  out.erase(found, 1);
  out.push_back(sara_am);
}

// "ด ำเนินการ": PDF writers put a space before SARA AM. No Thai word starts with it, so the space goes.
bool drop_space_before(std::u16string& out, std::size_t marks) {
  if (marks < 2 || out[marks - 1] != u' ') {
    return false;
  }
  const char16_t before = out[marks - 2];
  if (!is_consonant(before) && !is_mark(before)) {
    return false;
  }
  out.erase(marks - 1, 1);
  return true;
}

// The run of marks at the end of `out`, each mark once and in its place; again when it grew by a dropped
// space.
void arrange_last_marks(std::u16string& out) {
  bool has_grown = true;
  while (has_grown) {
    const std::size_t begin = start_of_marks(out, out.size());
    const auto first = out.begin() + static_cast<std::ptrdiff_t>(begin);
    std::sort(first, out.end(),
              [](char16_t a, char16_t b) { return std::pair(rank_of(a), a) < std::pair(rank_of(b), b); });
    out.erase(std::unique(first, out.end()), out.end());
    has_grown = out.back() == sara_am && drop_space_before(out, begin);
  }
}

std::u16string arrange(const std::u16string& text) {
  std::u16string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char16_t c = text[at];
    if (c == sara_aa) {
      append_sara_aa(out);
    } else if (c == sara_e && !out.empty() && out.back() == sara_e) {
      out.back() = sara_ae;
    } else {
      out.push_back(c);
    }
    // Once per run: a stranger may send a megabyte of marks.
    const bool run_goes_on = at + 1 < text.size() && is_mark(text[at + 1]);
    if (is_mark(out.back()) && !run_goes_on) {
      arrange_last_marks(out);
    }
  }
  return out;
}

std::u16string read(std::string_view utf8) {
  std::u16string text = to_utf16(utf8);
  text.erase(std::ranges::remove_if(text, is_invisible).begin(), text.end());
  std::ranges::transform(text, text.begin(), without_font_variant);
  return text;
}

// Below U+0300 nothing composes; of Thai only PHINTHU, SARA U, SARA UU and the tone marks have an order in
// NFC, and arrange() gives them the same one.
bool is_surely_composed(const std::u16string& text) {
  return std::ranges::all_of(text, [](char16_t c) { return c < 0x0300 || (c >= 0x0E00 && c < 0x0E80); });
}

std::u16string compose(const std::u16string& text) {
  if (is_surely_composed(text)) {
    return text;
  }
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* const nfc = unorm2_getNFCInstance(&status);
  require_icu(status);
  std::u16string out(text.size() * 3 + 1, u'\0');  // the most that NFC can grow a UTF-16 text
  const int32_t length = unorm2_normalize(nfc, text.data(), static_cast<int32_t>(text.size()), out.data(),
                                          static_cast<int32_t>(out.size()), &status);
  require_icu(status);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

}  // namespace

bool is_invisible(char32_t code_point) {
  return (code_point >= 0x200B && code_point <= 0x200D) || code_point == 0x2060 || code_point == 0xFEFF ||
         code_point == 0xAD;
}

std::string settle_spelling(std::string_view utf8) {
  std::u16string text = arrange(compose(read(utf8)));
  // Foreign marks among Thai ones (nobody's spelling) can come out of NFC's order once more.
  constexpr int rounds = 4;
  for (int round = 0; round < rounds && !is_surely_composed(text); ++round) {
    std::u16string next = arrange(compose(text));
    if (next == text) {
      break;
    }
    text = std::move(next);
  }
  return from_utf16(text).value_or("");  // the surrogates come in pairs from to_utf16
}

}  // namespace prongsai::text
