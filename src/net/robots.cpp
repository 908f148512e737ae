#include "net/robots.h"

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/wildcard.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::net {

namespace {

/// More is not read of a robots.txt (RFC 9309 asks for 500 KiB at least).
constexpr std::size_t most_rules = 10'000;

bool is_same(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, text::ascii_lower, text::ascii_lower);
}

/// "disallow" and "/a" of "Disallow: /a # why"; empty for what is no such line.
std::pair<std::string_view, std::string_view> key_and_value(std::string_view line) {
  line = line.substr(0, line.find('#'));
  const std::size_t colon = line.find(':');
  return colon == std::string_view::npos
             ? std::pair<std::string_view, std::string_view>{}
             : std::pair{text::trim(line.substr(0, colon)), text::trim(line.substr(colon + 1))};
}

}  // namespace

Robots::Robots(std::string_view text, std::string_view agent) {
  std::vector<Rule> of_all;
  bool has_own = false;
  // A group begins with its agents; the first rule ends them.
  bool is_for_agent = false;
  bool is_for_all = false;
  bool names_agents = false;
  while (!text.empty() && rules_.size() + of_all.size() < most_rules) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const auto [key, value] = key_and_value(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool is_allow = is_same(key, "allow");
    if (is_same(key, "user-agent")) {
      is_for_agent = (names_agents && is_for_agent) || is_same(value, agent);
      is_for_all = (names_agents && is_for_all) || value == "*";
      names_agents = true;
      has_own = has_own || is_for_agent;
    } else if (is_allow || is_same(key, "disallow")) {
      names_agents = false;
      if (!value.empty() && is_for_agent) {
        rules_.push_back({.pattern = std::string(value), .is_allowed = is_allow});
      }
      if (!value.empty() && is_for_all) {
        of_all.push_back({.pattern = std::string(value), .is_allowed = is_allow});
      }
    }
  }
  if (!has_own) {
    rules_ = std::move(of_all);
  }
}

bool Robots::allows(std::string_view path) const {
  std::size_t longest = 0;
  bool is_allowed = true;
  for (const Rule& rule : rules_) {
    std::string pattern = rule.pattern;
    if (pattern.ends_with('$')) {
      pattern.pop_back();
    } else {
      pattern += '*';
    }
    const std::size_t length = rule.pattern.size();
    if ((length > longest || (length == longest && rule.is_allowed)) &&
        text::matches_wildcard(pattern, path)) {
      longest = length;
      is_allowed = rule.is_allowed;
    }
  }
  return is_allowed;
}

}  // namespace prongsai::net
