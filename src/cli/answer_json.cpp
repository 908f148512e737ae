#include "cli/answer_json.h"

#include "check/counts.h"
#include "cli/options.h"
#include "cli/project.h"
#include "cli/version.h"
#include "report/print.h"
#include "report/problem.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/oit_score.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/json.h"
#include "text/language.h"

#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::cli {

namespace {

using text::Json;

std::string reason_of(const site::ElementVerdict& element, text::Language language) {
  std::string reason;
  for (const report::Problem& why : element.reasons) {
    reason.append(reason.empty() ? "" : "; ").append(report::message_of(why, language));
  }
  return reason;
}

Json evidence_json(const site::Evidence& evidence, const std::string& base) {
  Json::Object json{{"file", evidence.file}, {"line", evidence.line}};
  if (!evidence.address.empty()) {
    json.emplace_back("url", base + evidence.address);
  }
  return json;
}

Json element_json(const site::ElementVerdict& element, const std::string& base, text::Language language) {
  Json::Array evidence;
  for (const site::Evidence& one : element.evidence) {
    evidence.push_back(evidence_json(one, base));
  }
  return Json::Object{{"id", element.element->id},
                      {"text", element.element->text},
                      {"state", site::name_of(element.state).key},
                      {"confidence", site::name_of(element.element->confidence).key},
                      {"reason", reason_of(element, language)},
                      {"evidence", std::move(evidence)}};
}

Json::Object item_json(const site::ItemVerdict& item, text::FiscalYear year, const std::string& base,
                       text::Language language) {
  Json::Array elements;
  for (const site::ElementVerdict& element : item.elements) {
    elements.push_back(element_json(element, base, language));
  }
  Json::Object json{{"code", item.item->code},
                    {"topic", item.item->topic},
                    {"title", item.item->title},
                    {"state", site::name_of(item.state).key},
                    {"url", base + site::item_address(year, *item.item)}};
  if (!item.owner.empty()) {
    json.emplace_back("owner", item.owner);
  }
  if (!item.officer.empty()) {
    json.emplace_back("officer", item.officer);
  }
  if (item.due && item.days_left) {
    json.emplace_back("due", text::to_iso(*item.due));
    json.emplace_back("days_left", *item.days_left);
    json.emplace_back("urgency", site::name_of(item.urgency).key);
  }
  json.emplace_back("confidence", site::name_of(item.item->confidence).key);
  json.emplace_back("elements", std::move(elements));
  return json;
}

Json summary_json(std::span<const site::ItemVerdict> items, const std::vector<report::Problem>& findings) {
  Json::Object json{{"items", items.size()}};
  for (const auto& name : site::Names<site::ItemState>::list) {
    json.emplace_back(std::string(name.key), check::count_of(items, name.value));
  }
  json.emplace_back("not_applicable", check::count_not_applicable(items));
  const report::Counts counts = report::count(findings);
  json.emplace_back("errors", counts.errors);
  json.emplace_back("warnings", counts.warnings);
  json.emplace_back("notes", counts.notes);
  return json;
}

/// Scores are told with two decimals.
double rounded(double score) {
  return std::round(score * 100) / 100;
}

Json parts_json(const std::vector<site::PartScore>& parts) {
  Json::Object json;
  for (const site::PartScore& part : parts) {
    json.emplace_back(part.code, rounded(part.score));
  }
  return json;
}

}  // namespace

Json score_json(const site::OitScore& score) {
  return Json::Object{{"oit", rounded(score.oit)},
                      {"indicators", parts_json(score.indicators)},
                      {"sub_indicators", parts_json(score.sub_indicators)}};
}

std::string answer_json(const Project& project, const std::vector<report::Problem>& findings,
                        const Options& options, WithScore with_score) {
  const std::string base = site::base_path(project.site.config);
  const site::Verdict* const verdict = asked_verdict(project, options);
  const std::span<const site::ItemVerdict> judged =
      verdict == nullptr ? std::span<const site::ItemVerdict>{} : verdict->items;
  Json::Array items;
  for (const site::ItemVerdict& item : judged) {
    Json::Object json = item_json(item, verdict->year, base, options.language);
    if (with_score == WithScore::yes) {
      json.emplace_back("points", rounded(item.points));
      json.emplace_back("worth", rounded(item.worth));
    }
    items.emplace_back(std::move(json));
  }
  Json::Array told;
  for (const report::Problem& problem : findings) {
    told.push_back(report::to_json(problem, options.language));
  }
  Json::Object json{{"tool", "prongsai"},
                    {"version", version},
                    {"as_of", text::to_iso(options.as_of)},
                    {"year", verdict == nullptr ? Json() : Json(verdict->year.buddhist)},
                    {"agency", project.site.config.agency.name},
                    {"summary", summary_json(judged, findings)}};
  if (verdict != nullptr && verdict->carried_from) {
    json.emplace_back("carried_from", verdict->carried_from->buddhist);
  }
  if (with_score == WithScore::yes && verdict != nullptr) {
    json.emplace_back("score", score_json(verdict->score));
  }
  json.emplace_back("items", std::move(items));
  json.emplace_back("findings", std::move(told));
  return Json(std::move(json)).to_text() + "\n";
}

}  // namespace prongsai::cli
