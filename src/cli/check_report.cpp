#include "cli/check_report.h"

#include "cli/options.h"
#include "cli/project.h"
#include "cli/version.h"
#include "cli/words.h"
#include "report/print.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/field.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/json.h"
#include "text/language.h"

#include <algorithm>
#include <string>
#include <string_view>
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

Json item_json(const site::ItemVerdict& item, text::FiscalYear year, const std::string& base,
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
  if (item.due) {
    json.emplace_back("due", text::to_iso(*item.due));
  }
  json.emplace_back("elements", std::move(elements));
  return json;
}

int count_of(const Project& project, site::ItemState state) {
  int count = 0;
  for (const site::Verdict& verdict : project.verdicts) {
    count += static_cast<int>(std::ranges::count(verdict.items, state, &site::ItemVerdict::state));
  }
  return count;
}

int count_items(const Project& project) {
  int count = 0;
  for (const site::Verdict& verdict : project.verdicts) {
    count += static_cast<int>(verdict.items.size());
  }
  return count;
}

Json summary_json(const Project& project, const std::vector<report::Problem>& findings) {
  Json::Object json{{"items", count_items(project)}};
  for (const auto& name : site::Names<site::ItemState>::list) {
    json.emplace_back(std::string(name.key), count_of(project, name.value));
  }
  const report::Counts counts = report::count(findings);
  json.emplace_back("errors", counts.errors);
  json.emplace_back("warnings", counts.warnings);
  json.emplace_back("notes", counts.notes);
  return json;
}

/// The words of `check_text`; `in` the language of the run.
class Writer {
 public:
  Writer(const Project& project, const Options& options)
      : project_(project), options_(options), is_thai_(options.language == text::Language::th) {}

  std::string write(const std::vector<report::Problem>& findings) {
    const report::Style style{.language = options_.language, .color = options_.color_out};
    const report::SourceLine lines = source_lines(project_.site.root);
    for (const report::Problem& problem : findings) {
      const bool is_note = report::info(problem.rule).severity == report::Severity::note;
      if (!is_note || options_.talk != Talk::quiet) {
        text_ += report::to_text(problem, style, lines);
      }
    }
    for (const site::Verdict& verdict : project_.verdicts) {
      for (const site::ItemVerdict& item : verdict.items) {
        write_item(item);
      }
    }
    write_counts(findings);
    return std::move(text_);
  }

 private:
  template <class Enum>
  [[nodiscard]] std::string_view word(Enum value) const {
    const auto name = site::name_of(value);
    return is_thai_ ? name.th : name.en;
  }

  void write_item(const site::ItemVerdict& item) {
    const bool is_fine = item.state == site::ItemState::complete || item.state == site::ItemState::not_due;
    if (is_fine && options_.talk != Talk::verbose) {
      return;
    }
    text_.append(item.item->code).append(" ").append(item.item->title).append(" — ").append(word(item.state));
    if (!item.owner.empty()) {
      const site::Division* const division = site::division_of(project_.site, item.owner);
      text_.append(" · ").append(division == nullptr ? item.owner : division->name);
    }
    if (item.due) {
      text_.append(" · ").append(text::format_date(*item.due, options_.language, text::DateStyle::day));
    }
    text_.push_back('\n');
    for (const site::ElementVerdict& element : item.elements) {
      write_element(element);
    }
  }

  void write_element(const site::ElementVerdict& element) {
    const bool is_fine = element.state == site::ElementState::met;
    if (is_fine && options_.talk != Talk::verbose) {
      return;
    }
    text_.append("   ").append(is_fine ? "✓ " : "✗ ").append(element.element->text).append("\n");
    if (element.element->confidence == site::Confidence::low) {
      text_.append("       ").append(word(element.element->confidence)).append("\n");
    }
    for (const report::Problem& reason : element.reasons) {
      text_.append("       ").append(report::message_of(reason, options_.language));
      if (!reason.where.file.empty()) {
        text_.append(" (")
            .append(reason.where.file)
            .append(":")
            .append(std::to_string(reason.where.line))
            .append(")");
      }
      text_.append("\n");
    }
  }

  void write_counts(const std::vector<report::Problem>& findings) {
    const auto add = [&](int count, std::string_view what) {
      text_.append(" · ").append(what).append(" ").append(std::to_string(count));
    };
    text_.append(project_.site.config.agency.name);
    for (const site::Verdict& verdict : project_.verdicts) {
      text_.append(is_thai_ ? " ปีงบประมาณ พ.ศ. " : ", fiscal year ")
          .append(std::to_string(verdict.year.buddhist));
      text_.append(" · ")
          .append(std::to_string(verdict.items.size()))
          .append(" ")
          .append(say(Word::items, options_.language));
      for (const auto& name : site::Names<site::ItemState>::list) {
        if (const int count = count_of(project_, name.value); count > 0) {
          add(count, is_thai_ ? name.th : name.en);
        }
      }
    }
    const report::Counts counts = report::count(findings);
    add(counts.errors, say(Word::errors, options_.language));
    add(counts.warnings, say(Word::warnings, options_.language));
    add(counts.notes, say(Word::notes, options_.language));
    text_.push_back('\n');
  }

  const Project& project_;
  const Options& options_;
  bool is_thai_;
  std::string text_{};
};

}  // namespace

std::string check_json(const Project& project, const std::vector<report::Problem>& findings,
                       const Options& options) {
  const std::string base = site::base_path(project.site.config);
  Json::Array items;
  Json year;
  for (const site::Verdict& verdict : project.verdicts) {
    year = Json(verdict.year.buddhist);
    for (const site::ItemVerdict& item : verdict.items) {
      items.push_back(item_json(item, verdict.year, base, options.language));
    }
  }
  Json::Array told;
  for (const report::Problem& problem : findings) {
    told.push_back(report::to_json(problem, options.language));
  }
  return Json(Json::Object{{"tool", "prongsai"},
                           {"version", version},
                           {"as_of", text::to_iso(options.as_of)},
                           {"year", std::move(year)},
                           {"agency", project.site.config.agency.name},
                           {"summary", summary_json(project, findings)},
                           {"items", std::move(items)},
                           {"findings", std::move(told)}})
             .to_text() +
         "\n";
}

std::string check_text(const Project& project, const std::vector<report::Problem>& findings,
                       const Options& options) {
  return Writer(project, options).write(findings);
}

}  // namespace prongsai::cli
