#include "check/judge.h"

#include "check/evidence_files.h"
#include "check/needs.h"
#include "check/oit_score.h"
#include "check/spans.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"
#include "text/iso_interval.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;
using site::ElementState;
using site::ItemState;

/// What an element's answers come to, with what the item's state needs to know of it.
struct Judged {
  site::ElementVerdict verdict{};
  bool has_content = false;
  bool is_in_period = false;
  bool is_of_old = false;
  bool is_due = true;
  /// An officer says that it does not apply.
  bool is_by_word = false;
};

/// From so many days before an item's day on, what it owes is due soon.
constexpr int due_soon_days = 30;

const site::Attestation* not_applicable(const Question& question) {
  const auto& attestations = question.site.attestations;
  const auto found = std::ranges::find_if(attestations, [&](const site::Attestation& attestation) {
    return attestation.state == site::Attested::not_applicable && holds(attestation, question);
  });
  return found == attestations.end() ? nullptr : &*found;
}

/// What may still happen cannot be missed: a period is judged from the day after it, and where every month or
/// quarter of it is asked for, each from the day after its end. Current things are due from the year's first
/// day.
bool has_come(const Question& question, const site::ElementNeed& need) {
  const text::Period fiscal = text::period_of(question.year);
  if (const auto months = months_of_a_part(need.rule); months && question.asked) {
    return !ended_parts(*question.asked, *months, question.as_of).empty();
  }
  switch (question.element.period) {
    case site::PeriodRule::assessed_year:
      return question.as_of > fiscal.to;
    case site::PeriodRule::first_six_months:
      return question.as_of > text::first_six_months_of(question.year).to;
    case site::PeriodRule::none:
    case site::PeriodRule::current:
    case site::PeriodRule::previous_year:
    case site::PeriodRule::covers_year:
      return question.as_of >= fiscal.from;
  }
  return true;
}

Judged by_word(const site::Attestation& attestation, const site::Element& element) {
  Judged judged{.verdict = {.element = &element, .state = ElementState::not_applicable}, .is_by_word = true};
  judged.verdict.reasons.push_back(
      {.rule = Rule::element_attested,
       .where = attestation.where,
       .details = {attestation.by, text::to_iso(attestation.on), attestation.reason}});
  judged.verdict.evidence.push_back({.file = attestation.where.file,
                                     .line = attestation.where.line,
                                     .address = {},
                                     .title = attestation.by});
  return judged;
}

void settle_optional(Judged& judged) {
  if (judged.verdict.state == ElementState::unmet && judged.verdict.element->optional) {
    judged.verdict.state = ElementState::not_applicable;
    judged.verdict.reasons = {{.rule = Rule::element_if_any, .where = {}, .details = {}}};
  }
}

/// One unmet need leaves the element unmet; one that awaits a person leaves it to that person at best.
void lower_state(site::ElementVerdict& verdict, const Answer& answered) {
  if (answered.awaits_person) {
    verdict.state = verdict.state == ElementState::met ? ElementState::manual : verdict.state;
  } else if (!answered.reasons.empty()) {
    verdict.state = ElementState::unmet;
  }
}

template <class Value>
void add_new(std::vector<Value>& into, std::vector<Value> found) {
  for (Value& value : found) {
    if (std::ranges::find(into, value) == into.end()) {
      into.push_back(std::move(value));
    }
  }
}

/// What answers several needs, or is why several are not met, is kept once.
void keep_found(site::ElementVerdict& verdict, Answer answered) {
  add_new(verdict.reasons, std::move(answered.reasons));
  add_new(verdict.evidence, std::move(answered.evidence));
}

Judged judge_element(const Question& question) {
  const site::Element& element = question.element;
  if (const site::Attestation* const word = not_applicable(question)) {
    return by_word(*word, element);
  }
  Judged judged{.verdict = {.element = &element, .state = ElementState::met}, .is_due = false};
  for (const site::ElementNeed& need : element.needs) {
    Answer answered = answer(question, need);
    judged.has_content = judged.has_content || answered.has_content;
    judged.is_in_period = judged.is_in_period || answered.is_in_period;
    judged.is_of_old = judged.is_of_old || answered.is_of_old;
    judged.is_due = judged.is_due || (!answered.reasons.empty() && has_come(question, need));
    lower_state(judged.verdict, answered);
    keep_found(judged.verdict, std::move(answered));
  }
  settle_optional(judged);
  return judged;
}

/// complete when nothing is owed; not_due when all that is owed may still come; missing when nothing is there
/// at all; stale when something is there but nothing of the period asked for; else incomplete.
ItemState state_of(const std::vector<Judged>& elements) {
  bool is_complete = true;
  bool may_come = true;
  bool has_content = false;
  bool has_any_in_period = false;
  for (const Judged& judged : elements) {
    const bool is_owed = site::is_owed(judged.verdict.state);
    const bool is_machine_judged = judged.verdict.state != ElementState::manual;
    has_content = has_content || (judged.has_content && is_machine_judged);
    has_any_in_period = has_any_in_period || (judged.is_in_period && !judged.is_of_old && is_machine_judged);
    if (is_owed) {
      is_complete = false;
      may_come = may_come && !judged.is_due;
    }
  }
  if (is_complete) {
    return ItemState::complete;
  }
  if (may_come) {
    return ItemState::not_due;
  }
  if (!has_content) {
    return ItemState::missing;
  }
  return has_any_in_period ? ItemState::incomplete : ItemState::stale;
}

