#include "text/url_host.h"

#include "text/domain.h"
#include "text/ip_address.h"
#include "text/percent.h"
#include "text/url_trouble.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::text {

namespace {

constexpr std::string_view forbidden = "\t\n\r #/:<>?@[\\]^|";

bool is_forbidden(char c) {
  return c == '\0' || forbidden.contains(c);
}

bool is_forbidden_in_domain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return is_forbidden(c) || byte <= 0x1F || c == '%' || byte == 0x7F;
}

/// "[::1]" of "::1]".
std::expected<std::string, UrlTrouble> bracketed(std::string_view text) {
  if (!text.ends_with(']')) {
    return std::unexpected(UrlTrouble::bad_host);
  }
  const auto address = parse_ipv6(text.substr(1, text.size() - 2));
  if (!address) {
    return std::unexpected(UrlTrouble::bad_host);
  }
  return "[" + ipv6_text(*address) + "]";
}

/// Broken bytes as U+FFFD.
std::string repaired(std::string_view bytes) {
  if (!first_invalid_utf8(bytes)) {
    return std::string(bytes);
  }
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    append_utf8(text, next_code_point(bytes, at));
  }
  return text;
}

}  // namespace

std::expected<std::string, UrlTrouble> parse_opaque_host(std::string_view text) {
  if (text.starts_with('[')) {
    return bracketed(text);
  }
  if (std::ranges::any_of(text, is_forbidden)) {
    return std::unexpected(UrlTrouble::bad_host);
  }
  std::string host;
  append_percent_encoded(host, text, PercentSet::control);
  return host;
}

std::expected<std::string, UrlTrouble> parse_special_host(std::string_view text) {
  if (text.starts_with('[')) {
    return bracketed(text);
  }
  std::optional<std::string> domain = domain_to_ascii(repaired(percent_decode(text)));
  if (!domain || domain->empty()) {
    return std::unexpected(UrlTrouble::bad_domain);
  }
  if (std::ranges::any_of(*domain, is_forbidden_in_domain)) {
    return std::unexpected(UrlTrouble::bad_host);
  }
  if (!ends_in_number(*domain)) {
    return *domain;
  }
  const auto address = parse_ipv4(*domain);
  if (!address) {
    return std::unexpected(UrlTrouble::bad_number);
  }
  return ipv4_text(*address);
}

}  // namespace prongsai::text
