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

/// The files of a folder whose names, and how many there are, only making them tells; by their names within
/// it. Who makes the whole Tree asks for it when all else is made, so that it may be of what the pages say.
using Folder = std::function<std::map<std::string, Recipe>()>;

/// What the public gets: path ("oit/2567/o1/index.html", no leading '/') → bytes, file to copy, recipe, or
/// (at the path of a folder) a folder of recipes. Ten thousand pages would not fit in a small host's memory
/// at once, so a rendered page is a recipe until it is written, served or checked.
using Content = std::variant<std::string, CopyOf, Recipe, Folder>;
using Tree = std::map<std::string, Content>;

}  // namespace prongsai::site
