#pragma once

#include "report/problem.h"

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace prongsai::site {

/// The bytes of a file of the Tree, made when asked for; the same bytes and problems every time, from any
/// thread.
using Recipe = std::function<report::Checked<std::string>()>;

/// A file on the author's disk whose bytes are published as they are.
struct CopyOf {
  std::string path{};
};

/// What the public gets: path ("oit/2567/o1/index.html", no leading '/') → bytes, file to copy, or recipe.
/// Ten thousand pages would not fit in a small host's memory at once, so a rendered page is a recipe until it
/// is written, served or checked.
using Content = std::variant<std::string, CopyOf, Recipe>;
using Tree = std::map<std::string, Content>;

}  // namespace prongsai::site
