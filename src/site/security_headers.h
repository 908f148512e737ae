#pragma once

#include <array>
#include <string_view>

namespace prongsai::site {

/// A header of HTTP that is sent with every page.
struct SecurityHeader {
  std::string_view name{};
  std::string_view value{};
};

/// What a browser may do with a page of the site: load styles, fonts, pictures, scripts and data from the
/// site itself, and nothing else (Content Security Policy 3); no frames, no guesses at types, no device. The
/// site needs no more, and meets it.
inline constexpr auto security_headers = std::to_array<SecurityHeader>({
    {.name = "Content-Security-Policy",
     .value =
         "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; "
         "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors "
         "'none'"},
    {.name = "X-Content-Type-Options", .value = "nosniff"},
    {.name = "Referrer-Policy", .value = "strict-origin-when-cross-origin"},
    {.name = "Permissions-Policy", .value = "camera=(), microphone=(), geolocation=()"},
    {.name = "X-Frame-Options", .value = "DENY"},
});

}  // namespace prongsai::site
