#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::net {

/// What one host is sent beside the request, and nobody else: `origin` as text::origin_of() has it. An empty
/// text sends nothing.
struct HostAccess {
  std::string origin{};
  std::string user{};
  std::string password{};
  std::string cookie{};
  /// "Name: value".
  std::vector<std::string> headers{};
};

/// What `origin` is sent; nullptr: nothing.
inline const HostAccess* access_of(const std::vector<HostAccess>& hosts, std::string_view origin) {
  const auto found = std::ranges::find(hosts, origin, &HostAccess::origin);
  return found == hosts.end() ? nullptr : &*found;
}

}  // namespace prongsai::net
