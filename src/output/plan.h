#pragma once

#include "output/listing.h"
#include "output/manifest.h"
#include "report/problem.h"
#include "site/tree.h"

#include <string>
#include <vector>

namespace prongsai::output {

/// A file that the tree no longer has. One that is in the way of a new file or folder must go before that one
/// comes.
struct Vanished {
  std::string path{};
  bool is_in_the_way = false;
};

/// What a write will do, by names alone.
struct Plan {
  std::vector<Vanished> vanished{};
  /// output_foreign_file for what is not ours and in the way, output_kept_foreign for the rest of it.
  std::vector<report::Problem> problems{};
};

Plan make_plan(const site::Tree& tree, const Manifest& old, const Listing& listing);

}  // namespace prongsai::output
