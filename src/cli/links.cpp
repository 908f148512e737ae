#include "check/links.h"

#include "attach/inspect_site.h"
#include "check/exceptions.h"
#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/host_access.h"
#include "cli/links_of_web.h"
#include "cli/options.h"
#include "cli/outside.h"
#include "cli/project.h"
#include "cli/read_named.h"
#include "cli/version.h"
#include "cli/words.h"
#include "load/config.h"
#include "load/html_folder.h"
#include "net/manners.h"
#include "report/junit.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "report/sarif.h"
#include "site/link_exception.h"
#include "text/json.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

using report::Problem;
using report::Severity;

/// No address that a page could have: links to it would be links to the folder itself.
constexpr auto no_site = "https://folder.invalid";

std::string as_text(const check::LinkReport& links, const Options& options) {
  const report::Style style{.language = options.language, .color = options.color_out};
  const report::SourceLine lines = source_lines(options.subject);
  std::string text;
  for (const Problem& problem : links.problems) {
    const bool is_note = report::info(problem.rule).severity == Severity::note;
    if (!is_note || options.talk != Talk::quiet) {
      text += report::to_text(problem, style, lines);
    }
  }
  const report::Counts counts = report::count(links.problems);
  const auto number = [&](Word word, int count) {
    return " · " + std::string(say(word, options.language)) + " " + std::to_string(count);
  };
  const auto total = [&](Word word, std::size_t count) {
    return std::string(say(word, options.language)) + " " + std::to_string(count);
  };
  return text + options.subject + ": " + total(Word::pages, links.pages) + " · " +
         total(Word::links, links.links) +
         (options.outside ? " · " + total(Word::outside_links, links.outside.size()) : "") +
         number(Word::errors, counts.errors) + number(Word::warnings, counts.warnings) +
         number(Word::notes, counts.notes) + "\n";
}

std::string as_json(const check::LinkReport& links, const Options& options) {
  text::Json::Array findings;
  findings.reserve(links.problems.size());
  for (const Problem& problem : links.problems) {
    findings.emplace_back(report::to_json(problem, options.language));
  }
  text::Json::Object answer{{"tool", "prongsai"},
                            {"version", version},
                            {"folder", options.subject},
                            {"pages", links.pages},
                            {"links", links.links}};
  if (options.outside) {
    answer.emplace_back("outside", links.outside.size());
  }
  answer.emplace_back("findings", std::move(findings));
  return text::Json(std::move(answer)).to_text() + "\n";
}

/// A case for each finding; a folder without any is one that passed.
std::string as_junit(const check::LinkReport& links, const Options& options) {
  report::JunitSuite suite{.name = options.subject};
  for (const Problem& problem : links.problems) {
    const report::RuleInfo& rule = report::info(problem.rule);
    suite.cases.push_back({.name = problem.where.file + ":" + std::to_string(problem.where.line),
                           .class_name = std::string(rule.name),
                           .outcome = rule.severity == Severity::note ? report::JunitOutcome::skipped
                                                                      : report::JunitOutcome::failed,
                           .type = std::string(rule.name),
                           .message = report::message_of(problem, options.language),
                           .details = report::message_of(problem, options.language),
                           .file = problem.where.file,
                           .line = problem.where.line});
  }
  if (suite.cases.empty()) {
    suite.cases.push_back({.name = options.subject, .class_name = "links"});
  }
  return report::to_junit(options.subject, {suite});
}

std::string answer_of(const check::LinkReport& links, const Options& options) {
  switch (options.format) {
    case Format::json:
      return as_json(links, options);
    case Format::sarif:
      return report::to_sarif(links.problems,
                              {.version = std::string(version), .language = options.language});
    case Format::junit:
      return as_junit(links, options);
    default:
      return as_text(links, options);
  }
}

bool fails(const std::vector<Problem>& problems, const Options& options) {
  return options.fail_on && std::ranges::any_of(problems, [&](const Problem& problem) {
           return report::info(problem.rule).severity >= *options.fail_on;
         });
}

std::string base_path_of(std::string path) {
  while (path.ends_with('/')) {
    path.pop_back();
  }
  return path.empty() || path.starts_with('/') ? path : "/" + path;
}

/// What --exceptions names, nothing excepted without; nothing when it cannot be read (told).
std::optional<std::vector<site::LinkException>> exceptions_of(const Options& options) {
  if (options.exceptions.empty()) {
    return std::vector<site::LinkException>{};
  }
  const auto bytes = read_named(options.exceptions);
  if (!bytes) {
    tell({bytes.error()}, ".", options);
    return std::nullopt;
  }
  auto read = load::read_exceptions(*bytes, options.exceptions);
  tell(read.problems, ".", options);
  return has_errors(read.problems) ? std::nullopt : std::optional(std::move(read.value));
}

/// What is wrong with the links of a folder; nothing when it cannot be read (told).
std::optional<check::LinkReport> links_of_folder(const net::Manners& manners, const Options& options) {
  auto tree = load::read_html_folder(options.subject);
  if (tree.value.empty()) {
    if (tree.problems.empty()) {
      tree.problems.push_back(
          {.rule = report::Rule::file_unreadable, .where = {.file = options.subject}, .details = {""}});
    }
    tell(tree.problems, ".", options);
    return std::nullopt;
  }
  auto documents = load::documents_of(options.subject, tree.value);
  attach::inspect_files(documents, options.subject,
                        {.helper = attach::own_helper(),
                         .memory = attach::memory_in(options.cache_folder),
                         .jobs = options.jobs});
  auto report = check::check_links(
      tree.value, {.origin = no_site, .base_path = base_path_of(options.base_path), .folder = ""},
      {.documents = links_in(documents), .outside = wanted_outside(options)}, options.jobs);
  std::ranges::move(ask_outside(report.outside, manners, options), std::back_inserter(report.problems));
  report.problems.insert(report.problems.begin(), std::make_move_iterator(tree.problems.begin()),
                         std::make_move_iterator(tree.problems.end()));
  return report;
}

}  // namespace

int links(const Options& options) {
  const auto exceptions = exceptions_of(options);
  const auto manners = manners_of_file(options.hosts, options);
  if (!exceptions || !manners) {
    return unreadable;
  }
  auto report =
      is_web_address(options.subject) ? links_of_web(*manners, options) : links_of_folder(*manners, options);
  if (!report) {
    return unreadable;
  }
  report->problems = check::without_exceptions(std::move(report->problems), *exceptions, options.as_of);
  const auto failed = hand_over(answer_of(*report, options), options);
  tell(failed, ".", options);
  return !failed.empty() ? world_failed : (fails(report->problems, options) ? found : done);
}

}  // namespace prongsai::cli
