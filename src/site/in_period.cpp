#include "site/in_period.h"

#include "site/catalogue.h"
#include "text/date.h"

#include <optional>

namespace prongsai::site {

bool is_in_period(const std::optional<text::Period>& covers, PeriodRule rule, text::FiscalYear year) {
  const text::Period asked = asked_period(rule, year).value_or(text::period_of(year));
  switch (rule) {
    case PeriodRule::none:
      return true;
    case PeriodRule::current:
      return !covers || covers->to >= asked.from;
    case PeriodRule::covers_year:
      return covers && covers->from <= asked.from && covers->to >= asked.to;
    case PeriodRule::assessed_year:
    case PeriodRule::first_six_months:
    case PeriodRule::previous_year:
      return covers && text::overlaps(*covers, asked);
  }
  return false;
}

}  // namespace prongsai::site
