#pragma once

#include "output/disk.h"

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::output {

enum class Missing { fail, create };

/// Goes from folder to folder below the open folder `root`, each opened by its name in its parent and never
/// through a symbolic link, so that nothing outside can be reached. Neighbours in the order of paths share
/// what is open.
class FolderWalk {
 public:
  explicit FolderWalk(int root) : root_(root) {}

  /// The open folder ("" is the root), valid until the next call; or errno.
  OrErrno<int> enter(std::string_view folder, Missing missing);

 private:
  struct Level {
    std::string path{};
    Fd fd{};
  };

  [[nodiscard]] int current() const { return levels_.empty() ? root_ : levels_.back().fd.number(); }

  int root_;
  std::vector<Level> levels_{};
};

}  // namespace prongsai::output
