#include "check/evidence_files.h"
#include "check/need_rules.h"
#include "check/needs.h"
#include "check/record_view.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/kind.h"
#include "text/date.h"

#include <algorithm>

namespace prongsai::check {

namespace {

using site::ContentFile;
using site::ElementNeed;

constexpr int months_of_a_quarter = 3;

/// Whether a file shows what happened in `span`: one that is about these days alone, or records dated in
/// them.
bool shows(const ContentFile& file, const text::Period& span, const ElementNeed& need) {
  const bool is_this_alone =
      file.covers && text::contains(span, file.covers->from) && text::contains(span, file.covers->to);
  if (is_this_alone) {
    return site::count(file.records) > 0 || (need.or_nil && says_nil(file));
  }
  bool found = false;
  for_each_record(file.records, [&](const RecordView& record) {
    found = found || (record.days && text::overlaps(*record.days, span));
  });
  return found;
}

/// The last day of the `months` months that begin with the month of `from`.
text::Date end_of(text::Date from, int months) {
  for (int passed = 1; passed < months; ++passed) {
    from = text::add_days(text::last_day_of_month(from.year, from.month), 1);
  }
  return text::last_day_of_month(from.year, from.month);
}

/// Every span of so many months of the days asked for that has ended by the day of judging must be shown.
void need_every(const Question& question, const ElementNeed& need, const Chosen& chosen, int months,
                Answer& answer) {
  const text::Period asked = question.asked.value_or(text::period_of(question.year));
  for (text::Date day = asked.from; day <= asked.to;) {
    const text::Period span{.from = day, .to = end_of(day, months)};
    const auto shown = std::ranges::find_if(
        chosen.in_period, [&](const ContentFile* file) { return shows(*file, span, need); });
    if (shown != chosen.in_period.end()) {
      answer.evidence.push_back(evidence_of(**shown, 1));
    } else {
      const report::Rule rule =
          months == 1 ? report::Rule::element_month_missing : report::Rule::element_quarter_missing;
      add_reason(answer, rule, {}, {iso(span)});
    }
    day = text::add_days(span.to, 1);
  }
}

}  // namespace

void need_months(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  need_every(question, need, chosen, 1, answer);
}

void need_quarters(const Question& question, const ElementNeed& need, const Chosen& chosen, Answer& answer) {
  need_every(question, need, chosen, months_of_a_quarter, answer);
}

}  // namespace prongsai::check
