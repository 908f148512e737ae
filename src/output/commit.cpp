#include "output/commit.h"

#include "output/disk.h"
#include "output/folder_walk.h"
#include "output/manifest.h"
#include "output/paths.h"
#include "report/problem.h"
#include "report/rule.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <stdio.h>  // renameat is of POSIX, not of <cstdio>
#include <string>
#include <string_view>
#include <unistd.h>

namespace prongsai::output {

namespace {

using report::Problem;
using report::Rule;

Manifest both(const Manifest& before, const Manifest& after) {
  Manifest merged;
  std::ranges::set_union(before, after, std::back_inserter(merged));
  return merged;
}

/// Removes folders that have become empty; the others stay. Deepest first.
void remove_empty(int target, const std::set<std::string, std::greater<>>& folders) {
  FolderWalk walk(target);
  for (const std::string& folder : folders) {
    if (const auto parent = walk.enter(folder_of(folder), Missing::fail)) {
      ::unlinkat(*parent, name_of(folder).c_str(), AT_REMOVEDIR);
    }
  }
}

std::optional<Problem> remove_vanished(const Change& change, bool are_in_the_way) {
  std::set<std::string, std::greater<>> folders;
  FolderWalk walk(change.target);
  for (const auto& [path, is_in_the_way] : change.vanished) {
    if (is_in_the_way != are_in_the_way) {
      continue;
    }
    const auto folder = walk.enter(folder_of(path), Missing::fail);
    const int error =
        !folder ? folder.error() : (::unlinkat(*folder, name_of(path).c_str(), 0) != 0 ? errno : 0);
    if (error != 0 && error != ENOENT) {
      return disk_problem(Rule::output_interrupted, path, error);
    }
    for (std::string_view above = folder_of(path); !above.empty(); above = folder_of(above)) {
      folders.emplace(above);
    }
  }
  remove_empty(change.target, folders);
  return std::nullopt;
}

std::optional<Problem> move_into_place(const Change& change) {
  FolderWalk walk(change.target);
  for (const auto& [from, to] : change.moves) {
    const auto folder = walk.enter(folder_of(to), Missing::create);
    if (!folder) {
      return disk_problem(Rule::output_interrupted, to, folder.error());
    }
    if (::renameat(change.staging, from.c_str(), *folder, name_of(to).c_str()) != 0) {
      return disk_problem(Rule::output_interrupted, to, errno);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Problem> commit(const Change& change) {
  const Manifest merged = both(change.before, change.after);
  if (merged != change.before) {
    if (const int error = write_manifest(change.target, change.staging, merged); error != 0) {
      return disk_problem(Rule::output_failed, manifest_name, error);
    }
  }
  if (auto problem = remove_vanished(change, true)) {
    return problem;
  }
  if (auto problem = move_into_place(change)) {
    return problem;
  }
  if (auto problem = remove_vanished(change, false)) {
    return problem;
  }
  if (merged != change.after) {
    if (const int error = write_manifest(change.target, change.staging, change.after); error != 0) {
      return disk_problem(Rule::output_interrupted, manifest_name, error);
    }
  }
  return std::nullopt;
}

}  // namespace prongsai::output
