#include "check/needs.h"

#include "check/evidence_files.h"
#include "check/need_rules.h"
#include "check/prose.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "text/iso_interval.h"

#include <algorithm>
#include <array>
#include <string>

namespace prongsai::check {

namespace {

using report::Rule;
using site::ContentFile;
using site::ElementNeed;

/// Whether there is more than a title and headings.
bool has_content(const ContentFile& file) {
  return site::count(file.records) > 0 || !file.head.attachments.empty() ||
         words_of_prose(file.body.markdown) > 0;
}

/// On our own sites every item has a page in the menu's index; the built pages are looked at by check_links,
/// which tells an item that no link reaches.
void need_reachable(const Question& /*question*/, const ElementNeed& /*need*/, const Chosen& chosen,
                    Answer& answer) {
  for (const ContentFile* file : chosen.in_period) {
    if (has_content(*file)) {
      answer.evidence.push_back(evidence_of(*file, 1));
    }
  }
  if (answer.evidence.empty()) {
    add_reason(answer, Rule::element_no_text, {}, {"0", "1"});
  }
}

/// The latest word on the element that no longer holds: an earlier year's.
const site::Attestation* expired(const Question& question) {
  const site::Attestation* latest = nullptr;
  for (const site::Attestation& attestation : question.site.attestations) {
    const bool was_met = attestation.state == site::Attested::met && is_about(attestation, question);
    if (was_met && attestation.fiscal_year < question.year &&
        (latest == nullptr || latest->fiscal_year < attestation.fiscal_year)) {
      latest = &attestation;
    }
  }
  return latest;
}

void need_manual(const Question& question, const ElementNeed& need, const Chosen& /*chosen*/,
                 Answer& answer) {
  const auto& attestations = question.site.attestations;
  const auto found = std::ranges::find_if(attestations, [&](const site::Attestation& attestation) {
    return attestation.state == site::Attested::met && holds(attestation, question);
  });
  if (found != attestations.end()) {
    answer.evidence.push_back(
        {.file = found->where.file, .line = found->where.line, .address = {}, .title = found->by});
    return;
  }
  answer.awaits_person = true;
  if (const site::Attestation* const old = expired(question)) {
    add_reason(answer, Rule::element_attestation_expired, old->where,
               {old->by, std::to_string(old->fiscal_year.buddhist), need.reason});
  } else {
    add_reason(answer, Rule::element_not_attested, {}, {need.reason});
  }
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
    Row{.rule = site::NeedRule::quarters, .test = need_quarters},
    Row{.rule = site::NeedRule::whole_period, .test = need_whole_period},
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
               {text::iso_interval(asked), latest->covers ? text::iso_interval(*latest->covers) : ""});
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
