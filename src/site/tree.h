#pragma once

#include "report/problem.h"

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace prongsai::site {

/// When the bytes of a recipe are made.
enum class Making {
  whenever,  ///< With all others, in any order.
  last,      ///< It tells of what the others say: behind them all, or they are made twice.
  once,      ///< Its path tells its bytes: a file of ours that stands at the path already is that file.
};

/// The bytes of a file of the Tree, made when asked for; the same bytes and problems every time, from any
/// thread.
struct Recipe {
  std::function<report::Checked<std::string>()> make{};
  Making making = Making::whenever;

  report::Checked<std::string> operator()() const { return make(); }
};

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

/// The entries of the tree, by their numbers in its order, in two parts: those of the first are made
/// together, and behind them all those that tell of them (Making::last).
std::array<std::vector<std::size_t>, 2> making_order(const Tree& tree);

}  // namespace prongsai::site
