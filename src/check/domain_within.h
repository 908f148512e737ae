#pragma once

#include <string_view>

namespace prongsai::check {

/// Whether `host` is `domain` or a name below it.
constexpr bool is_within(std::string_view host, std::string_view domain) {
  return host == domain || (host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

}  // namespace prongsai::check
