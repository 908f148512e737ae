#pragma once

#include <string_view>

namespace prongsai::output {

/// What a web server says of a file by the ending of its path: "text/html; charset=utf-8";
/// "application/octet-stream" where nothing better is known.
std::string_view media_type_of(std::string_view path);

}  // namespace prongsai::output
