#include "output/target.h"

#include "output/disk.h"
#include "output/paths.h"
#include "report/problem.h"
#include "report/rule.h"

#include <cerrno>
#include <expected>
#include <fcntl.h>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace prongsai::output {

namespace {

using report::Problem;
using report::Rule;

constexpr mode_t folder_mode = 0755;

Problem unsafe(const std::string& path, std::string_view why) {
  return {.rule = Rule::output_unsafe_target, .details = {path, std::string(why)}};
}

/// "public/" as "public": with the slash the system would follow a symbolic link.
std::string without_last_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) {
    path.pop_back();
  }
  return path;
}

/// Makes `path` and the folders above it; `made` gets those that were not there. errno, or 0.
int make_folders(const std::string& path, std::vector<std::string>& made) {
  if (::mkdir(path.c_str(), folder_mode) == 0) {
    made.push_back(path);
    return 0;
  }
  if (errno != ENOENT || folder_of(path).empty()) {
    return errno == EEXIST ? 0 : errno;
  }
  if (const int error = make_folders(without_last_slashes(std::string(folder_of(path))), made); error != 0) {
    return error;
  }
  if (::mkdir(path.c_str(), folder_mode) != 0) {
    return errno == EEXIST ? 0 : errno;
  }
  made.push_back(path);
  return 0;
}

std::optional<Problem> refusal_of_place(const std::string& path) {
  struct stat status{};
  if (::lstat(path.c_str(), &status) != 0) {
    return std::nullopt;
  }
  if (S_ISLNK(status.st_mode)) {
    return unsafe(path, "symbolic_link");
  }
  if (!S_ISDIR(status.st_mode)) {
    return unsafe(path, "not_a_folder");
  }
  struct stat root{};
  if (::stat("/", &root) == 0 && root.st_dev == status.st_dev && root.st_ino == status.st_ino) {
    return unsafe(path, "root_folder");
  }
  if (::access((path + "/site-config").c_str(), F_OK) == 0) {
    return unsafe(path, "holds_site");
  }
  return std::nullopt;
}

/// The lock is on the folder itself, so nothing of it is left over. Where a file system cannot lock folders
/// (some network disks), two runs at once are the caller's care.
bool is_locked_by_another(int folder) {
  return ::flock(folder, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

}  // namespace

report::Result<Target> Target::open(const std::string& given) {
  const std::string path = without_last_slashes(given);
  if (auto problem = refusal_of_place(path)) {
    return std::unexpected(std::move(*problem));
  }
  std::vector<std::string> made;
  const int error = make_folders(path, made);
  Target target(std::move(made));
  if (error != 0) {
    return std::unexpected(disk_problem(Rule::output_failed, path, error));
  }
  auto folder = open_folder(AT_FDCWD, path);
  if (!folder) {
    return std::unexpected(disk_problem(Rule::output_failed, path, folder.error()));
  }
  target.folder_ = std::move(*folder);
  if (is_locked_by_another(target.folder())) {
    return std::unexpected(Problem{.rule = Rule::output_busy, .details = {path}});
  }
  return target;
}

Target::~Target() {
  for (const std::string& path : made_ | std::views::reverse) {
    ::rmdir(path.c_str());
  }
}

}  // namespace prongsai::output
