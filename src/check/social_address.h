#pragma once

#include "text/web_url.h"

#include <string_view>

// What addresses of LINE and Facebook, and data: addresses, say by themselves.
namespace prongsai::check {

/// Why an address of LINE or Facebook brings nobody to the body's own page, as report's word
/// ("line_no_account"); empty when nothing is wrong with it, or it is of neither. How these services write
/// their addresses is what their help pages say (2026), which they change without notice: only what surely
/// leads elsewhere is told.
std::string_view social_trouble(const text::WebUrl& url);

/// Why nothing comes of a data: address, as report's word ("url_data"); empty when something does, and for
/// other schemes.
std::string_view data_trouble(const text::WebUrl& url);

}  // namespace prongsai::check
