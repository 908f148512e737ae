#include "check/evidence_files.h"
#include "check/need_rules.h"
#include "check/needs.h"
#include "check/record_view.h"
#include "check/spans.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "text/iso_interval.h"

#include <algorithm>

namespace prongsai::check {

namespace {

using site::ContentFile;
using site::ElementNeed;

/// Whether a file shows what happened in `span`: one that is about these days alone, or records dated in
/// them.
bool shows(const site::Site& site, const ContentFile& file, const text::Period& span,
           const ElementNeed& need) {
  const bool is_this_alone =
      file.covers && text::contains(span, file.covers->from) && text::contains(span, file.covers->to);
  if (is_this_alone) {
    return site::count(file.records) > 0 || (need.or_nil && says_nil(file));
  }
  bool found = false;
  for_each_record(site, file.records, [&](const RecordView& record) {
    found = found || (record.days && text::overlaps(*record.days, span));
  });
  return found;
}

/// Whether what a file says is of days in `span`: its records by their own days, those without as the file,
/// and that there was nothing.
bool reaches(const site::Site& site, const ContentFile& file, const text::Period& span,
             const ElementNeed& need) {
  const bool is_of_span = file.covers && text::overlaps(*file.covers, span);
  bool found = is_of_span && need.or_nil && says_nil(file);
  for_each_record(site, file.records, [&](const RecordView& record) {
    found = found || (record.days ? text::overlaps(*record.days, span) : is_of_span);
  });
  return found;
}

/// Every part of the days asked for that has ended by the day of judging must be shown.
void need_every(const Question& question, const ElementNeed& need, const Chosen& chosen, report::Rule missing,
                Answer& answer) {
  const text::Period asked = question.asked.value_or(text::period_of(question.year));
  const int months = months_of_a_part(need.rule).value_or(1);
  for (const text::Period& part : ended_parts(asked, months, question.as_of)) {
    const auto shown = std::ranges::find_if(
        chosen.in_period, [&](const ContentFile* file) { return shows(question.site, *file, part, need); });
    if (shown != chosen.in_period.end()) {
      answer.evidence.push_back(evidence_of(**shown, 1));
    } else {
      add_reason(answer, missing, {}, {text::iso_interval(part)});
    }
  }
}

}  // namespace

void need_months(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  need_every(question, need, chosen, report::Rule::element_month_missing, answer);
}

void need_whole_period(const Question& question, const ElementNeed& need, const Chosen& chosen,
                       Answer& answer) {
  const text::Period asked = question.asked.value_or(text::period_of(question.year));
  for (const text::Period& month : ended_parts(asked, 1, text::add_days(asked.to, 1))) {
    const bool is_reached = std::ranges::any_of(chosen.in_period, [&](const ContentFile* file) {
      return reaches(question.site, *file, month, need);
    });
    if (!is_reached) {
      add_reason(answer, report::Rule::element_month_missing, {}, {text::iso_interval(month)});
    }
  }
}

void need_quarters(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  need_every(question, need, chosen, report::Rule::element_quarter_missing, answer);
}

}  // namespace prongsai::check
