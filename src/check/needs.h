#pragma once

#include "report/problem.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/date.h"

#include <optional>
#include <string>
#include <vector>

namespace prongsai::check {

/// What a need is tested against.
struct Question {
  const site::Site& site;
  const site::Item& item;
  const site::Element& element;
  text::FiscalYear year{};
  /// The days that the evidence must speak of; nothing when any will do.
  std::optional<text::Period> asked{};
  /// The day of judging: what was published, signed or attested later is not there yet.
  text::Date as_of{};
};

/// `reasons` is empty when the need is met. `has_content` says whether anything at all is filed under the
/// topic, `is_in_period` whether some of it is for the days asked for, `is_of_old` whether all that counted
/// there was an earlier period's under another name.
struct Answer {
  std::vector<report::Problem> reasons{};
  std::vector<site::Evidence> evidence{};
  bool has_content = false;
  bool is_in_period = false;
  bool is_of_old = false;
  bool awaits_person = false;
};

/// Whether the site meets one need of an element.
Answer answer(const Question& question, const site::ElementNeed& need);

}  // namespace prongsai::check
