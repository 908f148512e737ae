#pragma once

#include "text/web_url.h"

#include <cstdint>
#include <string_view>

namespace prongsai::check {

/// A service that keeps other people's files and posts: what stands there can be closed or deleted without
/// this site's doing.
struct CloudPlace {
  /// "Google Drive"; empty when the address is of no such service. A channel or profile as a whole is no
  /// file.
  std::string_view service{};
  /// Whether it is a folder or an album and not one document.
  bool is_folder = false;
};

CloudPlace cloud_place(const text::WebUrl& url);

/// What such a service shows in the place of a file that is not for everybody, or no longer there.
enum class CloudPage : std::uint8_t { other, closed, deleted };

/// By the page's title, in English, as the services write it to programs that say no language (2026; they
/// change it without notice): what is not known is `other`.
CloudPage cloud_page(std::string_view service, std::string_view title);

/// Whether the address is that of a page to log in at: a well-known one, or by its path.
bool is_login_page(const text::WebUrl& url);

}  // namespace prongsai::check
