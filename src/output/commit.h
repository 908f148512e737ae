#pragma once

#include "output/manifest.h"
#include "output/plan.h"
#include "report/problem.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace prongsai::output {

/// A staged file and where it belongs.
struct Move {
  std::string from{};
  std::string to{};
};

/// Everything that changes the target, decided and ready.
struct Change {
  int target = -1;
  int staging = -1;
  const Manifest& before;
  const Manifest& after;
  const std::vector<Vanished>& vanished;
  /// In the order of their places.
  const std::vector<Move>& moves;
};

/// Renames the staged files into place and removes the vanished ones with the folders that become empty.
/// While it works, the manifest lists the old files and the new ones, so that none of them is a stranger to
/// the next run, wherever this one is broken off. The problem that stopped it, if any.
std::optional<report::Problem> commit(const Change& change);

}  // namespace prongsai::output
