#include "net/response_head.h"

#include "text/ascii.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::net {

namespace {

bool is_named(std::string_view name, std::string_view lower_case) {
  return std::ranges::equal(name, lower_case, {}, text::ascii_lower);
}

}  // namespace

void ResponseHead::add(std::string_view line) {
  size_ += line.size();
  if (line.starts_with("HTTP/")) {
    location.clear();
    disposition.clear();
    etag.clear();
    last_modified.clear();
    is_encoded = false;
    return;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    return;
  }
  const std::string_view name = line.substr(0, colon);
  const std::string_view value = text::trim(line.substr(colon + 1));
  if (location.empty() && is_named(name, "location")) {
    location = value;
  } else if (is_named(name, "content-disposition")) {
    disposition = value;
  } else if (is_named(name, "etag")) {
    etag = value;
  } else if (is_named(name, "last-modified")) {
    last_modified = value;
  } else if (is_named(name, "content-encoding")) {
    is_encoded = !is_named(value, "identity");
  }
}

}  // namespace prongsai::net
