#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Addresses of machines as the URL Standard reads them (sections 3.5 and 3.6).
namespace prongsai::text {

using Ipv6 = std::array<std::uint16_t, 8>;

/// Whether a host can only be meant as an IPv4 address: its last part is a number.
bool ends_in_number(std::string_view host);

/// "192.168.0.1", "0x7f.1", "017700000001"; nothing when it is none.
std::optional<std::uint32_t> parse_ipv4(std::string_view host);

/// "127.0.0.1".
std::string ipv4_text(std::uint32_t address);

/// What stands between the brackets: "::1", "::ffff:1.2.3.4"; nothing when it is none.
std::optional<Ipv6> parse_ipv6(std::string_view text);

/// "::1": the longest run of zeros left out (RFC 5952).
std::string ipv6_text(const Ipv6& address);

}  // namespace prongsai::text
