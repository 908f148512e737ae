#pragma once

#include <set>
#include <string>
#include <vector>

namespace prongsai::net {

/// The addresses of proxies ("http://proxy.example:3128", "10.0.0.1:8080") as the network has them: the bytes
/// of IPv4 or IPv6. What cannot be resolved has none.
std::set<std::string> addresses_of(const std::vector<std::string>& proxies);

}  // namespace prongsai::net
