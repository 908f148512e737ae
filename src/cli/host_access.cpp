#include "cli/host_access.h"

#include "cli/options.h"
#include "cli/project.h"
#include "cli/read_named.h"
#include "load/config.h"
#include "net/manners.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/host_access.h"
#include "text/ascii.h"
#include "text/web_url.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

using report::Rule;

/// A name of HTTP (RFC 9110, section 5.6.2), a colon, and a value in one line.
bool is_header(std::string_view line) {
  const std::size_t colon = line.find(':');
  const auto is_token = [](char c) {
    return text::is_ascii_letter(c) || text::is_ascii_digit(c) ||
           std::string_view("!#$%&'*+-.^_`|~").contains(c);
  };
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\t'; };
  return colon != std::string_view::npos && colon > 0 &&
         std::ranges::all_of(line.substr(0, colon), is_token) && std::ranges::none_of(line, is_control);
}

/// Puts variables in the place of their names.
class Filler {
 public:
  Filler(const site::HostAccess& host, const Variables& variables, std::vector<report::Problem>& problems)
      : host_(host), variables_(variables), problems_(problems) {}

  std::string fill(std::string_view text) {
    std::string filled;
    while (!text.empty()) {
      const std::size_t opens = std::min(text.find("${"), text.size());
      const std::size_t closes = text.find('}', opens);
      filled.append(text.substr(0, opens));
      if (closes == std::string_view::npos) {
        filled.append(text.substr(opens));
        break;
      }
      const std::string name(text.substr(opens + 2, closes - opens - 2));
      if (const auto value = variables_(name)) {
        filled.append(*value);
      } else {
        problems_.push_back({.rule = Rule::config_no_variable, .where = host_.where, .details = {name}});
      }
      text.remove_prefix(closes + 1);
    }
    return filled;
  }

 private:
  const site::HostAccess& host_;
  const Variables& variables_;
  std::vector<report::Problem>& problems_;
};

std::optional<std::string> variable(const std::string& name) {
  const char* const value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

}  // namespace

report::Checked<net::Manners> with_hosts(net::Manners manners, const std::vector<site::HostAccess>& hosts,
                                         const Variables& variables) {
  report::Checked<net::Manners> filled{.value = std::move(manners)};
  for (const site::HostAccess& host : hosts) {
    const auto url = text::parse_url(host.origin);
    const bool is_origin = url && text::is_web(*url) && (url->path.empty() || url->path == "/") &&
                           !url->query && !url->fragment && url->username.empty() && url->password.empty();
    if (!is_origin) {
      filled.problems.push_back(
          {.rule = Rule::yaml_wrong_type, .where = host.where, .details = {"origin", "url", "text"}});
      continue;
    }
    Filler filler(host, variables, filled.problems);
    site::HostAccess access = host;
    access.origin = text::origin_of(*url);
    for (std::string* const text : {&access.user, &access.password, &access.cookie}) {
      *text = filler.fill(*text);
    }
    for (std::size_t i = 0; i < access.headers.size(); ++i) {
      access.headers[i] = filler.fill(access.headers[i]);
      if (!is_header(access.headers[i])) {
        filled.problems.push_back(
            {.rule = Rule::config_bad_header, .where = host.where, .details = {std::to_string(i + 1)}});
      }
    }
    if (host.is_private) {
      filled.value.private_hosts.push_back(url->host.value_or(""));
    }
    filled.value.hosts.push_back(std::move(access));
  }
  return filled;
}

std::optional<net::Manners> manners_of(const std::vector<site::HostAccess>& hosts, const std::string& root,
                                       const Options& options) {
  auto filled = with_hosts(options.manners, hosts, variable);
  tell(filled.problems, root, options);
  return has_errors(filled.problems) ? std::nullopt : std::optional(std::move(filled.value));
}

std::optional<net::Manners> manners_of_file(const std::string& path, const Options& options) {
  if (path.empty()) {
    return options.manners;
  }
  const auto bytes = read_named(path);
  if (!bytes) {
    tell({bytes.error()}, ".", options);
    return std::nullopt;
  }
  const auto read = load::read_hosts(*bytes, path);
  tell(read.problems, ".", options);
  return has_errors(read.problems) ? std::nullopt : manners_of(read.value, ".", options);
}

}  // namespace prongsai::cli
