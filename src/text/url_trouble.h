#pragma once

#include <cstdint>
#include <string_view>

namespace prongsai::text {

/// Why a reference is no URL.
enum class UrlTrouble : std::uint8_t {
  /// Relative, and there is nothing to resolve it against.
  no_base,
  no_host,
  /// A character that no host has, or an IPv6 address that is none.
  bad_host,
  /// "1.2.3.4.5", "256.1.1.1".
  bad_number,
  /// A name that IDNA refuses.
  bad_domain,
  bad_port,
  too_long
};

/// The trouble as the detail of a problem: "url_no_host".
std::string_view word_of(UrlTrouble trouble);

}  // namespace prongsai::text
