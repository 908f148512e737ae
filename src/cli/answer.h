#pragma once

#include "cli/options.h"
#include "report/problem.h"

#include <string_view>
#include <vector>

namespace prongsai::cli {

/// Gives the answer to stdout, or to the file that --output names, which then holds all of it or what it held
/// before. The problem when it cannot be written.
std::vector<report::Problem> hand_over(std::string_view bytes, const Options& options);

}  // namespace prongsai::cli
