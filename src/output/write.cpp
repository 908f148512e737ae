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
#include <iterator>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::output {

namespace {

using report::Problem;
using report::Rule;

// A full disk fails every file after the first alike.
constexpr std::ptrdiff_t most_disk_problems = 10;

/// The files of the tree's folders, which can be told when all else is made.
site::Tree files_of_folders(const site::Tree& tree) {
  site::Tree files;
  for (const auto& [path, content] : tree) {
    if (const auto* const folder = std::get_if<site::Folder>(&content)) {
      for (auto& [name, recipe] : (*folder)()) {
        files.emplace(std::string(path).append("/").append(name), std::move(recipe));
      }
    }
  }
  return files;
}

/// Every path that is written, without anything at it.
site::Tree paths_of(const site::Tree& tree, const site::Tree& late) {
  site::Tree paths;
  for (const auto& [path, content] : tree) {
    if (!std::holds_alternative<site::Folder>(content)) {
      paths.emplace_hint(paths.end(), path, std::string());
    }
  }
  for (const auto& [path, content] : late) {
    paths.emplace(path, std::string());
  }
  return paths;
}

Manifest manifest_of(const site::Tree& paths) {
  Manifest manifest;
  manifest.reserve(paths.size());
  for (const auto& [path, content] : paths) {
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

/// In the order of their places: what `outcomes` say of the files of `tree` and, behind them, of `late`.
std::vector<Move> moves_of(const site::Tree& tree, const site::Tree& late,
                           const std::vector<Outcome>& outcomes) {
  std::vector<Move> moves;
  std::size_t number = 0;
  for (const site::Tree* const part : {&tree, &late}) {
    for (const auto& [path, content] : *part) {
      if (outcomes[number].is_staged) {
        moves.push_back({.from = std::to_string(number), .to = path});
      }
      ++number;
    }
  }
  std::ranges::sort(moves, {}, &Move::to);
  return moves;
}

WriteSummary summary_of(const std::vector<Outcome>& outcomes, std::size_t files, const Plan& plan) {
  WriteSummary summary{.removed = plan.vanished.size()};
  for (const Outcome& outcome : outcomes) {
    summary.written += outcome.is_staged ? 1 : 0;
    summary.bytes += outcome.bytes;
  }
  summary.unchanged = files - summary.written;
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
  const Before known{.target = target->folder(), .manifest = before, .listing = *listing};
  auto outcomes = stage_all(tree, known, staging->folder(), 0, jobs);
  const site::Tree late = files_of_folders(tree);
  if (auto problems = check_paths(late); !problems.empty()) {
    return {.problems = std::move(problems)};
  }
  std::ranges::move(stage_all(late, known, staging->folder(), tree.size(), jobs),
                    std::back_inserter(outcomes));
  const site::Tree paths = paths_of(tree, late);
  Plan plan = make_plan(paths, before, *listing);
  report::Checked<WriteSummary> written{.problems = std::move(plan.problems)};
  add_problems(written.problems, outcomes);
  if (has_error(written.problems)) {
    return written;
  }
  // From here on the site changes.
  const Manifest after = manifest_of(paths);
  const std::vector<Move> moves = moves_of(tree, late, outcomes);
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
    written.value = summary_of(outcomes, paths.size(), plan);
  }
  return written;
}

}  // namespace prongsai::output
