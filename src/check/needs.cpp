#include "check/needs.h"

#include "check/evidence_files.h"
#include "check/prose.h"
#include "check/record_view.h"
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
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;
using site::ContentFile;
using site::ElementNeed;

/// So many examples of one shortcoming are enough to see what is wrong.
constexpr std::size_t shown_records = 5;

void add_reason(Answer& answer, Rule rule, const report::Location& where, std::vector<std::string> details) {
  answer.reasons.push_back({.rule = rule, .where = where, .details = std::move(details)});
}

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

/// Calls `visit` for the records of a file that satisfy the need's conditions and the days asked for.
void for_each_match(const ContentFile& file, const Question& question, const ElementNeed& need,
                    const std::function<void(const RecordView&)>& visit) {
  for_each_record(file.records, [&](const RecordView& record) {
    const bool is_in_days = !question.asked || !record.days || text::overlaps(*record.days, *question.asked);
    if (is_in_days && matches(record, need.conditions)) {
      visit(record);
    }
  });
}

class FieldCheck {
 public:
  FieldCheck(const ElementNeed& need, Answer& answer) : need_(need), answer_(answer) {}

  void operator()(const RecordView& record) {
    for (const std::string& key : need_.fields) {
      if (!record.is_filled(key) && shown_++ < shown_records) {
        add_reason(answer_, Rule::element_field_empty, record.where,
                   {std::string(record.name), record.label_of(key), key});
      }
    }
  }

 private:
  const ElementNeed& need_;
  Answer& answer_;
  std::size_t shown_ = 0;
};

void check_head(const ContentFile& file, const ElementNeed& need, Answer& answer) {
  for (const std::string& key : need.head) {
    site::for_each_field(file.head, [&](const site::FieldInfo& info, const auto& value) {
      if (info.key == key && !site::is_filled(value)) {
        add_reason(answer, Rule::element_field_empty, {.file = file.path, .line = 1},
                   {file.head.title, std::string(info.th), key});
      }
    });
  }
}

void need_records(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  std::int64_t found = 0;
  FieldCheck check_fields(need, answer);
  for (const ContentFile* file : chosen.in_period) {
    std::optional<int> first_line;
    for_each_match(*file, question, need, [&](const RecordView& record) {
      first_line = first_line.value_or(record.where.line);
      ++found;
      check_fields(record);
    });
    const bool says_nil = !file->head.nil.empty() && site::count(file->records) == 0;
    if (first_line || says_nil) {
      check_head(*file, need, answer);
      answer.evidence.push_back(evidence_of(*file, first_line.value_or(1)));
      found = says_nil ? std::max(found, need.at_least) : found;
    }
  }
  if (found < need.at_least) {
    add_reason(answer, Rule::element_too_few, {},
               {std::to_string(found), std::to_string(need.at_least), described(need.conditions)});
  }
}

void need_text(const Question& /*question*/, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  std::size_t most = 0;
  for (const ContentFile* file : chosen.in_period) {
    const std::size_t words = words_of_prose(file->body.markdown);
    most = std::max(most, words);
    if (words >= static_cast<std::size_t>(std::max<std::int64_t>(need.at_least, 1))) {
      answer.evidence.push_back(evidence_of(*file, file->body.first_line));
    }
  }
  if (answer.evidence.empty()) {
    add_reason(answer, Rule::element_no_text, {}, {std::to_string(most), std::to_string(need.at_least)});
  }
}

void need_file(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  std::int64_t found = 0;
  for (const ContentFile* file : chosen.in_period) {
    auto in_file = static_cast<std::int64_t>(file->head.attachments.size());
    for_each_match(*file, question, need, [&](const RecordView& record) {
      in_file += record.is_filled("file") || record.is_filled("url") ? 1 : 0;
    });
    if (in_file > 0) {
      answer.evidence.push_back(evidence_of(*file, 1));
    }
    found += in_file;
  }
  if (found < need.at_least) {
    add_reason(answer, Rule::element_no_file, {}, {std::to_string(found), std::to_string(need.at_least)});
  }
}

void need_signature(const Question& question, const ElementNeed& /*need*/, const Chosen& chosen,
                    Answer& answer) {
  for (const ContentFile* file : chosen.in_period) {
    const auto& signature = file->head.signed_by;
    if (!signature || signature->name.empty() || signature->position.empty() || !signature->date) {
      continue;
    }
    if (!question.asked || *signature->date <= question.asked->to) {
      answer.evidence.push_back(evidence_of(*file, 1));
    }
  }
  if (answer.evidence.empty()) {
    add_reason(answer, Rule::element_not_signed, {}, {});
  }
}

