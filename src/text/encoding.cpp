#include "text/encoding.h"

#include "text/utf16.h"
#include "text/utf8.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::text {

namespace {

std::optional<std::string> decode_utf16(std::string_view bytes, Encoding encoding) {
  if (bytes.size() % 2 != 0) {
    return std::nullopt;
  }
  const std::size_t high = encoding == Encoding::utf16be ? 0 : 1;
  std::u16string units;
  units.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const unsigned upper = static_cast<unsigned char>(bytes[i + high]);
    const unsigned below = static_cast<unsigned char>(bytes[i + 1 - high]);
    units.push_back(static_cast<char16_t>((upper << 8U) | below));
  }
  return from_utf16(units);
}

constexpr bool is_control(char32_t c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// Basic Latin, Latin-1, Thai and the dashes and quotes of U+20xx, no control characters: a Thai office's
// text.
bool reads_as_thai_or_latin(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    const char32_t row = c >> 8U;
    if (is_control(c) || (row != 0x00 && row != 0x0E && row != 0x20)) {
      return false;
    }
  }
  return true;
}

// UTF-16 without BOM is mostly valid UTF-8 (ก is 01 0E), but then full of NUL or SHIFT OUT, which no text
// contains.
std::optional<Decoded> utf16_without_mark(std::string_view bytes) {
  if (bytes.find('\0') == std::string_view::npos && bytes.find('\x0E') == std::string_view::npos) {
    return std::nullopt;
  }
  for (const Encoding encoding : {Encoding::utf16le, Encoding::utf16be}) {
    auto utf8 = decode_utf16(bytes, encoding);
    if (utf8 && reads_as_thai_or_latin(*utf8)) {
      return Decoded{.utf8 = std::move(*utf8), .encoding = encoding};
    }
  }
  return std::nullopt;
}

// Windows-874: 80–A0 hold a few signs, from A1 on stands the Thai block. 0: no character (or a control
// character).
constexpr char32_t from_windows874(unsigned char byte) {
  if (byte < 0x80) {
    return is_control(byte) || byte == 0x7F ? 0 : byte;
  }
  if ((byte >= 0xA1 && byte <= 0xDA) || (byte >= 0xDF && byte <= 0xFB)) {
    return 0x0E01U + byte - 0xA1U;
  }
  constexpr std::array<char32_t, 7> from_91 = {0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014};
  if (byte >= 0x91 && byte < 0x91 + from_91.size()) {
    return from_91.at(byte - 0x91U);
  }
  switch (byte) {
    case 0x80:
      return 0x20AC;
    case 0x85:
      return 0x2026;
    case 0xA0:
      return 0xA0;
    default:
      return 0;
  }
}

constexpr bool is_thai(char32_t c) {
  return c >= 0x0E01 && c <= 0x0E5B;
}
constexpr bool is_consonant(char32_t c) {
  return c >= 0x0E01 && c <= 0x0E2E;
}
constexpr bool is_mark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E33 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}
constexpr bool is_leading_vowel(char32_t c) {
  return c >= 0x0E40 && c <= 0x0E44;
}

// Whether `c` may follow `before` in Thai; Latin-1 read as Thai breaks this at nearly every letter ("café").
constexpr bool is_misplaced(char32_t before, char32_t c) {
  if (is_mark(c)) {
    return !is_consonant(before) && !is_mark(before);
  }
  const bool is_amid_latin =
      is_thai(c) && ((before >= U'a' && before <= U'z') || (before >= U'A' && before <= U'Z'));
  return is_amid_latin || (is_leading_vowel(before) && !is_consonant(c));
}

struct ThaiCount {
  std::size_t letters = 0;
  std::size_t pairs = 0;  // Thai after Thai
  std::size_t misplaced = 0;
};

bool reads_as_thai(const ThaiCount& count) {
  return count.letters > 0 && count.pairs * 2 >= count.letters && count.misplaced * 10 <= count.letters;
}

std::optional<std::string> decode_windows874(std::string_view bytes) {
  std::string out;
  ThaiCount count;
  char32_t before = U'\n';
  for (const char byte : bytes) {
    const char32_t c = from_windows874(static_cast<unsigned char>(byte));
    if (c == 0) {
      return std::nullopt;
    }
    count.letters += is_thai(c) ? 1U : 0U;
    count.pairs += is_thai(c) && is_thai(before) ? 1U : 0U;
    count.misplaced += is_misplaced(before, c) ? 1U : 0U;
    append_utf8(out, c);
    before = c;
  }
  return reads_as_thai(count) ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Decoded> as(Encoding encoding, std::optional<std::string> utf8) {
  return utf8 ? std::optional(Decoded{.utf8 = std::move(*utf8), .encoding = encoding}) : std::nullopt;
}

std::optional<std::string> valid(std::string_view utf8) {
  return first_invalid_utf8(utf8) ? std::nullopt : std::optional(std::string(utf8));
}

}  // namespace

std::optional<Decoded> decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    return as(Encoding::utf8_bom, valid(bytes.substr(3)));
  }
  if (bytes.starts_with("\xFF\xFE")) {
    return as(Encoding::utf16le, decode_utf16(bytes.substr(2), Encoding::utf16le));
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return as(Encoding::utf16be, decode_utf16(bytes.substr(2), Encoding::utf16be));
  }
  if (auto utf16 = utf16_without_mark(bytes)) {
    return utf16;
  }
  if (!first_invalid_utf8(bytes)) {
    return Decoded{.utf8 = std::string(bytes), .encoding = Encoding::utf8};
  }
  return as(Encoding::windows874, decode_windows874(bytes));
}

}  // namespace prongsai::text
