#include "cli/answer.h"

#include "cli/options.h"
#include "output/write_file.h"
#include "report/problem.h"

#include <cstdio>
#include <string_view>
#include <vector>

namespace prongsai::cli {

std::vector<report::Problem> hand_over(std::string_view bytes, const Options& options) {
  if (options.output.empty() || options.output == "-") {
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);  // main looks whether it arrived
    return {};
  }
  const auto written = output::write_file(options.output, bytes);
  return written ? std::vector<report::Problem>{} : std::vector{written.error()};
}

}  // namespace prongsai::cli
