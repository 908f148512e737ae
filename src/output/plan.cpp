#include "output/plan.h"

#include "output/listing.h"
#include "output/manifest.h"
#include "output/paths.h"
#include "report/rule.h"
#include "site/tree.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::output {

namespace {

using report::Rule;

bool has_files_in(const site::Tree& tree, const std::string& folder) {
  const std::string prefix = folder + "/";
  const auto first = tree.lower_bound(prefix);
  return first != tree.end() && first->first.starts_with(prefix);
}

bool is_in_a_file_of(const site::Tree& tree, std::string_view path) {
  for (std::string_view folder = folder_of(path); !folder.empty(); folder = folder_of(folder)) {
    if (tree.contains(std::string(folder))) {
      return true;
    }
  }
  return false;
}

class Obstacles {
 public:
  Obstacles(const Manifest& old, const Listing& listing) : old_(old), listing_(listing) {}

  /// Remembers what is not ours where the file or one of its folders must stand.
  void look_at(const std::string& path) {
    if (folder_of(path) != last_folder_) {
      last_folder_ = folder_of(path);
      look_at_folders(last_folder_);
    }
    const auto kind = find(listing_, path);
    if (kind == Kind::other) {
      foreign_.insert(path);
    } else if (kind == Kind::folder) {
      look_into(path);
    }
  }

  [[nodiscard]] const std::set<std::string>& foreign() const { return foreign_; }

 private:
  void look_at_folders(std::string_view folder) {
    for (; !folder.empty(); folder = folder_of(folder)) {
      const auto kind = find(listing_, folder);
      if (kind == Kind::other || (kind == Kind::file && !contains(old_, folder))) {
        foreign_.insert(std::string(folder));
      }
    }
  }

  /// A folder where a file must stand: it goes when nothing but our files is in it.
  void look_into(const std::string& path) {
    const std::string prefix = path + "/";
    auto entry = std::ranges::lower_bound(listing_, path, {}, &Entry::path);
    for (; entry != listing_.end() && (entry->path == path || entry->path.starts_with(prefix)); ++entry) {
      const bool is_ours =
          entry->kind == Kind::folder ? output::has_files_in(old_, entry->path) : contains(old_, entry->path);
      if (!is_ours) {
        foreign_.insert(entry->path);
        return;
      }
    }
  }

  const Manifest& old_;
  const Listing& listing_;
  std::string last_folder_{};
  std::set<std::string> foreign_{};
};

std::vector<Vanished> find_vanished(const site::Tree& tree, const Manifest& old, const Listing& listing) {
  std::vector<Vanished> vanished;
  for (const std::string& path : old) {
    if (!tree.contains(path) && find(listing, path) == Kind::file) {
      vanished.push_back(
          {.path = path, .is_in_the_way = has_files_in(tree, path) || is_in_a_file_of(tree, path)});
    }
  }
  return vanished;
}

}  // namespace

Plan make_plan(const site::Tree& tree, const Manifest& old, const Listing& listing) {
  Plan plan{.vanished = find_vanished(tree, old, listing)};
  Obstacles obstacles(old, listing);
  for (const auto& [path, content] : tree) {
    obstacles.look_at(path);
  }
  for (const std::string& path : obstacles.foreign()) {
    plan.problems.push_back({.rule = Rule::output_foreign_file, .details = {path}});
  }
  const auto is_kept = [&](const Entry& entry) {
    return entry.kind != Kind::folder && !contains(old, entry.path) && !tree.contains(entry.path);
  };
  const auto first = std::ranges::find_if(listing, is_kept);
  if (first != listing.end()) {
    const auto count = std::count_if(first, listing.end(), is_kept);
    plan.problems.push_back(
        {.rule = Rule::output_kept_foreign, .details = {std::to_string(count), first->path}});
  }
  return plan;
}

}  // namespace prongsai::output
