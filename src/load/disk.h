#pragma once

#include "report/problem.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

struct DiskLimits {
  std::size_t files = 300'000;
  std::size_t depth = 32;
};

/// A regular file; `path` is relative to the site's root, with '/'.
struct FoundFile {
  std::string path{};
  std::size_t size = 0;
  /// When it was last written, by the disk's own clock; only for telling whether that has changed.
  std::int64_t written_at = 0;
};

/// All regular files under `root`/`folder`, sorted by path; none when the folder is not there. Hidden files
/// and the litter of editors are passed over. A symbolic link is followed only to places inside `root`;
/// loops, links that leave, names that a web server could not serve and folders that cannot be read are
/// problems.
report::Checked<std::vector<FoundFile>> list_files(const std::string& root, const std::string& folder,
                                                   const DiskLimits& limits = {});

/// The bytes of `root`/`path`; problems: file_unreadable (gone, a folder, a pipe, no permission),
/// file_too_large.
report::Result<std::string> read_file(const std::string& root, const std::string& path,
                                      std::size_t max_bytes);

/// Whether `problem` is that of a file that is not there (any more).
bool is_gone(const report::Problem& problem);

/// Hands the file's bytes to `take` in pieces, for files that need not fit in memory.
report::Result<std::size_t> read_in_pieces(const std::string& root, const std::string& path,
                                           const std::function<void(std::string_view)>& take);

/// The nearest folder at or above `start` that has a folder `site-config`, as an absolute path.
report::Result<std::string> find_site(const std::string& start);

}  // namespace prongsai::load
