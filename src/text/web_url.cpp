#include "text/web_url.h"

#include "text/ascii.h"
#include "text/percent.h"
#include "text/url_host.h"
#include "text/url_path.h"
#include "text/url_trouble.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::text {

namespace {

struct Special {
  std::string_view scheme{};
  std::optional<std::uint16_t> port{};
};

constexpr auto special_schemes = std::to_array<Special>(
    {{"http", 80}, {"https", 443}, {"file", std::nullopt}, {"ftp", 21}, {"ws", 80}, {"wss", 443}});

const Special* special_of(std::string_view scheme) {
  const auto* const found = std::ranges::find(special_schemes, scheme, &Special::scheme);
  return found == special_schemes.end() ? nullptr : found;
}

std::string lower_of(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), ascii_lower);
  return lower;
}

bool is_control_or_space(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

/// Without blanks and controls at both ends, and without tabs and line ends anywhere; broken bytes as U+FFFD.
std::string settled(std::string_view reference) {
  while (!reference.empty() && is_control_or_space(reference.front())) {
    reference.remove_prefix(1);
  }
  while (!reference.empty() && is_control_or_space(reference.back())) {
    reference.remove_suffix(1);
  }
  const auto is_settled = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x7F; };
  if (std::ranges::all_of(reference, is_settled)) {
    return std::string(reference);
  }
  std::string text;
  text.reserve(reference.size());
  for (std::size_t at = 0; at < reference.size();) {
    const std::size_t begin = at;
    const char32_t code = next_code_point(reference, at);
    if (code == 0xFFFD) {
      append_utf8(text, code);
    } else if (code != U'\t' && code != U'\n' && code != U'\r') {
      text.append(reference.substr(begin, at - begin));
    }
  }
  return text;
}

/// The scheme that the text begins with, before its ':'.
std::optional<std::string_view> scheme_at(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_letter(text.front())) {
    return std::nullopt;
  }
  const std::string_view scheme = text.substr(0, colon);
  const bool is_scheme = std::ranges::all_of(scheme, [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
  });
  return is_scheme ? std::optional(scheme) : std::nullopt;
}

/// One parse. Every step takes what is left of the reference and gives a trouble or nothing; the states of
/// the standard's machine have their names here as functions.
class Parser {
 public:
  using Step = std::optional<UrlTrouble>;

  explicit Parser(const WebUrl* base) : base_(base) {}

  std::expected<WebUrl, UrlTrouble> parse(std::string_view text) {
    const Step trouble = start(text);
    if (trouble) {
      return std::unexpected(*trouble);
    }
    return std::move(url_);
  }

 private:
  Step start(std::string_view text) {
    const auto scheme = scheme_at(text);
    if (!scheme) {
      return without_scheme(text);
    }
    url_.scheme = lower_of(*scheme);
    is_special_ = special_of(url_.scheme) != nullptr;
    text.remove_prefix(scheme->size() + 1);
    if (url_.scheme == "file") {
      return file(text);
    }
    if (is_special_) {
      const bool is_relative = base_ != nullptr && base_->scheme == url_.scheme && !text.starts_with("//");
      return is_relative ? relative(text) : authority(without_slashes(text));
    }
    if (text.starts_with("//")) {
      return authority(text.substr(2));
    }
    if (text.starts_with('/')) {
      return path(text.substr(1));
    }
    return opaque_path(text);
  }

  Step without_scheme(std::string_view text) {
    if (base_ == nullptr || (base_->has_opaque_path && !text.starts_with('#'))) {
      return UrlTrouble::no_base;
    }
    if (base_->has_opaque_path) {
      url_ = *base_;
      return fragment(text.substr(1));
    }
    url_.scheme = base_->scheme;
    is_special_ = special_of(url_.scheme) != nullptr;
    return url_.scheme == "file" ? file(text) : relative(text);
  }

  [[nodiscard]] bool is_slash(char c) const { return c == '/' || (is_special_ && c == '\\'); }

