#pragma once

#include "parallel/parallel.h"
#include "report/problem.h"
#include "site/tree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace prongsai::output {

/// Counts of files; `bytes` are those of the files written.
struct WriteSummary {
  std::size_t written = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
  std::size_t bytes = 0;
};

/// Makes `target` hold what `tree` says and nothing else that prongsai wrote. Files whose bytes are the same
/// are not touched; files of an earlier run (listed in `target`/.prongsai-manifest) that the tree no longer
/// has are removed, with the folders that become empty; a file that prongsai did not write is never changed
/// (output_foreign_file). Every file is staged first and renamed only when all of them, and the whole tree,
/// have come out without an error: a failure leaves `target` as it was (but output_interrupted, when the
/// renames themselves fail). Problems of recipes are returned with those of the disk; files of others that
/// are not in the way stay, and are told as one note.
report::Checked<WriteSummary> write(const site::Tree& tree, const std::string& target, parallel::Jobs jobs);

}  // namespace prongsai::output
