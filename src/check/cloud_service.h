#pragma once

#include "text/web_url.h"

#include <string_view>

namespace prongsai::check {

/// The service that keeps other people's files and posts to which the address leads ("Google Drive"), empty
/// for any other: what stands there can be closed or deleted without this site's doing. A channel or profile
/// as a whole is no file.
std::string_view cloud_service(const text::WebUrl& url);

/// Whether the address is that of a page to log in at: a well-known one, or by its path.
bool is_login_page(const text::WebUrl& url);

}  // namespace prongsai::check
