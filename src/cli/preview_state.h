#pragma once

#include "cli/options.h"
#include "cli/project.h"
#include "report/problem.h"

#include <string>
#include <vector>

namespace prongsai::cli {

/// What a look at the author's files came to: `version` counts the looks, `pages` those whose pages are
/// shown.
struct PreviewState {
  int version = 0;
  int pages = 0;
  bool is_built = false;
  std::vector<report::Problem> findings{};
};

/// What the preview's script shows, as JSON: the findings with their places and source lines, and the items
/// of the year asked for (none without a project).
std::string state_json(const PreviewState& state, const Project* project, const Options& options);

}  // namespace prongsai::cli
