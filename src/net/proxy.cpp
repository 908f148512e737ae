#include "net/proxy.h"

#include "net/socket_address.h"
#include "text/web_url.h"

#include <memory>
#include <netdb.h>
#include <set>
#include <string>
#include <vector>

namespace prongsai::net {

namespace {

struct FreeAddresses {
  void operator()(addrinfo* list) const { freeaddrinfo(list); }
};

/// "proxy.example" of "http://user:secret@proxy.example:3128/"; without a scheme it is HTTP's, as for
/// libcurl.
std::string host_of(const std::string& proxy) {
  const std::string address = proxy.contains("://") ? proxy : "http://" + proxy;
  // "socks5h://" is no scheme whose hosts the URL Standard reads.
  const auto url = text::parse_url("http" + address.substr(address.find("://")));
  std::string host = url ? url->host.value_or("") : std::string();
  if (host.starts_with('[') && host.ends_with(']')) {
    host = host.substr(1, host.size() - 2);
  }
  return host;
}

}  // namespace

std::set<std::string> addresses_of(const std::vector<std::string>& proxies) {
  std::set<std::string> addresses;
  for (const std::string& proxy : proxies) {
    addrinfo* found = nullptr;
    if (const std::string host = host_of(proxy);
        !host.empty() && getaddrinfo(host.c_str(), nullptr, nullptr, &found) == 0) {
      const std::unique_ptr<addrinfo, FreeAddresses> list(found);
      for (const addrinfo* one = list.get(); one != nullptr; one = one->ai_next) {
        addresses.insert(bytes_of(one->ai_family, one->ai_addr, one->ai_addrlen));
      }
    }
  }
  return addresses;
}

}  // namespace prongsai::net
