#include "text/grams.h"

#include "text/thai.h"
#include "text/utf16.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

std::size_t place_of(std::uint32_t one, std::uint32_t two, std::uint32_t three) {
  constexpr std::uint32_t golden = 2654435761;
  constexpr unsigned kept_bits = 17;  // 32 - 17 bits: GramSet::size
  return ((one * 961 + two * 31 + three) * golden) >> kept_bits;
}

/// Three bytes as four letters; of fewer, the rest are '='.
void append_base64(std::string& out, const std::uint8_t* bytes, std::size_t count) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::uint32_t group = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    group = group << 8U | (i < count ? bytes[i] : 0U);
  }
  for (std::size_t i = 0; i < 4; ++i) {
    out += i <= count ? letters[group >> (18U - 6U * i) & 63U] : '=';
  }
}

}  // namespace

void GramSet::add(std::string_view utf8) {
  const std::u16string text = to_utf16(normalize(utf8));
  for (std::size_t i = 2; i < text.size(); ++i) {
    bits_.set(place_of(text[i - 2], text[i - 1], text[i]));
  }
}

std::string GramSet::base64() const {
  constexpr std::size_t bits_a_byte = 8;
  std::string bytes(size / bits_a_byte, '\0');
  for (std::size_t i = 0; i < size; ++i) {
    if (bits_.test(i)) {
      bytes[i / bits_a_byte] =
          static_cast<char>(static_cast<std::uint8_t>(bytes[i / bits_a_byte]) | 1U << i % bits_a_byte);
    }
  }
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    append_base64(out, reinterpret_cast<const std::uint8_t*>(bytes.data()) + at,
                  std::min<std::size_t>(3, bytes.size() - at));
  }
  return out;
}

}  // namespace prongsai::text
