#include "check/tree_paths.h"

#include "site/tree.h"
#include "text/ascii.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace prongsai::check {

std::uint32_t Paths::find_ignoring_case(std::string_view path) const {
  const auto is_alike = [](std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, {}, text::ascii_lower, text::ascii_lower);
  };
  const auto found = std::ranges::find_if(names_, [&](std::string_view name) {
    return is_alike(name, path) || is_alike(name, std::string(path) + "index.html") ||
           is_alike(name, std::string(path) + "/index.html");
  });
  return found == names_.end() ? nowhere : static_cast<std::uint32_t>(found - names_.begin());
}

Paths::Paths(const site::Tree& tree) {
  for (const auto& [path, content] : tree) {
    const auto number = static_cast<std::uint32_t>(names_.size());
    index_.emplace(path, number);
    // What a folder is answered with; index.html comes before index.htm.
    for (const std::string_view page : {"index.html", "index.htm"}) {
      if (path == page || path.ends_with("/" + std::string(page))) {
        const std::string_view folder = std::string_view(path).substr(0, path.size() - page.size());
        const auto [entry, is_new] = folders_.emplace(folder, number);
        entry->second = page == "index.html" ? number : entry->second;
      }
    }
    names_.emplace_back(path);
  }
}

std::uint32_t Paths::find(const std::string& path) const {
  const bool is_folder = path.empty() || path.ends_with('/');
  if (const std::uint32_t found = is_folder ? nowhere : exact(path); found != nowhere) {
    return found;
  }
  const auto folder = is_folder ? folders_.find(path) : folders_.find(path + "/");
  return folder == folders_.end() ? nowhere : folder->second;
}

std::uint32_t Paths::exact(std::string_view path) const {
  const auto found = index_.find(path);
  return found == index_.end() ? nowhere : found->second;
}

}  // namespace prongsai::check
