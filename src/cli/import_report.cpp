#include "cli/import_report.h"

#include "cli/options.h"
#include "cli/version.h"
#include "cli/words.h"
#include "report/print.h"
#include "report/problem.h"
#include "text/json.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

std::string in_words(const ImportOutcome& outcome, const Options& options) {
  const auto number = [&](Word which, std::size_t count) {
    return std::string(say(which, options.language)) + " " + std::to_string(count);
  };
  std::string line = outcome.target + ": " + number(Word::rows_read, outcome.read) + " (" +
                     number(Word::rows_new, outcome.rows.added) + ", " +
                     number(Word::rows_known, outcome.rows.known) + "), " +
                     number(Word::rows_refused, outcome.refused);
  if (outcome.rows.gone > 0) {
    line += ", " + number(Word::rows_gone, outcome.rows.gone);
  }
  return line + " · " +
         std::string(say(outcome.is_written ? Word::written : Word::nothing_written, options.language)) +
         "\n";
}

std::string as_json(const ImportOutcome& outcome, const std::vector<report::Problem>& problems,
                    const Options& options) {
  text::Json::Array findings;
  for (const report::Problem& problem : problems) {
    findings.push_back(report::to_json(problem, options.language));
  }
  return text::Json(text::Json::Object{{"tool", "prongsai"},
                                       {"version", version},
                                       {"file", options.import.file},
                                       {"target", outcome.target},
                                       {"read", outcome.read},
                                       {"refused", outcome.refused},
                                       {"added", outcome.rows.added},
                                       {"known", outcome.rows.known},
                                       {"gone", outcome.rows.gone},
                                       {"written", outcome.is_written},
                                       {"findings", std::move(findings)}})
             .to_text() +
         "\n";
}

}  // namespace

std::string import_report(const ImportOutcome& outcome, const std::vector<report::Problem>& problems,
                          const Options& options) {
  return options.format == Format::json ? as_json(outcome, problems, options) : in_words(outcome, options);
}

}  // namespace prongsai::cli
