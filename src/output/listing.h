#pragma once

#include "output/disk.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::output {

/// What stands in a folder: `other` is a symbolic link, a pipe or the like, never entered.
enum class Kind { file, folder, other };

struct Entry {
  std::string path{};
  Kind kind{};
};

/// Everything below a folder, sorted by path; prongsai's own files at the top left out.
using Listing = std::vector<Entry>;

/// Lists the open folder. A folder that cannot be opened counts as `other`: nothing in it can be ours to
/// change.
OrErrno<Listing> list_all(int folder);

std::optional<Kind> find(const Listing& listing, std::string_view path);

}  // namespace prongsai::output
