#include "output/listing.h"

#include "output/disk.h"
#include "output/paths.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <dirent.h>
#include <expected>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <utility>

namespace prongsai::output {

namespace {

// Each level keeps a folder open while it is listed; our own sites have about five levels.
constexpr int deepest = 100;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

OrErrno<Folder> open_to_list(int at, const std::string& name) {
  const int fd = ::openat(at, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (fd < 0) {
    return std::unexpected(errno);
  }
  Folder folder(::fdopendir(fd));
  if (!folder) {
    const Fd closes_it(fd);
    return std::unexpected(ENOMEM);
  }
  return folder;
}

Kind kind_by_status(int at, const char* name) {
  struct stat status{};
  if (::fstatat(at, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    return Kind::other;
  }
  return S_ISREG(status.st_mode) ? Kind::file : (S_ISDIR(status.st_mode) ? Kind::folder : Kind::other);
}

/// Most file systems tell the kind with the name; the others are asked.
Kind kind_of(int at, const dirent& entry) {
  switch (entry.d_type) {
    case DT_REG:
      return Kind::file;
    case DT_DIR:
      return Kind::folder;
    case DT_UNKNOWN:
      return kind_by_status(at, entry.d_name);
    default:
      return Kind::other;
  }
}

class Lister {
 public:
  /// errno, or 0.
  int list(DIR* folder, const std::string& prefix) {
    while (true) {
      errno = 0;
      const dirent* const entry =
          ::readdir(folder);  // NOLINT(concurrency-mt-unsafe): this folder is ours alone
      if (entry == nullptr) {
        return errno;
      }
      const std::string name = entry->d_name;
      if (name != "." && name != ".." && !(prefix.empty() && name.starts_with(own_prefix))) {
        add(::dirfd(folder), name, prefix + name, kind_of(::dirfd(folder), *entry));
      }
    }
  }

  Listing take() {
    std::ranges::sort(listing_, {}, &Entry::path);
    return std::move(listing_);
  }

 private:
  void add(int at, const std::string& name, const std::string& path, Kind kind) {
    const std::size_t own = listing_.size();
    listing_.push_back({.path = path, .kind = kind});
    if (kind == Kind::folder && !is_listed(at, name, path)) {
      listing_[own].kind = Kind::other;
    }
  }

  bool is_listed(int at, const std::string& name, const std::string& path) {
    if (depth_ == deepest) {
      return false;
    }
    const auto folder = open_to_list(at, name);
    if (!folder) {
      return false;
    }
    ++depth_;
    const int error = list(folder->get(), path + "/");
    --depth_;
    return error == 0;
  }

  Listing listing_{};
  int depth_ = 0;
};

}  // namespace

OrErrno<Listing> list_all(int folder) {
  const auto opened = open_to_list(folder, ".");
  if (!opened) {
    return std::unexpected(opened.error());
  }
  Lister lister;
  if (const int error = lister.list(opened->get(), ""); error != 0) {
    return std::unexpected(error);
  }
  return lister.take();
}

std::optional<Kind> find(const Listing& listing, std::string_view path) {
  const auto found = std::ranges::lower_bound(
      listing, path, {}, [](const Entry& entry) -> std::string_view { return entry.path; });
  return found != listing.end() && found->path == path ? std::optional(found->kind) : std::nullopt;
}

}  // namespace prongsai::output
