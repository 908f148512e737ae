#include "site/catalogue.h"

#include "text/date.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::site {

std::vector<const Item*> items_of(const Catalogue& catalogue) {
  std::vector<const Item*> items;
  for (const Indicator& indicator : catalogue.indicators) {
    for (const SubIndicator& sub_indicator : indicator.sub_indicators) {
      for (const Item& item : sub_indicator.items) {
        items.push_back(&item);
      }
    }
  }
  return items;
}

std::string year_address(text::FiscalYear year) {
  return "/oit/" + std::to_string(year.buddhist) + "/";
}

std::string item_address(text::FiscalYear year, const Item& item) {
  std::string code = item.code;
  std::ranges::transform(code, code.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return year_address(year) + code + "/";
}

std::optional<text::Period> asked_period(PeriodRule rule, text::FiscalYear year) {
  switch (rule) {
    case PeriodRule::none:
    case PeriodRule::current:
      return std::nullopt;
    case PeriodRule::assessed_year:
    case PeriodRule::covers_year:
      return text::period_of(year);
    case PeriodRule::first_six_months:
      return text::first_six_months_of(year);
    case PeriodRule::previous_year:
      return text::period_of({year.buddhist - 1});
  }
  return std::nullopt;
}

}  // namespace prongsai::site
