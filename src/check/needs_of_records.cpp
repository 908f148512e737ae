#include "check/evidence_files.h"
#include "check/need_rules.h"
#include "check/needs.h"
#include "check/placeholder.h"
#include "check/record_view.h"
#include "check/there.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "text/thai.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;
using site::ContentFile;
using site::ElementNeed;

/// So many examples of one shortcoming are enough to see what is wrong.
constexpr std::size_t shown_records = 5;

bool matches(const RecordView& record, const std::vector<site::Where>& conditions) {
  return std::ranges::all_of(conditions, [&](const site::Where& condition) {
    return text::normalize(record.text_of(condition.field)) == text::normalize(condition.is);
  });
}

std::string described(const std::vector<site::Where>& conditions) {
  std::string text;
  for (const site::Where& condition : conditions) {
    text.append(text.empty() ? "" : ", ").append(condition.field).append(" = ").append(condition.is);
  }
  return text;
}

class FieldCheck {
 public:
  FieldCheck(const ElementNeed& need, Answer& answer) : need_(need), answer_(answer) {}

  void operator()(const RecordView& record) {
    for (const std::string& key : need_.fields) {
      if (!record.is_filled(key) && shown_++ < shown_records) {
        tell(record, key);
      }
    }
  }

 private:
  void tell(const RecordView& record, const std::string& key) {
    const std::string name(record.name);
    if (const std::string dead = record.dead_reference(key); !dead.empty()) {
      add_reason(answer_, Rule::element_leads_nowhere, record.where, {name, dead});
    } else {
      add_reason(answer_, Rule::element_field_empty, record.where, {name, record.label_of(key), key});
    }
  }

  const ElementNeed& need_;
  Answer& answer_;
  std::size_t shown_ = 0;
};

void check_head(const site::Site& site, const ContentFile& file, const ElementNeed& need, Answer& answer) {
  for (const std::string& key : need.head) {
    site::for_each_field(file.head, [&](const site::FieldInfo& info, const auto& value) {
      if (info.key == key && !is_answered(site, value)) {
        add_reason(answer, Rule::element_field_empty, {.file = file.path, .line = 1},
                   {file.head.title, std::string(info.th), key});
      }
    });
  }
}

}  // namespace

void add_reason(Answer& answer, Rule rule, const report::Location& where, std::vector<std::string> details) {
  answer.reasons.push_back({.rule = rule, .where = where, .details = std::move(details)});
}

void for_each_match(const ContentFile& file, const Question& question, const ElementNeed& need,
                    const std::function<void(const RecordView&)>& visit) {
  for_each_record(question.site, file.records, [&](const RecordView& record) {
    const bool is_in_days = !question.asked || !record.days || text::overlaps(*record.days, *question.asked);
    if (is_in_days && matches(record, need.conditions)) {
      visit(record);
    }
  });
}

bool says_nil(const ContentFile& file) {
  return !is_placeholder(file.head.nil) && site::count(file.records) == 0;
}

void need_records(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  std::int64_t found = 0;
  const ContentFile* refused_nil = nullptr;
  FieldCheck check_fields(need, answer);
  for (const ContentFile* file : chosen.in_period) {
    std::optional<int> first_line;
    for_each_match(*file, question, need, [&](const RecordView& record) {
      first_line = first_line.value_or(record.where.line);
      ++found;
      check_fields(record);
    });
    const bool is_nil = says_nil(*file);
    const bool counts_as_nil = is_nil && need.or_nil;
    refused_nil = is_nil && !need.or_nil ? file : refused_nil;
    if (first_line || counts_as_nil) {
      check_head(question.site, *file, need, answer);
      answer.evidence.push_back(evidence_of(*file, first_line.value_or(1)));
      found = counts_as_nil ? std::max(found, need.at_least) : found;
    }
  }
  if (found < need.at_least && refused_nil != nullptr) {
    add_reason(answer, Rule::element_nil_not_taken, {.file = refused_nil->path, .line = 1}, {});
  } else if (found < need.at_least) {
    add_reason(answer, Rule::element_too_few, {},
               {std::to_string(found), std::to_string(need.at_least), described(need.conditions)});
  }
}

void need_values(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  std::vector<std::string> seen;
  std::string label = need.field;
  for (const ContentFile* file : chosen.in_period) {
    std::optional<int> first_line;
    for_each_match(*file, question, need, [&](const RecordView& record) {
      first_line = first_line.value_or(record.where.line);
      seen.push_back(text::normalize(record.text_of(need.field)));
      label = record.label_of(need.field);
    });
    if (first_line) {
      answer.evidence.push_back(evidence_of(*file, *first_line));
    }
  }
  for (const std::string& value : need.values) {
    if (std::ranges::find(seen, text::normalize(value)) == seen.end()) {
      add_reason(answer, Rule::element_value_missing, {}, {label, need.field, value});
    }
  }
}

}  // namespace prongsai::check
