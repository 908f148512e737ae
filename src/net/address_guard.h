#pragma once

#include "text/ip_address.h"

#include <cstdint>
#include <string_view>

namespace prongsai::net {

/// Whether an address is one of the public Internet: not of this machine, its network, a cloud's metadata, a
/// multicast group or documentation (IANA's special-purpose address registries, RFC 6890 and its updates). An
/// IPv6 address that stands for an IPv4 address is judged as that one.
bool is_public(std::uint32_t ipv4);
bool is_public(const text::Ipv6& ipv6);

/// Whether the host of a URL is by its very name none of the public Internet: "127.0.0.1", "[::1]",
/// "localhost". What other names lead to is known when they are resolved.
bool is_private_name(std::string_view host);

}  // namespace prongsai::net