  [[nodiscard]] std::string_view without_slashes(std::string_view text) const {
    while (!text.empty() && is_slash(text.front())) {
      text.remove_prefix(1);
    }
    return text;
  }

  Step relative(std::string_view text) {
    if (!text.empty() && is_slash(text.front())) {
      return relative_slash(text.substr(1));
    }
    take_host();
    return from_path_of_base(text);
  }

  /// What a reference without '/' at its beginning takes over: the path up to its last segment, or the whole
  /// path and query.
  Step from_path_of_base(std::string_view text) {
    url_.path = base_->path;
    url_.query = base_->query;
    if (text.starts_with('?')) {
      return query(text.substr(1));
    }
    if (text.starts_with('#')) {
      return fragment(text.substr(1));
    }
    if (text.empty()) {
      return std::nullopt;
    }
    url_.query.reset();
    shorten_path(url_.path, url_.scheme);
    return path(text);
  }

  Step relative_slash(std::string_view text) {
    if (!text.empty() && is_slash(text.front())) {
      return authority(is_special_ ? without_slashes(text) : text.substr(1));
    }
    take_host();
    return path(text);
  }

  void take_host() {
    url_.username = base_->username;
    url_.password = base_->password;
    url_.host = base_->host;
    url_.port = base_->port;
  }

  Step authority(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of(is_special_ ? "/\\?#" : "/?#"), text.size());
    std::string_view place = text.substr(0, end);
    const std::size_t at = place.rfind('@');
    if (at != std::string_view::npos) {
      credentials(place.substr(0, at));
      place.remove_prefix(at + 1);
      if (place.empty()) {
        return UrlTrouble::no_host;
      }
    }
    if (const Step trouble = host_and_port(place)) {
      return trouble;
    }
    return path_start(text.substr(end));
  }

  void credentials(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    append_percent_encoded(url_.username, text.substr(0, colon), PercentSet::userinfo);
    append_percent_encoded(url_.password, text.substr(std::min(colon + 1, text.size())),
                           PercentSet::userinfo);
  }

  Step host_and_port(std::string_view text) {
    const std::size_t bracket = text.find(']');
    const bool has_bracket = text.starts_with('[') && bracket != std::string_view::npos;
    const std::size_t colon = std::min(text.find(':', has_bracket ? bracket : 0), text.size());
    const std::string_view name = text.substr(0, text.starts_with('[') && !has_bracket ? text.size() : colon);
    if (name.empty() && (is_special_ || name.size() < text.size())) {
      return UrlTrouble::no_host;
    }
    if (name.empty()) {
      url_.host = "";
      return std::nullopt;
    }
    auto host = is_special_ ? parse_special_host(name) : parse_opaque_host(name);
    if (!host) {
      return host.error();
    }
    url_.host = std::move(*host);
    return name.size() < text.size() ? port(text.substr(name.size() + 1)) : std::nullopt;
  }

  Step port(std::string_view digits) {
    constexpr unsigned highest = 65535;
    if (digits.empty()) {
      return std::nullopt;
    }
    unsigned number = 0;
    for (const char c : digits) {
      number = is_ascii_digit(c) ? number * 10 + static_cast<unsigned>(c - '0') : highest + 1;
      if (number > highest) {
        return UrlTrouble::bad_port;
      }
    }
    url_.port = static_cast<std::uint16_t>(number);
    if (url_.port == default_port(url_.scheme)) {
      url_.port.reset();
    }
    return std::nullopt;
  }

  Step file(std::string_view text) {
    url_.host = "";
    if (!text.empty() && is_slash(text.front())) {
      return file_slash(text.substr(1));
    }
    if (base_ == nullptr || base_->scheme != "file") {
      return path(text);
    }
    url_.host = base_->host;
    if (starts_with_drive_letter(text)) {
      return path(text);
    }
    return from_path_of_base(text);
  }

  Step file_slash(std::string_view text) {
    if (!text.empty() && is_slash(text.front())) {
      return file_host(text.substr(1));
    }
    if (base_ != nullptr && base_->scheme == "file") {
      url_.host = base_->host;
      if (!starts_with_drive_letter(text)) {
        url_.path = drive_of(base_->path);
      }
    }
    return path(text);
  }

  Step file_host(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of("/\\?#"), text.size());
    const std::string_view name = text.substr(0, end);
    if (is_drive_letter(name)) {
      return path(text);
    }
    if (!name.empty()) {
      auto host = parse_special_host(name);
      if (!host) {
        return host.error();
      }
      url_.host = *host == "localhost" ? "" : std::move(*host);
    }
    return path_start(text.substr(end));
  }

  Step path_start(std::string_view text) {
    const bool has_slash = !text.empty() && is_slash(text.front());
    if (!is_special_ && !has_slash) {
      return after_path(text);
    }
    return path(has_slash ? text.substr(1) : text);
  }

  Step path(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of("?#"), text.size());
    append_segments(url_.path, text.substr(0, end), url_.scheme);
    return after_path(text.substr(end));
  }

  Step opaque_path(std::string_view text) {
    url_.has_opaque_path = true;
    const std::size_t end = std::min(text.find_first_of("?#"), text.size());
    std::string_view path = text.substr(0, end);
    const bool ends_in_space = end < text.size() && path.ends_with(' ');
    path.remove_suffix(ends_in_space ? 1 : 0);
    append_percent_encoded(url_.path, path, PercentSet::control);
    url_.path += ends_in_space ? "%20" : "";
    return after_path(text.substr(end));
  }

  Step after_path(std::string_view text) {
    if (text.empty()) {
      return std::nullopt;
    }
    return text.front() == '?' ? query(text.substr(1)) : fragment(text.substr(1));
  }

  Step query(std::string_view text) {
    const std::size_t end = std::min(text.find('#'), text.size());
    url_.query = "";
    append_percent_encoded(*url_.query, text.substr(0, end),
                           is_special_ ? PercentSet::special_query : PercentSet::query);
    return end < text.size() ? fragment(text.substr(end + 1)) : std::nullopt;
  }

  Step fragment(std::string_view text) {
    url_.fragment = "";
    append_percent_encoded(*url_.fragment, text, PercentSet::fragment);
    return std::nullopt;
  }

  const WebUrl* base_;
  WebUrl url_{};
  bool is_special_ = false;
};

}  // namespace

