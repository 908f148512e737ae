#include "cli/progress_line.h"

#include "cli/options.h"
#include "cli/words.h"

#include <cstddef>
#include <cstdio>

namespace prongsai::cli {

namespace {

/// To the beginning of the line, and nothing in it.
constexpr auto clear = "\r\x1B[K";

}  // namespace

ProgressLine::ProgressLine(Word what, const Options& options)
    : what_(say(what, options.language)), is_shown_(options.is_terminal_err && options.talk != Talk::quiet) {}

ProgressLine::~ProgressLine() {
  if (is_shown_) {
    std::fputs(clear, stderr);
  }
}

void ProgressLine::show(std::size_t done, std::size_t all) {
  if (is_shown_) {
    std::fprintf(stderr, "%s%s %zu/%zu", clear, what_.c_str(), done, all);
  }
}

}  // namespace prongsai::cli
