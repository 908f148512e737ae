#pragma once

#include "text/url_trouble.h"

#include <expected>
#include <string>
#include <string_view>

namespace prongsai::text {

/// The host that `text` means in a URL of a special scheme, as it is written in a URL: a domain in ASCII,
/// "1.2.3.4",
/// "[::1]" (URL Standard, section 3.5). `text` is not empty.
std::expected<std::string, UrlTrouble> parse_special_host(std::string_view text);

/// The same for all other schemes, where a name is just text.
std::expected<std::string, UrlTrouble> parse_opaque_host(std::string_view text);

}  // namespace prongsai::text
