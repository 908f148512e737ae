#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

enum class Encoding { utf8, utf8_bom, utf16le, utf16be, windows874 };

struct Decoded {
  std::string utf8{};
  Encoding encoding = Encoding::utf8;
};

/// `bytes` as UTF-8 without BOM. UTF-8 and UTF-16 are recognised by BOM or validity; what is neither but
/// reads as Thai in Windows-874 (Excel's old CSV) is converted; nothing when it is none of them.
std::optional<Decoded> decode(std::string_view bytes);

}  // namespace prongsai::text
