// Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard, 27 March 2020; the
// numbers in comments are its sections.
#include "report/sarif.h"

#include "report/place.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "text/hash.h"
#include "text/json.h"
#include "text/language.h"
#include "text/percent.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::report {

namespace {

using text::Json;

text::Language other(text::Language language) {
  return language == text::Language::th ? text::Language::en : text::Language::th;
}

std::string_view code_of(text::Language language) {
  return language == text::Language::th ? "th" : "en";
}

/// §3.11.5: braces that are no placeholders are doubled.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out.append(c == '{' || c == '}' ? 2U : 1U, c);
  }
  return out;
}

Json message(std::string_view text) {
  return Json::Object{{"text", escaped(text)}};
}

/// §3.27.10; our severities have its names.
Json level_of(Severity severity) {
  return severity_word(severity, text::Language::en);
}

/// The rules that occur, each once, in the order of the table.
std::vector<Rule> rules_in(std::span<const Problem> problems) {
  std::vector<Rule> rules;
  for (const Problem& problem : problems) {
    rules.push_back(problem.rule);
  }
  std::ranges::sort(rules);
  const auto repeated = std::ranges::unique(rules);
  rules.erase(repeated.begin(), repeated.end());
  return rules;
}

/// §3.49. "link/broken" is its id as it is: a stable, opaque name.
Json rule_json(const RuleInfo& rule, text::Language language) {
  const bool is_thai = language == text::Language::th;
  const std::string_view sentence = is_thai ? rule.message_th : rule.message_en;
  const std::string_view help = is_thai ? rule.help_th : rule.help_en;
  Json::Object json{{"id", rule.name},
                    {"shortDescription", message(in_general(sentence, language))},
                    {"defaultConfiguration", Json::Object{{"level", level_of(rule.severity)}}}};
  if (!help.empty()) {
    json.emplace_back("help", message(in_general(help, language)));
  }
  return json;
}

Json::Array rules_json(const std::vector<Rule>& rules, text::Language language) {
  Json::Array list;
  for (const Rule rule : rules) {
    list.push_back(rule_json(info(rule), language));
  }
  return list;
}

/// §3.30, in code points (columnKind); the end is the character after the last one.
Json region_of(const Location& where) {
  Json::Object region{{"startLine", where.line}};
  if (where.column > 0) {
    region.emplace_back("startColumn", where.column);
    if (where.length > 0) {
      region.emplace_back("endColumn", where.column + where.length);
    }
  }
  return region;
}

/// §3.28: the file, or else the address on the built site, which is no file.
Json::Array locations_of(const Problem& problem) {
  Json::Object location;
  if (!problem.where.file.empty()) {
    Json::Object physical{
        {"artifactLocation",
         Json::Object{{"uri", text::percent_encode_path(problem.where.file)}, {"uriBaseId", "%SRCROOT%"}}}};
    if (problem.where.line > 0 && problem.where.sheet.empty() && !has_pages(problem.where.file)) {
      physical.emplace_back("region", region_of(problem.where));
    }
    location.emplace_back("physicalLocation", std::move(physical));
  }
  if (!problem.where.sheet.empty()) {
    const std::string cell = cell_name(problem.where.line, problem.where.column);
    location.emplace_back("logicalLocations",
                          Json::Array{Json::Object{{"fullyQualifiedName", problem.where.sheet + "!" + cell},
                                                   {"kind", "object"}}});
  } else if (!problem.url.empty()) {
    location.emplace_back("logicalLocations", Json::Array{Json::Object{{"fullyQualifiedName", problem.url},
                                                                       {"kind", "resource"}}});
  }
  return location.empty() ? Json::Array{} : Json::Array{std::move(location)};
}

bool is_number(std::string_view detail) {
  return !detail.empty() && std::ranges::all_of(detail, [](char c) { return c >= '0' && c <= '9'; });
}

/// What makes a problem this one, whatever is added above it: neither its line nor counts in its message.
std::string identity_of(const Problem& problem) {
  std::string identity =
      std::string(info(problem.rule).name) + '\0' + problem.where.file + '\0' + problem.url;
  if (!problem.where.sheet.empty()) {
    identity += '\0' + problem.where.sheet;
  }
  for (const std::string& detail : problem.details) {
    identity += '\0';
    identity += is_number(detail) ? std::string_view("#") : std::string_view(detail);
  }
  return identity;
}

/// Tells alike problems apart by their order.
class Fingerprints {
 public:
  std::string next(const Problem& problem) {
    const std::string hash = text::sha256(identity_of(problem));
    return hash + ":" + std::to_string(++seen_[hash]);
  }

 private:
  std::map<std::string, int> seen_{};
};

Json result_json(const Problem& problem, std::size_t rule_index, std::string fingerprint,
                 text::Language language) {
  std::string said = message_of(problem, language);
  if (const std::string help = help_of(problem, language); !help.empty()) {
    said.append("\n").append(help);
  }
  const RuleInfo& rule = info(problem.rule);
  Json::Object json{{"ruleId", rule.name},
                    {"ruleIndex", rule_index},
                    {"level", level_of(rule.severity)},
                    {"message", message(said)}};
  if (Json::Array locations = locations_of(problem); !locations.empty()) {
    json.emplace_back("locations", std::move(locations));
  }
  json.emplace_back("partialFingerprints", Json::Object{{"problem/v1", std::move(fingerprint)}});
  return json;
}

Json::Array results_json(std::span<const Problem> problems, const std::vector<Rule>& rules,
                         text::Language language) {
  Json::Array results;
  Fingerprints fingerprints;
  for (const Problem& problem : problems) {
    const auto index =
        static_cast<std::size_t>(std::ranges::lower_bound(rules, problem.rule) - rules.begin());
    results.push_back(result_json(problem, index, fingerprints.next(problem), language));
  }
  return results;
}

}  // namespace

std::string to_sarif(std::span<const Problem> problems, const SarifRun& run) {
  const std::vector<Rule> rules = rules_in(problems);
  const text::Language translated = other(run.language);
  Json driver = Json::Object{{"name", "prongsai"},
                             {"semanticVersion", run.version},
                             {"language", code_of(run.language)},
                             {"rules", rules_json(rules, run.language)}};
  // §3.14.9, §3.19.19: the same rules, in the same order, in another language
  Json translation = Json::Object{{"name", "prongsai"},
                                  {"language", code_of(translated)},
                                  {"contents", Json::Array{"localizedData"}},
                                  {"rules", rules_json(rules, translated)}};
  Json one = Json::Object{{"tool", Json::Object{{"driver", std::move(driver)}}},
                          {"translations", Json::Array{std::move(translation)}},
                          {"language", code_of(run.language)},
                          {"columnKind", "unicodeCodePoints"},
                          {"results", results_json(problems, rules, run.language)}};
  return Json(Json::Object{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", Json::Array{std::move(one)}}})
             .to_text() +
         "\n";
}

}  // namespace prongsai::report
