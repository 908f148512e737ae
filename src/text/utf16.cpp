#include "text/utf16.h"

#include "text/utf8.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

}  // namespace

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = next_code_point(utf8, at);
    if (c < 0x10000) {
      out.push_back(static_cast<char16_t>(c));
    } else {
      out.push_back(static_cast<char16_t>(0xD7C0U + (c >> 10U)));
      out.push_back(static_cast<char16_t>(0xDC00U | (c & 0x3FFU)));
    }
  }
  return out;
}

std::optional<std::string> from_utf16(std::u16string_view utf16) {
  std::string out;
  out.reserve(utf16.size());
  for (std::size_t i = 0; i < utf16.size(); ++i) {
    const char32_t unit = utf16[i];
    if (is_high_surrogate(unit) && i + 1 < utf16.size() && is_low_surrogate(utf16[i + 1])) {
      ++i;
      append_utf8(out, 0x10000U + ((unit & 0x3FFU) << 10U) + (utf16[i] & 0x3FFU));
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      return std::nullopt;
    } else {
      append_utf8(out, unit);
    }
  }
  return out;
}

}  // namespace prongsai::text
