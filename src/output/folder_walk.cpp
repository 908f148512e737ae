#include "output/folder_walk.h"

#include "output/disk.h"

#include <cerrno>
#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <utility>

namespace prongsai::output {

namespace {

constexpr mode_t folder_mode = 0755;

bool is_at_or_in(std::string_view folder, std::string_view other) {
  return folder.starts_with(other) && (folder.size() == other.size() || folder[other.size()] == '/');
}

OrErrno<Fd> open_or_create(int parent, const std::string& name, Missing missing) {
  auto opened = open_folder(parent, name);
  if (opened || opened.error() != ENOENT || missing == Missing::fail) {
    return opened;
  }
  if (::mkdirat(parent, name.c_str(), folder_mode) != 0 && errno != EEXIST) {
    return std::unexpected(errno);
  }
  return open_folder(parent, name);
}

}  // namespace

OrErrno<int> FolderWalk::enter(std::string_view folder, Missing missing) {
  while (!levels_.empty() && !is_at_or_in(folder, levels_.back().path)) {
    levels_.pop_back();
  }
  std::size_t done = levels_.empty() ? 0 : levels_.back().path.size() + 1;
  while (done < folder.size()) {
    const std::string_view rest = folder.substr(done);
    const std::string name(rest.substr(0, rest.find('/')));
    auto opened = open_or_create(current(), name, missing);
    if (!opened) {
      return std::unexpected(opened.error());
    }
    done += name.size() + 1;
    levels_.push_back({.path = std::string(folder.substr(0, done - 1)), .fd = std::move(*opened)});
  }
  return current();
}

}  // namespace prongsai::output
