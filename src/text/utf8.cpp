#include "text/utf8.h"

#include <unicode/uchar.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr char32_t replacement = U'\uFFFD';

struct Sequence {
  char32_t code_point = replacement;
  std::size_t length = 0;  // 0: broken
};

constexpr bool is_continuation(unsigned char byte) {
  return (byte & 0xC0U) == 0x80U;
}

constexpr std::size_t length_by_lead(unsigned char lead) {
  if (lead < 0xC2) {
    return lead < 0x80 ? 1 : 0;
  }
  if (lead < 0xE0) {
    return 2;
  }
  if (lead < 0xF0) {
    return 3;
  }
  return lead < 0xF5 ? 4 : 0;
}

constexpr bool is_allowed(char32_t code_point, std::size_t length) {
  constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};  // below these: overlong
  const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  return code_point >= smallest.at(length) && code_point <= 0x10FFFF && !is_surrogate;
}

Sequence read_sequence(std::string_view bytes, std::size_t at) {
  const auto lead = static_cast<unsigned char>(bytes[at]);
  const std::size_t length = length_by_lead(lead);
  if (length == 1) {
    return {.code_point = lead, .length = 1};
  }
  if (length == 0 || bytes.size() - at < length) {
    return {};
  }
  char32_t code_point = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[at + i]);
    if (!is_continuation(byte)) {
      return {};
    }
    code_point = (code_point << 6U) | (byte & 0x3FU);
  }
  return is_allowed(code_point, length) ? Sequence{.code_point = code_point, .length = length} : Sequence{};
}

// E0 A0–BF 80–BF: U+0800–U+0FFF, where all of Thai lives; no overlong form or surrogate is among them.
bool starts_like_thai(std::string_view bytes, std::size_t at) {
  return bytes.size() - at >= 3 && bytes[at] == '\xE0' &&
         (static_cast<unsigned char>(bytes[at + 1]) & 0xE0U) == 0xA0U &&
         is_continuation(static_cast<unsigned char>(bytes[at + 2]));
}

bool is_ascii_word(std::string_view bytes, std::size_t at) {
  std::uint64_t word = 0;
  if (bytes.size() - at < sizeof word) {
    return false;
  }
  std::memcpy(&word, bytes.data() + at, sizeof word);
  return (word & 0x8080808080808080U) == 0;
}

constexpr bool is_thai_mark(char32_t c) {
  return c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E);
}

std::size_t cells_of(char32_t c) {
  if (c < 0x0300) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD ? 0 : 1;
  }
  if (c >= 0x0E00 && c < 0x0E80) {
    return is_thai_mark(c) ? 0 : 1;
  }
  const auto code_point = static_cast<UChar32>(c);
  constexpr std::uint32_t no_cells = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
  if ((U_GET_GC_MASK(code_point) & no_cells) != 0) {
    return 0;
  }
  const int width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

constexpr std::array<std::string_view, 9> blanks = {" ",  "\t",     "\n",     "\r",    "\v",
                                                    "\f", "\u00A0", "\u200B", "\uFEFF"};

std::size_t blank_at_start(std::string_view utf8) {
  for (const std::string_view blank : blanks) {
    if (utf8.starts_with(blank)) {
      return blank.size();
    }
  }
  return 0;
}

std::size_t blank_at_end(std::string_view utf8) {
  for (const std::string_view blank : blanks) {
    if (utf8.ends_with(blank)) {
      return blank.size();
    }
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (is_ascii_word(bytes, at)) {
      at += sizeof(std::uint64_t);
    } else if (starts_like_thai(bytes, at)) {
      at += 3;
    } else {
      const Sequence sequence = read_sequence(bytes, at);
      if (sequence.length == 0) {
        return at;
      }
      at += sequence.length;
    }
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(utf8[at]);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  if (starts_like_thai(utf8, at)) {
    const auto second = static_cast<unsigned char>(utf8[at + 1]);
    const auto third = static_cast<unsigned char>(utf8[at + 2]);
    at += 3;
    return ((second & 0x3FU) << 6U) | (third & 0x3FU);
  }
  const Sequence sequence = read_sequence(utf8, at);
  at += sequence.length == 0 ? 1 : sequence.length;
  return sequence.code_point;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto add = [&out](char32_t byte) {
    out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  const auto add_tail = [&](unsigned shift) { add(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
    code_point = replacement;
  }
  if (code_point < 0x80) {
    add(code_point);
  } else if (code_point < 0x800) {
    add(0xC0U | (code_point >> 6U));
    add_tail(0);
  } else if (code_point < 0x10000) {
    add(0xE0U | (code_point >> 12U));
    add_tail(6);
    add_tail(0);
  } else {
    add(0xF0U | (code_point >> 18U));
    add_tail(12);
    add_tail(6);
    add_tail(0);
  }
}

std::size_t count_code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count) {
    next_code_point(utf8, at);
  }
  return count;
}

std::size_t byte_offset_of(std::string_view utf8, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < utf8.size(); --count) {
    next_code_point(utf8, at);
  }
  return at;
}

std::size_t cell_width(std::string_view utf8) {
  std::size_t cells = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    cells += cells_of(next_code_point(utf8, at));
  }
  return cells;
}

std::string_view trim(std::string_view utf8) {
  while (const std::size_t blank = blank_at_start(utf8)) {
    utf8.remove_prefix(blank);
  }
  while (const std::size_t blank = blank_at_end(utf8)) {
    utf8.remove_suffix(blank);
  }
  return utf8;
}

}  // namespace prongsai::text
