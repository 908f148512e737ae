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

}  // namespace prongsai::report
