#pragma once

#include <string_view>
#include <vector>

namespace prongsai::load {

/// A file that travels inside the program; `path` is relative to its folder in the source tree.
struct BuiltinFile {
  std::string_view path{};
  std::string_view bytes{};
};

/// The catalogues of all years (src/catalogues), sorted by path.
std::vector<BuiltinFile> builtin_catalogues();

/// The areas of the sample site (content/<area>/_area.yaml), sorted by path: what a new site begins with.
std::vector<BuiltinFile> builtin_areas();

/// The default theme (themes/default), sorted by path.
std::vector<BuiltinFile> builtin_default_theme();

}  // namespace prongsai::load
