#pragma once

#include "text/url_trouble.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

// URLs as browsers read them: the URL Standard (https://url.spec.whatwg.org, as of 2024), sections 3 and 4.
namespace prongsai::text {

/// A URL that was parsed: everything in ASCII, percent-encoded where the standard says so. `host` is absent
/// where there is none ("mailto:") and empty in "file:///x". `path` begins with '/' or is empty, unless it is
/// opaque
/// ("mailto:a@b"). `port` is absent where it is the scheme's own.
struct WebUrl {
  std::string scheme{};
  std::string username{};
  std::string password{};
  std::optional<std::string> host{};
  std::optional<std::uint16_t> port{};
  std::string path{};
  bool has_opaque_path = false;
  std::optional<std::string> query{};
  std::optional<std::string> fragment{};
  friend bool operator==(const WebUrl&, const WebUrl&) = default;
};

/// The longest reference that is looked at, in bytes: longer ones are no link that a server would take.
inline constexpr std::size_t longest_url = 1U << 20U;

/// The URL that `reference` means on a page at `base`; of a reference that is whole, `base` does not matter.
/// Broken UTF-8 reads as U+FFFD.
std::expected<WebUrl, UrlTrouble> parse_url(std::string_view reference, const WebUrl* base = nullptr);

/// The URL as text; parse_url() gives the same URL again.
std::string to_text(const WebUrl& url);

/// "https://www.example.go.th:8443", of a URL that has a host: what its pages share.
std::string origin_of(const WebUrl& url);

/// ftp, file, http, https, ws, wss: those whose hosts are domains and whose '\' is a '/'.
bool is_special_scheme(std::string_view scheme);

/// Whether it is a page's or file's on the web: http or https.
bool is_web(const WebUrl& url);

/// The port that a server of the scheme has when none is given.
std::optional<std::uint16_t> default_port(std::string_view scheme);

}  // namespace prongsai::text
