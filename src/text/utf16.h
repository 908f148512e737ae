#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

/// `utf8` as UTF-16, which ICU wants; broken bytes become U+FFFD.
std::u16string to_utf16(std::string_view utf8);

/// `utf16` as UTF-8; nothing when a surrogate stands alone.
std::optional<std::string> from_utf16(std::u16string_view utf16);

}  // namespace prongsai::text
