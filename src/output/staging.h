#pragma once

#include "output/disk.h"
#include "output/listing.h"
#include "output/manifest.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "site/tree.h"

#include <cstddef>
#include <vector>

namespace prongsai::output {

/// A folder beside the site where files are written before they are renamed into it; it goes with its owner.
class Staging {
 public:
  /// Clears what a run that was broken off left behind.
  static OrErrno<Staging> open(int target);

  Staging(Staging&&) noexcept = default;
  Staging& operator=(Staging&&) = delete;
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging();

  [[nodiscard]] int folder() const { return folder_.number(); }

 private:
  Staging(int target, Fd folder) : target_(target), folder_(std::move(folder)) {}

  int target_;
  Fd folder_;
};

/// What became of one file of the tree. A staged one waits under `first` and its number in the tree's order.
struct Outcome {
  bool is_staged = false;
  std::size_t bytes = 0;
  std::vector<report::Problem> problems{};
};

/// What is known of the target before anything is written.
struct Before {
  int target = -1;
  const Manifest& manifest;
  const Listing& listing;
};

/// Makes every file of the tree, compares it with the one in the target and writes it to `staging` when it is
/// new or differs, under numbers from `first`. Bytes are given up file by file. Folders are left to later.
std::vector<Outcome> stage_all(const site::Tree& tree, const Before& before, int staging, std::size_t first,
                               parallel::Jobs jobs);

}  // namespace prongsai::output
