#include "check/social_address.h"

#include "check/domain_within.h"
#include "text/ascii.h"
#include "text/percent.h"
#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

struct Row {
  std::string_view beginning{};
  std::string_view trouble{};
};

/// By the beginnings of paths; what stands behind one is a new segment or nothing.
constexpr auto facebook_paths =
    std::to_array<Row>({{.beginning = "/home.php", .trouble = "social_home"},
                        {.beginning = "/login", .trouble = "social_login"},
                        {.beginning = "/login.php", .trouble = "social_login"},
                        {.beginning = "/checkpoint", .trouble = "social_login"},
                        {.beginning = "/l.php", .trouble = "social_wrapped"},
                        {.beginning = "/me", .trouble = "social_private"},
                        {.beginning = "/messages", .trouble = "social_private"},
                        {.beginning = "/settings", .trouble = "social_private"},
                        {.beginning = "/latest", .trouble = "social_private"},
                        {.beginning = "/bookmarks", .trouble = "social_private"},
                        {.beginning = "/pages/edit", .trouble = "social_private"},
                        {.beginning = "/adsmanager", .trouble = "social_private"},
                        {.beginning = "/professional_dashboard", .trouble = "social_private"}});

bool begins(std::string_view path, std::string_view beginning) {
  return path.starts_with(beginning) && (path.size() == beginning.size() || path[beginning.size()] == '/');
}

bool is_home(const text::WebUrl& url) {
  return (url.path.empty() || url.path == "/") && (!url.query || url.query->empty());
}

bool is_name_byte(char c) {
  const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
  return !is_ascii || text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '.' || c == '-' || c == '_';
}

std::string_view facebook_trouble(const text::WebUrl& url, std::string_view host) {
  if (is_within(host, "business.facebook.com")) {
    return "social_private";
  }
  if (is_home(url)) {
    return "social_home";
  }
  const auto* const row =
      std::ranges::find_if(facebook_paths, [&](const Row& one) { return begins(url.path, one.beginning); });
  if (row != facebook_paths.end()) {
    return row->trouble;
  }
  const std::string name = text::percent_decode(url.path.substr(1, url.path.find('/', 1) - 1));
  const std::string_view account = std::string_view(name).substr(name.starts_with('@') ? 1 : 0);
  return std::ranges::all_of(account, is_name_byte) ? "" : "facebook_bad_name";
}

/// "@agency" (an official account), "~name" (a person's), or the letters of an invitation.
bool is_line_account(std::string_view account) {
  const bool is_named = account.starts_with('@') || account.starts_with('~');
  const std::string_view name = account.substr(is_named ? 1 : 0);
  const auto is_line_byte = [&](char c) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    return is_name_byte(c) && static_cast<unsigned char>(c) < 0x80 && !(is_named && is_capital);
  };
  return !name.empty() && std::ranges::all_of(name, is_line_byte);
}

std::string_view line_trouble(const text::WebUrl& url, std::string_view host) {
  if (is_home(url)) {
    return "social_home";
  }
  constexpr std::string_view people = "/ti/p";
  std::string_view path = url.path;
  path.remove_prefix(path.starts_with("/R/") ? 2 : 0);
  if (!is_within(host, "line.me") || !begins(path, people)) {
    return {};
  }
  const std::string account = text::percent_decode(path.substr(std::min(people.size() + 1, path.size())));
  if (account.empty() || account == "@" || account == "~") {
    return "line_no_account";
  }
  return is_line_account(account.substr(0, account.find('/'))) ? "" : "line_bad_account";
}

/// Base64 as browsers take it (https://infra.spec.whatwg.org/#forgiving-base64-decode).
bool is_base64(std::string text) {
  const auto blanks =
      std::ranges::remove_if(text, [](char c) { return std::string_view(" \t\n\f\r").contains(c); });
  text.erase(blanks.begin(), blanks.end());
  for (int i = 0; i < 2 && text.size() % 4 == 0 && text.ends_with('='); ++i) {
    text.pop_back();
  }
  return text.size() % 4 != 1 && std::ranges::all_of(text, [](char c) {
           return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '+' || c == '/';
         });
}

}  // namespace

std::string_view social_trouble(const text::WebUrl& url) {
  if (url.scheme == "line") {
    return "line_app_only";
  }
  const std::string host = text::is_web(url) ? url.host.value_or("") : std::string();
  for (const std::string_view domain : {"facebook.com", "fb.com"}) {
    if (is_within(host, domain)) {
      return facebook_trouble(url, host);
    }
  }
  return is_within(host, "line.me") || host == "lin.ee" ? line_trouble(url, host) : "";
}

std::string_view data_trouble(const text::WebUrl& url) {
  if (url.scheme != "data") {
    return {};
  }
  const std::size_t comma = url.path.find(',');
  if (comma == std::string::npos) {
    return "url_data";
  }
  std::string type = url.path.substr(0, comma);
  std::ranges::transform(type, type.begin(), text::ascii_lower);
  while (type.ends_with(' ')) {
    type.pop_back();
  }
  const std::string_view content = std::string_view(url.path).substr(comma + 1);
  return !type.ends_with(";base64") || is_base64(text::percent_decode(content)) ? "" : "url_data_base64";
}

}  // namespace prongsai::check
