#pragma once

#include "output/disk.h"
#include "report/problem.h"

#include <string>
#include <vector>

namespace prongsai::output {

/// The folder that takes the site, open and locked for this run alone. Folders that had to be made for it go
/// again unless it is kept.
class Target {
 public:
  /// output_unsafe_target for "/", a symbolic link, a file and a folder with site-config; output_busy;
  /// output_failed.
  static report::Result<Target> open(const std::string& path);

  Target(Target&&) noexcept = default;
  Target& operator=(Target&&) = delete;
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  ~Target();

  [[nodiscard]] int folder() const { return folder_.number(); }
  void keep() { made_.clear(); }

 private:
  explicit Target(std::vector<std::string> made) : made_(std::move(made)) {}

  Fd folder_{};
  std::vector<std::string> made_;
};

}  // namespace prongsai::output
