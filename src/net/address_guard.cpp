#include "net/address_guard.h"

#include "text/ip_address.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace prongsai::net {

namespace {

constexpr unsigned bits_of_ipv4 = 32;
constexpr unsigned bits_of_group = 16;

struct Ipv4Block {
  std::uint32_t first = 0;
  unsigned prefix = 0;
};

constexpr std::uint32_t ipv4(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return (a << 24U) | (b << 16U) | (c << 8U) | d;
}

constexpr auto special_blocks = std::to_array<Ipv4Block>({
    {.first = ipv4(0, 0, 0, 0), .prefix = 8},        // this network
    {.first = ipv4(10, 0, 0, 0), .prefix = 8},       // private
    {.first = ipv4(100, 64, 0, 0), .prefix = 10},    // carriers' own
    {.first = ipv4(127, 0, 0, 0), .prefix = 8},      // loopback
    {.first = ipv4(169, 254, 0, 0), .prefix = 16},   // link-local; clouds' metadata
    {.first = ipv4(172, 16, 0, 0), .prefix = 12},    // private
    {.first = ipv4(192, 0, 0, 0), .prefix = 24},     // protocol assignments
    {.first = ipv4(192, 0, 2, 0), .prefix = 24},     // documentation
    {.first = ipv4(192, 88, 99, 0), .prefix = 24},   // 6to4 relays, given up
    {.first = ipv4(192, 168, 0, 0), .prefix = 16},   // private
    {.first = ipv4(198, 18, 0, 0), .prefix = 15},    // benchmarks
    {.first = ipv4(198, 51, 100, 0), .prefix = 24},  // documentation
    {.first = ipv4(203, 0, 113, 0), .prefix = 24},   // documentation
    {.first = ipv4(224, 0, 0, 0), .prefix = 4},      // multicast
    {.first = ipv4(240, 0, 0, 0), .prefix = 4},      // reserved, broadcast
});

bool lies_in(std::uint32_t address, const Ipv4Block& block) {
  const unsigned shift = bits_of_ipv4 - block.prefix;
  return address >> shift == block.first >> shift;
}

/// The IPv4 address that begins at `group`.
std::uint32_t ipv4_within(const text::Ipv6& address, std::size_t group) {
  return (std::uint32_t{address.at(group)} << bits_of_group) | address.at(group + 1);
}

bool begins_with_zeros(const text::Ipv6& address, std::size_t from, std::size_t to) {
  return std::ranges::all_of(address.begin() + static_cast<std::ptrdiff_t>(from),
                             address.begin() + static_cast<std::ptrdiff_t>(to),
                             [](std::uint16_t group) { return group == 0; });
}

}  // namespace

bool is_public(std::uint32_t ipv4) {
  return std::ranges::none_of(special_blocks, [&](const Ipv4Block& block) { return lies_in(ipv4, block); });
}

bool is_public(const text::Ipv6& ipv6) {
  constexpr std::size_t last_ipv4 = 6;
  constexpr std::uint16_t mapped = 0xFFFF;
  if (begins_with_zeros(ipv6, 0, 5) && ipv6[5] == mapped) {
    return is_public(ipv4_within(ipv6, last_ipv4));
  }
  constexpr std::uint16_t nat64_first = 0x64;
  constexpr std::uint16_t nat64_second = 0xFF9B;
  if (ipv6[0] == nat64_first && ipv6[1] == nat64_second && begins_with_zeros(ipv6, 2, last_ipv4)) {
    return is_public(ipv4_within(ipv6, last_ipv4));
  }
  constexpr std::uint16_t six_to_four = 0x2002;
  if (ipv6[0] == six_to_four) {
    return is_public(ipv4_within(ipv6, 1));
  }
  // Of all others 2000::/3 is given to the public Internet, but for 2001::/23 (protocols, Teredo among them)
  // and what is for documentation: 2001:db8::/32 and 3fff::/20.
  const bool is_global = ipv6[0] >> 13U == 1;
  constexpr std::uint16_t protocols = 0x2001;
  const bool is_protocol = ipv6[0] == protocols && ipv6[1] >> 9U == 0;
  const bool is_documentation =
      (ipv6[0] == protocols && ipv6[1] == 0x0DB8) || (ipv6[0] == 0x3FFF && ipv6[1] >> 12U == 0);
  return is_global && !is_protocol && !is_documentation;
}

bool is_private_name(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) {
    const auto ipv6 = text::parse_ipv6(host.substr(1, host.size() - 2));
    return !ipv6 || !is_public(*ipv6);
  }
  if (text::ends_in_number(host)) {
    const auto ipv4 = text::parse_ipv4(host);
    return !ipv4 || !is_public(*ipv4);
  }
  return host == "localhost" || host.ends_with(".localhost");
}

}  // namespace prongsai::net
