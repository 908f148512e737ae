#pragma once

#include "cli/options.h"
#include "load/theme.h"
#include "markup/markdown.h"
#include "render/book.h"
#include "render/site.h"
#include "report/print.h"
#include "report/problem.h"
#include "site/score.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::cli {

/// A site with everything that was found out about it; made once and never moved, for the Tree's recipes look
/// into it.
struct Project {
  site::Site site{};
  std::optional<load::ThemeFiles> theme{};
  /// Of every published year and the one asked for, ascending.
  std::vector<site::Verdict> verdicts{};
  site::ScoreSheets scores{};
  markup::Markdown markdown{};
  text::Date as_of{};
  /// For what writes all pages, and then the index of their words.
  render::KeepWords keep_words = render::KeepWords::no;
  /// Problems of reading; with an error among them the site must not be built.
  std::vector<report::Problem> problems{};
};

/// Finds and reads the site and its theme, and judges the items of the year asked for; the problem when there
/// is no site.
report::Result<std::unique_ptr<Project>> open_project(const Options& options);

/// The verdict that a command is about: of --year, else of the site's current year; nothing for a site
/// without years.
const site::Verdict* asked_verdict(const Project& project, const Options& options);

/// What the site's pages are rendered from with `theme`, which is the project's.
render::Inputs inputs_of(const Project& project, const load::ThemeFiles& theme);

/// The site's Tree; empty when it cannot be rendered.
report::Checked<render::Rendered> render_project(const Project& project);

bool has_errors(const std::vector<report::Problem>& problems);

/// The problems but those of rules that the site's configuration switches off.
std::vector<report::Problem> without_switched_off(std::vector<report::Problem> problems,
                                                  const site::Config& config);

/// One line of a file below `root`; nothing of hosts.yaml, where passwords may stand.
report::SourceLine source_lines(const std::string& root);

/// Prints problems to stderr, in order.
void tell(std::vector<report::Problem> problems, const std::string& root, const Options& options);

}  // namespace prongsai::cli
