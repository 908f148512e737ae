#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Percent-encoding by the URL Standard (https://url.spec.whatwg.org, section 1.3).
namespace prongsai::text {

/// The bytes that are written as %XX; each set has all of those before it but `special_query`, which is
/// `query` and '. What is not ASCII is in every set.
enum class PercentSet : std::uint8_t { control, fragment, query, special_query, path, userinfo };

/// Appends `text` with the bytes of the set as %XX, upper-case; what is encoded already stays.
void append_percent_encoded(std::string& out, std::string_view text, PercentSet set);

/// Bytes outside unreserved and / as %XX (upper-case): for the path of a URL that is made, not read.
std::string percent_encode_path(std::string_view path);

/// %41 as A; a broken escape stays as it is.
std::string percent_decode(std::string_view text);

/// An address for people to read: %E0%B8%81 as ก; what is escaped in ASCII stays so, and all where it is no
/// UTF-8.
std::string readable_address(std::string_view address);

/// 0–15 for a hexadecimal digit, -1 for any other byte.
int hexadecimal_value(char c);

}  // namespace prongsai::text
