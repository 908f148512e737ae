#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::net {

/// What a robots.txt says to one program (RFC 9309).
class Robots {
 public:
  /// Nothing is forbidden.
  Robots() = default;

  /// The rules of the groups that name `agent` ("prongsai", in any case of letters), else of those for "*".
  Robots(std::string_view text, std::string_view agent);

  /// Whether a path with its query ("/show.php?id=1") may be asked for: the longest rule that fits decides,
  /// and allows where two are as long.
  [[nodiscard]] bool allows(std::string_view path) const;

 private:
  struct Rule {
    std::string pattern{};
    bool is_allowed = false;
  };
  class Groups;
  std::vector<Rule> rules_{};
};

}  // namespace prongsai::net