void tell_not_due(Judged& judged, const std::optional<text::Period>& asked) {
  if (judged.verdict.state == ElementState::unmet && !judged.is_due && asked) {
    judged.verdict.reasons.insert(
        judged.verdict.reasons.begin(),
        {.rule = Rule::element_not_due, .where = {}, .details = {text::iso_interval(*asked)}});
  }
}

/// What is not due yet is never overdue: its day lies before what it asks for can be there.
site::Urgency urgency_of(ItemState state, int days_left) {
  if (state == ItemState::complete || days_left > due_soon_days) {
    return site::Urgency::none;
  }
  if (days_left >= 0) {
    return site::Urgency::due_soon;
  }
  return state == ItemState::not_due ? site::Urgency::none : site::Urgency::overdue;
}

void assign(site::ItemVerdict& verdict, const site::Site& site, text::FiscalYear year,
            const text::Date& as_of) {
  const site::Assignment* const assignment = site::assignment_of(site, *verdict.item, year);
  if (assignment == nullptr) {
    return;
  }
  verdict.owner = assignment->division;
  verdict.officer = assignment->officer;
  verdict.due = site::due_day(site, *assignment, year);
  if (verdict.due) {
    verdict.days_left = text::days_between(as_of, *verdict.due);
    verdict.urgency = urgency_of(verdict.state, *verdict.days_left);
  }
}

site::ItemVerdict judge_item(const site::Site& site, const site::Item& item, text::FiscalYear year,
                             const text::Date& as_of) {
  std::vector<Judged> elements;
  for (const site::Element& element : item.elements) {
    const Question question{.site = site,
                            .item = item,
                            .element = element,
                            .year = year,
                            .asked = site::asked_period(element.period, year),
                            .as_of = as_of};
    elements.push_back(judge_element(question));
    tell_not_due(elements.back(), question.asked);
  }
  site::ItemVerdict verdict{.item = &item, .state = state_of(elements)};
  verdict.is_not_applicable = !elements.empty() && std::ranges::all_of(elements, &Judged::is_by_word);
  for (Judged& judged : elements) {
    verdict.elements.push_back(std::move(judged.verdict));
  }
  assign(verdict, site, year, as_of);
  return verdict;
}

/// What each item is worth and costs, and what they come to together.
void weigh(site::Verdict& verdict, const site::Catalogue& catalogue) {
  Outcomes outcomes;
  for (const site::ItemVerdict& item : verdict.items) {
    outcomes[item.item->code] = item.is_not_applicable              ? Outcome::left_out
                                : item.state == ItemState::complete ? Outcome::earned
                                                                    : Outcome::lost;
  }
  verdict.score = oit_score(catalogue, outcomes);
  const auto worth = worth_of_items(catalogue, outcomes);
  for (site::ItemVerdict& item : verdict.items) {
    item.worth = worth.at(item.item->code);
    item.points = item.state == ItemState::complete ? 0 : item.worth;
  }
}

report::Location place_of(const site::ElementVerdict& element) {
  for (const report::Problem& reason : element.reasons) {
    if (!reason.where.file.empty()) {
      return reason.where;
    }
  }
  return {};
}

void tell_element(const site::ItemVerdict& item, const site::ElementVerdict& element,
                  std::vector<report::Problem>& problems) {
  const std::vector<std::string> details{item.item->code, item.item->title, element.element->text};
  if (element.state == ElementState::unmet) {
    problems.push_back({.rule = Rule::item_incomplete, .where = place_of(element), .details = details});
  } else if (element.state == ElementState::manual) {
    problems.push_back({.rule = Rule::item_unconfirmed, .where = {}, .details = details});
  }
}

}  // namespace

site::Verdict judge(const site::Site& site, const site::Catalogue& catalogue, const text::Date& as_of) {
  site::Verdict verdict{
      .year = catalogue.fiscal_year, .as_of = as_of, .carried_from = catalogue.carried_from};
  for (const site::Item* item : site::items_of(catalogue)) {
    verdict.items.push_back(judge_item(site, *item, catalogue.fiscal_year, as_of));
  }
  weigh(verdict, catalogue);
  return verdict;
}

std::vector<report::Problem> problems_of(const site::Verdict& verdict) {
  std::vector<report::Problem> problems;
  if (verdict.carried_from) {
    problems.push_back(
        {.rule = Rule::catalogue_carried_forward,
         .where = {},
         .details = {std::to_string(verdict.year.buddhist), std::to_string(verdict.carried_from->buddhist)}});
  }
  for (const site::ItemVerdict& item : verdict.items) {
    const std::vector<std::string> details{item.item->code, item.item->title};
    switch (item.state) {
      case ItemState::complete:
      case ItemState::not_due:
        break;
      case ItemState::missing:
        problems.push_back({.rule = Rule::item_missing, .where = {}, .details = details});
        break;
      case ItemState::stale:
        problems.push_back({.rule = Rule::item_stale, .where = {}, .details = details});
        break;
      case ItemState::incomplete:
        for (const site::ElementVerdict& element : item.elements) {
          tell_element(item, element, problems);
        }
        break;
    }
  }
  return problems;
}

}  // namespace prongsai::check
