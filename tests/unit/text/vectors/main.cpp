// For tests/urls_test.py: of every line "BASE REFERENCE", both in hexadecimal and BASE "-" where there is
// none, the URL's parts in hexadecimal, or "failure".
#include "text/web_url.h"

#include <charconv>
#include <cstddef>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

using prongsai::text::WebUrl;

std::string from_hexadecimal(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned value = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, value, 16);
    bytes += static_cast<char>(value);
  }
  return bytes;
}

std::string to_hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "=";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

std::string answer(const WebUrl& url) {
  const std::string port = url.port ? std::to_string(*url.port) : "";
  std::string line;
  for (const std::string& part :
       {prongsai::text::to_text(url), url.scheme, url.username, url.password, url.host.value_or(""), port,
        url.path, url.query.value_or(""), url.fragment.value_or("")}) {
    line += to_hexadecimal(part) + " ";
  }
  return line;
}

std::string answer(const std::string& base_digits, const std::string& reference) {
  std::optional<WebUrl> base;
  if (base_digits != "-") {
    const auto parsed = prongsai::text::parse_url(from_hexadecimal(base_digits));
    if (!parsed) {
      return "failure";
    }
    base = *parsed;
  }
  const auto url = prongsai::text::parse_url(from_hexadecimal(reference), base ? &*base : nullptr);
  return url ? answer(*url) : "failure";
}

}  // namespace

int main() {
  std::string base;
  std::string reference;
  while (std::cin >> base >> reference) {
    std::cout << answer(base, reference.substr(1)) << '\n';
  }
  return 0;
}
