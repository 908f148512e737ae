#pragma once

#include "cli/import_rows.h"
#include "cli/options.h"
#include "report/problem.h"

#include <cstddef>
#include <string>
#include <vector>

namespace prongsai::cli {

/// What an import came to: the table, how many rows were read and how many of these refused, what became of
/// the others.
struct ImportOutcome {
  std::string target{};
  std::size_t read = 0;
  std::size_t refused = 0;
  MergedRows rows{};
  bool is_written = false;
};

/// The outcome as --format asks for it: a line, or an object with the problems as `findings`.
std::string import_report(const ImportOutcome& outcome, const std::vector<report::Problem>& problems,
                          const Options& options);

}  // namespace prongsai::cli
