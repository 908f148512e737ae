#include "check/spans.h"

#include "site/catalogue.h"
#include "text/date.h"

#include <optional>
#include <vector>

namespace prongsai::check {

namespace {

constexpr int months_of_a_quarter = 3;

/// The last day of the `months` months that begin with the month of `from`.
text::Date end_of(text::Date from, int months) {
  for (int passed = 1; passed < months; ++passed) {
    from = text::add_days(text::last_day_of_month(from.year, from.month), 1);
  }
  return text::last_day_of_month(from.year, from.month);
}

}  // namespace

std::optional<int> months_of_a_part(site::NeedRule rule) {
  switch (rule) {
    case site::NeedRule::months:
      return 1;
    case site::NeedRule::quarters:
      return months_of_a_quarter;
    case site::NeedRule::records:
    case site::NeedRule::text:
    case site::NeedRule::file:
    case site::NeedRule::signature:
    case site::NeedRule::whole_period:
    case site::NeedRule::values:
    case site::NeedRule::reachable:
    case site::NeedRule::manual:
      break;
  }
  return std::nullopt;
}

std::vector<text::Period> ended_parts(const text::Period& asked, int months, const text::Date& as_of) {
  std::vector<text::Period> parts;
  for (text::Date day = asked.from; day <= asked.to;) {
    const text::Period part{.from = day, .to = end_of(day, months)};
    if (part.to >= as_of) {
      break;
    }
    parts.push_back(part);
    day = text::add_days(part.to, 1);
  }
  return parts;
}

}  // namespace prongsai::check
