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

/// Which of the groups that are read the next rule is for. A group begins with its agents; the first rule
/// ends them.
class Robots::Groups {
 public:
  explicit Groups(std::string_view agent) : agent_(agent) {}

  void add_agent(std::string_view name) {
    is_for_agent_ = (names_agents_ && is_for_agent_) || is_same(name, agent_);
    is_for_all_ = (names_agents_ && is_for_all_) || name == "*";
    names_agents_ = true;
    has_own_ = has_own_ || is_for_agent_;
  }

  void add_rule(std::string_view pattern, bool is_allowed) {
    names_agents_ = false;
    const Rule rule{.pattern = std::string(pattern), .is_allowed = is_allowed};
    if (!pattern.empty() && is_for_agent_) {
      own_.push_back(rule);
    }
    if (!pattern.empty() && is_for_all_) {
      of_all_.push_back(rule);
    }
  }

  [[nodiscard]] std::size_t size() const { return own_.size() + of_all_.size(); }

  std::vector<Rule> take() { return std::move(has_own_ ? own_ : of_all_); }

 private:
  std::string_view agent_;
  std::vector<Rule> own_{};
  std::vector<Rule> of_all_{};
  bool has_own_ = false;
  bool is_for_agent_ = false;
  bool is_for_all_ = false;
  bool names_agents_ = false;
};

Robots::Robots(std::string_view text, std::string_view agent) {
  Groups groups(agent);
  while (!text.empty() && groups.size() < most_rules) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const auto [key, value] = key_and_value(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool is_allow = is_same(key, "allow");
    if (is_same(key, "user-agent")) {
      groups.add_agent(value);
    } else if (is_allow || is_same(key, "disallow")) {
      groups.add_rule(value, is_allow);
    }
  }
  rules_ = groups.take();
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
