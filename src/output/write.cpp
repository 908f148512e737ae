#include "output/write.h"

#include "output/commit.h"
#include "output/disk.h"
#include "output/listing.h"
#include "output/manifest.h"
#include "output/paths.h"
#include "output/plan.h"
#include "output/staging.h"
#include "output/target.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/tree.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::output {

namespace {

using report::Problem;
using report::Rule;

// A full disk fails every file after the first alike.
constexpr std::ptrdiff_t most_disk_problems = 10;

Manifest manifest_of(const site::Tree& tree) {
  Manifest manifest;
  manifest.reserve(tree.size());
  for (const auto& [path, content] : tree) {
    manifest.push_back(path);
  }
  return manifest;
}

bool has_error(const std::vector<Problem>& problems) {
  return std::ranges::any_of(problems, [](const Problem& problem) {
    return report::info(problem.rule).severity == report::Severity::error;
  });
}

void add_problems(std::vector<Problem>& problems, std::vector<Outcome>& outcomes) {
  std::ptrdiff_t disk_problems = 0;
  for (Outcome& outcome : outcomes) {
    for (Problem& problem : outcome.problems) {
      disk_problems += problem.rule == Rule::output_failed ? 1 : 0;
      if (problem.rule != Rule::output_failed || disk_problems <= most_disk_problems) {
        problems.push_back(std::move(problem));
      }
    }
  }
}

std::vector<Move> moves_of(const Manifest& paths, const std::vector<Outcome>& outcomes) {
  std::vector<Move> moves;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (outcomes[i].is_staged) {
      moves.push_back({.from = std::to_string(i), .to = paths[i]});
    }
  }
  return moves;
}

WriteSummary summary_of(const std::vector<Outcome>& outcomes, const Plan& plan) {
  WriteSummary summary{.removed = plan.vanished.size()};
  for (const Outcome& outcome : outcomes) {
    summary.written += outcome.is_staged ? 1 : 0;
    summary.bytes += outcome.bytes;
  }
  summary.unchanged = outcomes.size() - summary.written;
  return summary;
}

report::Checked<WriteSummary> failed(Problem problem) {
  return {.problems = {std::move(problem)}};
}

}  // namespace

report::Checked<WriteSummary> write(const site::Tree& tree, const std::string& target_path,
                                    parallel::Jobs jobs) {
  if (auto problems = check_paths(tree); !problems.empty()) {
    return {.problems = std::move(problems)};
  }
  auto target = Target::open(target_path);
  if (!target) {
    return failed(std::move(target.error()));
  }
  const auto listing = list_all(target->folder());
  if (!listing) {
    return failed(disk_problem(Rule::output_failed, target_path, listing.error()));
  }
  const auto staging = Staging::open(target->folder());
  if (!staging) {
    return failed(disk_problem(Rule::output_failed, target_path, staging.error()));
  }
  const Manifest before = read_manifest(target->folder());
  Plan plan = make_plan(tree, before, *listing);
  auto outcomes = stage_all(tree, {.target = target->folder(), .manifest = before, .listing = *listing},
                            staging->folder(), jobs);
  report::Checked<WriteSummary> written{.problems = std::move(plan.problems)};
  add_problems(written.problems, outcomes);
  if (has_error(written.problems)) {
    return written;
  }
  // From here on the site changes.
  const Manifest after = manifest_of(tree);
  const std::vector<Move> moves = moves_of(after, outcomes);
  auto problem = commit({.target = target->folder(),
                         .staging = staging->folder(),
                         .before = before,
                         .after = after,
                         .vanished = plan.vanished,
                         .moves = moves});
  if (!problem || problem->rule == Rule::output_interrupted) {
    target->keep();
  }
  if (problem) {
    written.problems.push_back(std::move(*problem));
  } else {
    written.value = summary_of(outcomes, plan);
  }
  return written;
}

}  // namespace prongsai::output
