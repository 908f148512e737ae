#pragma once

#include "cli/options.h"
#include "cli/project.h"
#include "report/problem.h"
#include "site/oit_score.h"
#include "text/json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace prongsai::cli {

/// `status` adds what every item costs, and the score.
enum class WithScore : std::uint8_t { no, yes };

/// The answer of `check` and `status` as design: commands fixes it.
std::string answer_json(const Project& project, const std::vector<report::Problem>& findings,
                        const Options& options, WithScore with_score);

/// {"oit": 62.2, "indicators": {"9": …}, "sub_indicators": {"9.1": …}}, with two decimals.
text::Json score_json(const site::OitScore& score);

}  // namespace prongsai::cli
