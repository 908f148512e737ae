#include "net/socket_address.h"

#include "net/address_guard.h"
#include "text/ip_address.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>

namespace prongsai::net {

namespace {

constexpr std::size_t ipv4_bytes = 4;
constexpr std::size_t ipv6_bytes = 16;

std::uint16_t group_at(const std::string& bytes, std::size_t place) {
  const auto high = static_cast<unsigned char>(bytes.at(place));
  const auto low = static_cast<unsigned char>(bytes.at(place + 1));
  return static_cast<std::uint16_t>((high << 8U) | low);
}

}  // namespace

std::string bytes_of(int family, const void* address, std::size_t size) {
  if (family == AF_INET) {
    sockaddr_in ipv4{};
    std::memcpy(&ipv4, address, std::min(size, sizeof ipv4));
    std::string bytes(ipv4_bytes, '\0');
    std::memcpy(bytes.data(), &ipv4.sin_addr, ipv4_bytes);
    return bytes;
  }
  if (family == AF_INET6) {
    sockaddr_in6 ipv6{};
    std::memcpy(&ipv6, address, std::min(size, sizeof ipv6));
    std::string bytes(ipv6_bytes, '\0');
    std::memcpy(bytes.data(), &ipv6.sin6_addr, ipv6_bytes);
    return bytes;
  }
  return {};
}

bool is_public_address(const std::string& bytes) {
  if (bytes.size() == ipv4_bytes) {
    return is_public((std::uint32_t{group_at(bytes, 0)} << 16U) | group_at(bytes, 2));
  }
  if (bytes.size() != ipv6_bytes) {
    return false;
  }
  text::Ipv6 groups{};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups.at(i) = group_at(bytes, 2 * i);
  }
  return is_public(groups);
}

}  // namespace prongsai::net
