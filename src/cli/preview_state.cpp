#include "cli/preview_state.h"

#include "cli/options.h"
#include "cli/project.h"
#include "cli/words.h"
#include "report/place.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/head.h"  // IWYU pragma: keep (the names of languages)
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/json.h"
#include "text/language.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

using text::Json;

/// More would be no list to work through.
constexpr std::size_t most_shown = 200;
constexpr std::size_t longest_source = 300;

std::string_view key_of(report::Severity severity) {
  switch (severity) {
    case report::Severity::error:
      return "error";
    case report::Severity::warning:
      return "warning";
    case report::Severity::note:
      break;
  }
  return "note";
}

Json problem_json(const report::Problem& problem, const report::SourceLine& lines, text::Language language) {
  const report::RuleInfo& rule = report::info(problem.rule);
  Json::Object json{{"severity", key_of(rule.severity)},
                    {"word", report::severity_word(rule.severity, language)},
                    {"rule", rule.name},
                    {"message", report::message_of(problem, language)},
                    {"help", report::help_of(problem, language)}};
  if (!problem.where.file.empty()) {
    json.emplace_back("place", report::place_of(problem.where, language));
    const bool has_line =
        problem.where.line > 0 && problem.where.sheet.empty() && !report::has_pages(problem.where.file);
    if (auto source = has_line ? lines(problem.where.file, problem.where.line) : std::nullopt;
        source && source->size() <= longest_source) {
      json.emplace_back("source", std::move(*source));
    }
  }
  if (!problem.url.empty()) {
    json.emplace_back("url", problem.url);
  }
  return json;
}

Json item_json(const site::ItemVerdict& item, text::FiscalYear year, const std::string& base,
               text::Language language) {
  const auto& state = site::name_of(item.state);
  Json::Object json{{"code", item.item->code},
                    {"title", item.item->title},
                    {"state", state.key},
                    {"word", language == text::Language::th ? state.th : state.en},
                    {"url", base + site::item_address(year, *item.item)}};
  std::string owed = item.owner;
  if (item.due && item.state != site::ItemState::complete) {
    owed += (owed.empty() ? "" : " ") + text::format_date(*item.due, language, text::DateStyle::day);
  }
  json.emplace_back("owed", std::move(owed));
  return json;
}

/// "12/35 · 3": what is complete, and how many findings there are.
std::string summary_of(const PreviewState& state, const site::Verdict* verdict, text::Language language) {
  const report::Counts counts = report::count(state.findings);
  std::string summary;
  if (verdict != nullptr) {
    const auto complete =
        std::ranges::count(verdict->items, site::ItemState::complete, &site::ItemVerdict::state);
    summary = "OIT " + std::to_string(complete) + "/" + std::to_string(verdict->items.size()) + " · ";
  }
  return summary + std::string(say(Word::errors, language)) + " " + std::to_string(counts.errors) + " · " +
         std::string(say(Word::warnings, language)) + " " + std::to_string(counts.warnings);
}

}  // namespace

std::string state_json(const PreviewState& state, const Project* project, const Options& options) {
  const text::Language language = options.language;
  const site::Verdict* const verdict = project == nullptr ? nullptr : asked_verdict(*project, options);
  std::vector<report::Problem> findings = state.findings;
  // What is worst comes first.
  std::ranges::stable_sort(findings, std::ranges::greater{}, [](const report::Problem& problem) {
    return report::info(problem.rule).severity;
  });
  findings.resize(std::min(findings.size(), most_shown));
  const report::SourceLine lines = source_lines(project == nullptr ? options.site : project->site.root);
  Json::Array problems;
  for (const report::Problem& problem : findings) {
    problems.push_back(problem_json(problem, lines, language));
  }
  Json::Array items;
  if (verdict != nullptr) {
    const std::string base = site::base_path(project->site.config);
    for (const site::ItemVerdict& item : verdict->items) {
      items.push_back(item_json(item, verdict->year, base, language));
    }
  }
  const auto word = [&](Word one) { return std::string(say(one, language)); };
  return Json(Json::Object{{"version", state.version},
                           {"pages", state.pages},
                           {"is_built", state.is_built},
                           {"language", site::name_of(language).key},
                           {"summary", summary_of(state, verdict, language)},
                           {"words", Json::Object{{"not_built", word(Word::serve_not_built)},
                                                  {"problems", word(Word::serve_problems)},
                                                  {"no_problems", word(Word::serve_no_problems)},
                                                  {"checklist", word(Word::serve_checklist)}}},
                           {"problems", std::move(problems)},
                           {"items", std::move(items)}})
      .to_text();
}

}  // namespace prongsai::cli
