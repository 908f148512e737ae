#include "cli/project.h"

#include "attach/dropped_files.h"
#include "attach/inspect_site.h"
#include "check/judge.h"
#include "check/page_survey.h"
#include "check/score.h"
#include "cli/options.h"
#include "load/disk.h"
#include "load/site.h"
#include "load/theme.h"
#include "render/book.h"
#include "render/site.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <algorithm>
#include <cstdio>
#include <expected>
#include <fstream>
#include <ios>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

template <class Value>
Value take(report::Checked<Value> checked, std::vector<report::Problem>& problems) {
  std::ranges::move(checked.problems, std::back_inserter(problems));
  return std::move(checked.value);
}

void judge_years(Project& project, const Options& options) {
  std::vector<text::FiscalYear> years = site::published_years(project.site.config);
  if (options.year && std::ranges::find(years, *options.year) == years.end()) {
    years.push_back(*options.year);
    std::ranges::sort(years);
    site::add_carried_list(project.site, *options.year);
    if (site::catalogue_of(project.site, *options.year) == nullptr) {
      project.problems.push_back({.rule = report::Rule::config_no_catalogue,
                                  .where = {},
                                  .details = {std::to_string(options.year->buddhist), ""}});
    }
  }
  for (const text::FiscalYear year : years) {
    if (const site::Catalogue* const catalogue = site::catalogue_of(project.site, year)) {
      project.verdicts.push_back(check::judge(project.site, *catalogue, options.as_of));
    }
  }
}

}  // namespace

report::Result<std::unique_ptr<Project>> open_project(const Options& options) {
  const auto root = load::find_site(options.site);
  if (!root) {
    return std::unexpected(root.error());
  }
  auto project = std::make_unique<Project>();
  project->as_of = options.as_of;
  project->site = take(load::load_site(*root, options.jobs), project->problems);
  attach::inspect_site(project->site, {.helper = attach::own_helper(),
                                       .memory = attach::memory_in(options.cache_folder),
                                       .jobs = options.jobs});
  attach::add_dropped_files(project->site);
  project->theme = take(load::load_theme(*root, project->site.config.theme), project->problems);
  project->scores = check::score_sheets(project->site);
  judge_years(*project, options);
  project->problems = without_switched_off(std::move(project->problems), project->site.config);
  return project;
}

const site::Verdict* asked_verdict(const Project& project, const Options& options) {
  const auto year = options.year ? options.year : project.site.config.fiscal_year;
  const auto found = std::ranges::find_if(
      project.verdicts, [&](const site::Verdict& verdict) { return year && verdict.year == *year; });
  return found == project.verdicts.end() ? nullptr : &*found;
}

render::Inputs inputs_of(const Project& project, const load::ThemeFiles& theme) {
  return {.site = project.site,
          .theme = theme.theme,
          .assets = theme.assets,
          .verdicts = project.verdicts,
          .scores = project.scores,
          .markdown = project.markdown,
          .keep_words = project.keep_words,
          .as_of = project.as_of,
          .survey = &check::survey_page};
}

report::Checked<render::Rendered> render_project(const Project& project) {
  return project.theme ? render::render_site(inputs_of(project, *project.theme))
                       : report::Checked<render::Rendered>{};
}

bool has_errors(const std::vector<report::Problem>& problems) {
  return report::count(problems).errors > 0;
}

std::vector<report::Problem> without_switched_off(std::vector<report::Problem> problems,
                                                  const site::Config& config) {
  std::erase_if(problems, [&](const report::Problem& problem) {
    return std::ranges::find(config.off, report::info(problem.rule).name, &site::SwitchedOff::rule) !=
           config.off.end();
  });
  return problems;
}

report::SourceLine source_lines(const std::string& root) {
  return [root](std::string_view file, int line) -> std::optional<std::string> {
    if (file.ends_with("hosts.yaml")) {
      return std::nullopt;  // passwords may stand there
    }
    std::ifstream stream(root + "/" + std::string(file), std::ios::binary);
    std::string text;
    for (int i = 0; i < line; ++i) {
      if (!std::getline(stream, text)) {
        return std::nullopt;
      }
    }
    return text;
  };
}

void tell(std::vector<report::Problem> problems, const std::string& root, const Options& options) {
  report::sort(problems);
  const report::Style style{.language = options.language, .color = options.color_err};
  const report::SourceLine lines = source_lines(root);
  for (const report::Problem& problem : problems) {
    const bool is_note = report::info(problem.rule).severity == report::Severity::note;
    if (!is_note || options.talk != Talk::quiet) {
      std::fputs(report::to_text(problem, style, lines).c_str(), stderr);
    }
  }
}

}  // namespace prongsai::cli
