#pragma once

#include <string_view>
#include <vector>

namespace prongsai::output {

/// A file that travels inside the program; `path` is relative to its folder in the source tree.
struct BuiltinFile {
  std::string_view path{};
  std::string_view bytes{};
};

/// What the preview adds to pages (src/output/preview), sorted by path.
std::vector<BuiltinFile> builtin_preview();

}  // namespace prongsai::output
