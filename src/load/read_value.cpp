#include "load/read_value.h"

#include "site/field.h"
#include "site/head.h"
#include "text/date.h"
#include "text/number.h"
#include "text/percent.h"
#include "text/thai.h"
#include "text/url.h"
#include "text/url_trouble.h"
#include "text/utf8.h"
#include "text/web_url.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace prongsai::load {

Parsed<std::string> parse(std::string_view text, std::type_identity<std::string> /*type*/) {
  return {.value = std::string(text::trim(text)), .expected = {}};
}

// Only the words that cannot be anything else: `no` is a province's code and `on` a preposition.
Parsed<bool> parse(std::string_view text, std::type_identity<bool> /*type*/) {
  if (text == "true" || text == "ใช่") {
    return {.value = true, .expected = {}};
  }
  if (text == "false" || text == "ไม่ใช่") {
    return {.value = false, .expected = {}};
  }
  return {.value = {}, .expected = "boolean"};
}

// 010 is eight to some programs and ten to others; who writes it should say which.
Parsed<std::int64_t> parse(std::string_view text, std::type_identity<std::int64_t> /*type*/) {
  const std::string digits = text::fold_digits(text::trim(text));
  if (digits.size() > 1 && digits.front() == '0' && digits[1] >= '0' && digits[1] <= '9') {
    return {.value = {}, .expected = "integer"};
  }
  return {.value = text::parse_integer(text), .expected = "integer"};
}

Parsed<double> parse(std::string_view text, std::type_identity<double> /*type*/) {
  return {.value = text::parse_decimal(text), .expected = "number"};
}

Parsed<text::Date> parse(std::string_view text, std::type_identity<text::Date> /*type*/) {
  return {.value = text::parse_date(text), .expected = "date"};
}

Parsed<text::Period> parse(std::string_view text, std::type_identity<text::Period> /*type*/) {
  return {.value = text::parse_period(text), .expected = "period"};
}

Parsed<text::FiscalYear> parse(std::string_view text, std::type_identity<text::FiscalYear> /*type*/) {
  return {.value = text::parse_fiscal_year(text), .expected = "fiscal_year"};
}

Parsed<text::Amount> parse(std::string_view text, std::type_identity<text::Amount> /*type*/) {
  return {.value = text::parse_amount(text), .expected = "amount"};
}

Parsed<site::Percent> parse(std::string_view text, std::type_identity<site::Percent> /*type*/) {
  std::string_view number = text::trim(text);
  if (number.ends_with('%')) {
    number.remove_suffix(1);
  }
  const auto value = text::parse_decimal(number);
  if (!value || *value < 0 || *value > 100) {
    return {.value = {}, .expected = "percent"};
  }
  return {.value = site::Percent{.value = *value}, .expected = {}};
}

Parsed<site::WebAddress> parse(std::string_view text, std::type_identity<site::WebAddress> /*type*/) {
  const std::string_view url = text::trim(text);
  if (!text::is_harmless_url(url)) {
    return {.value = {}, .expected = "url"};
  }
  // What is relative is looked for on the built site.
  const text::UrlParts parts = text::split_url(url);
  if (!parts.scheme.empty() || parts.authority) {
    const text::WebUrl somewhere{.scheme = "https", .host = "site.invalid", .path = "/"};
    if (const auto parsed = text::parse_url(url, &somewhere); !parsed) {
      return {.value = {}, .expected = text::word_of(parsed.error())};
    }
  }
  return {.value = site::WebAddress{.url = std::string(url)}, .expected = {}};
}

Parsed<site::FileReference> parse(std::string_view text, std::type_identity<site::FileReference> /*type*/) {
  const std::string_view path = text::trim(text);
  const bool leaves = path == ".." || path.starts_with('/') || path.starts_with("../") ||
                      path.contains("/../") || path.ends_with("/..");
  if (leaves || path.contains('\\') || path.contains(':')) {
    return {.value = {}, .expected = "path"};
  }
  return {.value = site::FileReference{.path = std::string(path), .where = {}}, .expected = {}};
}

// A folder's page may be written with and without the last '/'; what a server would look up is kept.
Parsed<site::OldAddress> parse(std::string_view text, std::type_identity<site::OldAddress> /*type*/) {
  std::string path = text::percent_decode(text::trim(text));
  const std::string closed = path + "/";
  const bool is_path = path.starts_with('/') && !path.contains("//") &&
                       path.find_first_of("\\?#") == std::string::npos && !closed.contains("/./") &&
                       !closed.contains("/../");
  const bool has_control = std::ranges::any_of(path, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (!is_path || has_control || text::first_invalid_utf8(path)) {
    return {.value = {}, .expected = "old_address"};
  }
  constexpr std::string_view index = "/index.html";
  if (path.ends_with(index)) {
    path.resize(path.size() - index.size() + 1);
  } else if (!path.ends_with('/') && !path.ends_with(".html") && !path.ends_with(".htm")) {
    path += '/';
  }
  return {.value = site::OldAddress{.path = std::move(path), .where = {}}, .expected = {}};
}

bool is_same_word(std::string_view text, std::string_view name) {
  return text == name || text::normalize(text) == text::normalize(name);
}

}  // namespace prongsai::load
