#pragma once

#include "site/host_access.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace prongsai::net {

/// How other hosts are asked, and how much of them is borne with.
struct Manners {
  /// Requests under way altogether, and to one host.
  std::size_t at_once = 64;
  std::size_t per_host = 2;
  /// From the beginning of one request to a host to that of the next.
  std::chrono::milliseconds delay{0};
  std::chrono::milliseconds connect_timeout{10'000};
  /// Of a request as a whole: a slow drip ends here too.
  std::chrono::milliseconds timeout{20'000};
  int redirects = 10;
  /// After the first try, where another may help; each waits twice as long as the one before it, or as long
  /// as the host asks for. What asks for more than `longest_wait` is not waited for.
  int retries = 2;
  std::chrono::milliseconds first_wait{1'000};
  std::chrono::milliseconds longest_wait{60'000};
  /// Bytes; more of a body is not read, a longer head ends the conversation.
  std::size_t largest_body = std::size_t{256} << 10U;
  std::size_t largest_head = std::size_t{64} << 10U;
  /// Whether the robots.txt of each host is asked for first, and kept to.
  bool heeds_robots = false;
  /// Hosts, as in URLs ("xn--o3cw4h.example", "127.0.0.1"), that may be at private addresses.
  std::vector<std::string> private_hosts{};
  /// The proxies of the environment ("http://proxy.example:3128"), which may be at private addresses. libcurl
  /// knows which is for what; these are only for the guard.
  std::vector<std::string> proxies{};
  /// Certificates to trust instead of the system's (PEM); empty: the system's.
  std::string ca_file{};
  /// "HOST:PORT:ADDRESS": taken instead of what the resolver says.
  std::vector<std::string> resolve{};
  std::string user_agent{};
  /// How single hosts are asked: what one is sent beside the request, nobody else is. The origins are as
  /// text::origin_of() has them, the variables replaced.
  std::vector<site::HostAccess> hosts{};
};

}  // namespace prongsai::net
