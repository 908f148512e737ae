#pragma once

#include "site/tree.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace prongsai::check {

/// No entry of the Tree.
inline constexpr std::uint32_t nowhere = 0xFFFF'FFFF;

/// The entries of a Tree by number, in the order of their paths; looks into the Tree.
class Paths {
 public:
  explicit Paths(const site::Tree& tree);

  /// The entry that a request for `path` (below the base, decoded) gets.
  [[nodiscard]] std::uint32_t find(const std::string& path) const;
  [[nodiscard]] std::uint32_t exact(std::string_view path) const;
  /// The same where capital letters do not count, as on Windows; looks at all of them.
  [[nodiscard]] std::uint32_t find_ignoring_case(std::string_view path) const;
  [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }

 private:
  std::unordered_map<std::string_view, std::uint32_t> index_{};
  /// By the folder, with its '/', what is there.
  std::unordered_map<std::string_view, std::uint32_t> folders_{};
  std::vector<std::string_view> names_{};
};

}  // namespace prongsai::check
