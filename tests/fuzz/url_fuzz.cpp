// A base, a line break and a reference: whatever they are, the URL that comes out is written in ASCII, is
// read back as the same URL, and does not change when it is resolved again.
#include "text/domain.h"
#include "text/url.h"
#include "text/web_url.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace prongsai;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_url(const text::WebUrl& url) {
  const std::string text = text::to_text(url);
  require(std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; }) || url.has_opaque_path);
  const auto again = text::parse_url(text);
  require(again && *again == url);
  require(text::parse_url(text, &url) == again);
  if (text::is_special_scheme(url.scheme)) {
    require(url.host && (url.scheme == "file" || !url.host->empty()));
    require(url.path.starts_with('/') && !url.has_opaque_path);
    require(!url.port || url.port != text::default_port(url.scheme));
  }
}

void check_domain(std::string_view name) {
  if (const auto ascii = text::domain_to_ascii(name)) {
    require(text::domain_to_ascii(*ascii) == ascii);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t line = input.find('\n');
  const auto base = text::parse_url(input.substr(0, line));
  if (base) {
    check_url(*base);
  }
  const std::string_view reference = line == std::string_view::npos ? input : input.substr(line + 1);
  if (const auto url = text::parse_url(reference, base ? &*base : nullptr)) {
    check_url(*url);
  }
  check_domain(reference);
  static_cast<void>(text::is_harmless_url(reference));
  return 0;
}