bool is_special_scheme(std::string_view scheme) {
  return special_of(scheme) != nullptr;
}

std::optional<std::uint16_t> default_port(std::string_view scheme) {
  const Special* const special = special_of(scheme);
  return special == nullptr ? std::nullopt : special->port;
}

std::expected<WebUrl, UrlTrouble> parse_url(std::string_view reference, const WebUrl* base) {
  if (reference.size() > longest_url) {
    return std::unexpected(UrlTrouble::too_long);
  }
  return Parser(base).parse(settled(reference));
}

std::string to_text(const WebUrl& url) {
  std::string text = url.scheme + ":";
  if (url.host) {
    text += "//" + url.username;
    text += url.password.empty() ? "" : ":" + url.password;
    text += url.username.empty() && url.password.empty() ? "" : "@";
    text += *url.host;
    text += url.port ? ":" + std::to_string(*url.port) : "";
  } else if (!url.has_opaque_path && url.path.starts_with("//")) {
    text += "/.";  // so that the path does not read as a host
  }
  text += url.path;
  text += url.query ? "?" + *url.query : "";
  text += url.fragment ? "#" + *url.fragment : "";
  return text;
}

bool is_web(const WebUrl& url) {
  return url.scheme == "http" || url.scheme == "https";
}

std::string origin_of(const WebUrl& url) {
  return url.scheme + "://" + url.host.value_or("") + (url.port ? ":" + std::to_string(*url.port) : "");
}

}  // namespace prongsai::text
