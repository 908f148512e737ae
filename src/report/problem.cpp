#include "report/problem.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace prongsai::report {

void sort(std::vector<Problem>& problems) {
  std::ranges::stable_sort(problems, {}, [](const Problem& problem) {
    return std::tie(problem.where.file, problem.where.line, problem.where.column, problem.rule, problem.url,
                    problem.details);
  });
}

std::vector<Problem> without_repeats(std::vector<Problem> problems) {
  sort(problems);
  const auto repeats = std::ranges::unique(problems);
  problems.erase(repeats.begin(), repeats.end());
  return problems;
}

}  // namespace prongsai::report