/// Whether a file shows what happened in `month`: one that is about this month alone, or records dated in it.
bool shows_month(const ContentFile& file, const text::Period& month) {
  const bool is_this_month =
      file.covers && text::contains(month, file.covers->from) && text::contains(month, file.covers->to);
  if (is_this_month) {
    return site::count(file.records) > 0 || !file.head.nil.empty();
  }
  bool found = false;
  for_each_record(file.records, [&](const RecordView& record) {
    found = found || (record.days && text::overlaps(*record.days, month));
  });
  return found;
}

void need_months(const Question& question, const ElementNeed& /*need*/, const Chosen& chosen,
                 Answer& answer) {
  const text::Period asked = question.asked.value_or(text::period_of(question.year));
  for (text::Date day = asked.from; day <= asked.to;) {
    const text::Date end = text::last_day_of_month(day.year, day.month);
    const text::Period month{.from = day, .to = end};
    const auto shown = std::ranges::find_if(
        chosen.in_period, [&](const ContentFile* file) { return shows_month(*file, month); });
    if (shown == chosen.in_period.end()) {
      add_reason(answer, Rule::element_month_missing, {}, {iso(month)});
    } else {
      answer.evidence.push_back(evidence_of(**shown, 1));
    }
    day = text::add_days(end, 1);
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

/// On our own sites every item has a page in the menu's index; the built pages are looked at by check_links,
/// which tells an item that no link reaches.
void need_reachable(const Question& question, const ElementNeed& /*need*/, const Chosen& chosen,
                    Answer& answer) {
  for (const ContentFile* file : chosen.in_period) {
    answer.evidence.push_back(evidence_of(*file, 1));
  }
  if (chosen.in_period.empty()) {
    add_reason(answer, Rule::element_nothing_there, {}, {question.item.topic});
  }
}

void need_manual(const Question& question, const ElementNeed& need, const Chosen& /*chosen*/,
                 Answer& answer) {
  const auto& attestations = question.site.attestations;
  const auto found = std::ranges::find_if(attestations, [&](const site::Attestation& attestation) {
    return attestation.state == site::Attested::met && is_about(attestation, question);
  });
  answer.has_content = true;
  answer.is_in_period = true;
  if (found == attestations.end()) {
    answer.awaits_person = true;
    add_reason(answer, Rule::element_not_attested, {}, {need.reason});
    return;
  }
  answer.evidence.push_back(
      {.file = found->where.file, .line = found->where.line, .address = {}, .title = found->by});
}

struct Row {
  site::NeedRule rule{};
  void (*test)(const Question&, const ElementNeed&, const Chosen&, Answer&) = nullptr;
};

constexpr std::array rows{
    Row{.rule = site::NeedRule::records, .test = need_records},
    Row{.rule = site::NeedRule::text, .test = need_text},
    Row{.rule = site::NeedRule::file, .test = need_file},
    Row{.rule = site::NeedRule::signature, .test = need_signature},
    Row{.rule = site::NeedRule::months, .test = need_months},
    Row{.rule = site::NeedRule::values, .test = need_values},
    Row{.rule = site::NeedRule::reachable, .test = need_reachable},
    Row{.rule = site::NeedRule::manual, .test = need_manual},
};

/// Nothing is filed, or nothing for the days asked for: the reason that comes before all others.
bool is_absent(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  if (!chosen.in_period.empty()) {
    return false;
  }
  if (chosen.all.empty()) {
    add_reason(answer, Rule::element_nothing_there, {},
               {need.topic.empty() ? question.item.topic : need.topic});
  } else {
    const text::Period asked = question.asked.value_or(text::period_of(question.year));
    const ContentFile* const latest = latest_of(chosen.all);
    add_reason(answer, Rule::element_other_period, {.file = latest->path, .line = 1},
               {iso(asked), latest->covers ? iso(*latest->covers) : ""});
  }
  return true;
}

}  // namespace

Answer answer(const Question& question, const ElementNeed& need) {
  const Chosen chosen = choose(question, need);
  Answer answer{.has_content = !chosen.all.empty(), .is_in_period = !chosen.in_period.empty()};
  if (need.rule != site::NeedRule::manual && is_absent(question, need, chosen, answer)) {
    return answer;
  }
  const auto* const row = std::ranges::find(rows, need.rule, &Row::rule);
  row->test(question, need, chosen, answer);
  return answer;
}

}  // namespace prongsai::check
