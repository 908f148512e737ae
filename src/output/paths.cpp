#include "output/paths.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/tree.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace prongsai::output {

namespace {

using report::Problem;
using report::Rule;

// NAME_MAX and somewhat less than PATH_MAX of Linux, so that a target may stand before it.
constexpr std::size_t longest_part = 255;
constexpr std::size_t longest_path = 3000;

bool is_safe_part(std::string_view part) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  return !part.empty() && part != "." && part != ".." && part.size() <= longest_part &&
         std::ranges::none_of(part, is_control);
}

std::string lower_case(std::string_view path) {
  std::string lower(path);
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

void find_unsafe(const site::Tree& tree, std::vector<Problem>& problems) {
  for (const auto& [path, content] : tree) {
    if (!is_safe_path(path)) {
      problems.push_back({.rule = Rule::output_unsafe_path, .details = {path}});
    }
  }
}

void find_clashes(const site::Tree& tree, std::vector<Problem>& problems) {
  for (const auto& [path, content] : tree) {
    const std::string as_folder = path + "/";
    const auto inside = tree.lower_bound(as_folder);
    if (inside != tree.end() && inside->first.starts_with(as_folder)) {
      problems.push_back({.rule = Rule::output_path_clash, .details = {path, inside->first}});
    }
  }
}

void find_collisions(const site::Tree& tree, std::vector<Problem>& problems) {
  std::unordered_map<std::string, std::string> first_of;
  for (const auto& [path, content] : tree) {
    const auto [first, is_new] = first_of.try_emplace(lower_case(path), path);
    if (!is_new) {
      problems.push_back({.rule = Rule::output_case_collision, .details = {first->second, path}});
    }
  }
}

}  // namespace

bool is_safe_path(std::string_view path) {
  if (path.size() > longest_path || path.starts_with(own_prefix)) {
    return false;
  }
  while (true) {
    const std::size_t slash = path.find('/');
    if (!is_safe_part(path.substr(0, slash))) {
      return false;
    }
    if (slash == std::string_view::npos) {
      return true;
    }
    path.remove_prefix(slash + 1);
  }
}

std::vector<Problem> check_paths(const site::Tree& tree) {
  std::vector<Problem> problems;
  find_unsafe(tree, problems);
  find_clashes(tree, problems);
  find_collisions(tree, problems);
  return problems;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string name_of(std::string_view path) {
  return std::string(path.substr(path.rfind('/') + 1));
}

}  // namespace prongsai::output
