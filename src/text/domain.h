#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

/// The domain as the network knows it, "xn--o3cw4h" for "ไทย", lower-case: UTS #46, non-transitional, with
/// the checks of the URL Standard (section 3.3), whatever the locale. Nothing when it refuses the name.
/// `domain` is UTF-8.
std::optional<std::string> domain_to_ascii(std::string_view domain);

}  // namespace prongsai::text
