#include "check/attachments.h"
#include "check/exported.h"
#include "check/page_graph.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/words.h"
#include "output/write.h"
#include "render/book.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/tree.h"
#include "text/number.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

void say_failed(const Options& options) {
  std::fprintf(stderr, "%s\n", std::string(say(Word::build_failed, options.language)).c_str());
}

void say_summary(const Options& options, const output::WriteSummary& summary, const std::string& target,
                 std::chrono::steady_clock::time_point began) {
  if (options.talk == Talk::quiet) {
    return;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  const auto word = [&](Word which) { return std::string(say(which, options.language)); };
  const std::string line =
      word(Word::built) + " " + target + ": " +
      text::format_integer(static_cast<std::int64_t>(summary.written)) + " " + word(Word::written) + ", " +
      text::format_integer(static_cast<std::int64_t>(summary.unchanged)) + " " + word(Word::unchanged) +
      ", " + text::format_integer(static_cast<std::int64_t>(summary.removed)) + " " + word(Word::removed) +
      " (" + text::format_decimal(took.count(), 2) + " " + word(Word::seconds) + ")";
  std::fprintf(stderr, "%s\n", line.c_str());
}

/// Whether the disk, not the author, is the cause.
bool is_of_disk(const report::Problem& problem) {
  return report::info(problem.rule).name.starts_with("output/");
}

std::vector<report::Problem> gone_from(const Project& project, const site::Tree& tree) {
  return check::gone_addresses(project.site.itas_lock, tree, check::place_of(project.site.config));
}

}  // namespace

int build(const Options& options) {
  const auto began = std::chrono::steady_clock::now();
  const auto project = open_project(options);
  if (!project) {
    tell({project.error()}, options.site, options);
    return unreadable;
  }
  const std::string& root = (*project)->site.root;
  tell((*project)->problems, root, options);
  if (has_errors((*project)->problems)) {
    say_failed(options);
    return unreadable;
  }
  // A scan or a damaged file is published all the same: it is one document of many.
  tell(without_switched_off(check::attachment_findings((*project)->site), (*project)->site.config), root,
       options);
  (*project)->keep_words = render::KeepWords::yes;
  auto rendered = render_project(**project);
  // A site without an address that ITAS was given must not take the place of one that has it.
  std::ranges::move(without_switched_off(gone_from(**project, rendered.value.tree), (*project)->site.config),
                    std::back_inserter(rendered.problems));
  tell(rendered.problems, root, options);
  if (has_errors(rendered.problems)) {
    say_failed(options);
    return unreadable;
  }
  const std::string target = options.output.empty() ? root + "/public" : options.output;
  auto written = output::write(rendered.value.tree, target, options.jobs);
  written.problems =
      report::without_repeats(without_switched_off(std::move(written.problems), (*project)->site.config));
  tell(written.problems, root, options);
  if (has_errors(written.problems)) {
    say_failed(options);
    return std::ranges::any_of(written.problems, is_of_disk) ? world_failed : unreadable;
  }
  say_summary(options, written.value, target, began);
  return done;
}

}  // namespace prongsai::cli
