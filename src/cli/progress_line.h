#pragma once

#include "cli/options.h"
#include "cli/words.h"

#include <cstddef>
#include <string>

namespace prongsai::cli {

/// How far a long job is, in one line that is written over and goes away at the end; nothing where stderr is
/// no terminal.
class ProgressLine {
 public:
  ProgressLine(Word what, const Options& options);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ProgressLine(ProgressLine&&) = delete;
  ProgressLine& operator=(ProgressLine&&) = delete;
  ~ProgressLine();

  void show(std::size_t done, std::size_t all);

 private:
  std::string what_;
  bool is_shown_;
};

}  // namespace prongsai::cli
