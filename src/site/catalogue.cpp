#include "site/catalogue.h"

#include "text/ascii.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::site {

namespace {

/// The year before the last begins with “ต.ค.” two numbers earlier.
constexpr int years_looked_back = 2;

/// `text` with the number `from`, where it stands alone, as `to`. A span of years ("2566–2570") is a plan's
/// own and stays.
std::string with_year(std::string text, int from, int to) {
  const std::string digits = std::to_string(from);
  constexpr std::string_view dash = "–";
  for (std::size_t at = text.find(digits); at != std::string::npos; at = text.find(digits, at + 1)) {
    const std::string_view before = std::string_view(text).substr(0, at);
    const std::string_view after = std::string_view(text).substr(at + digits.size());
    const bool is_longer = (!before.empty() && text::is_ascii_digit(before.back())) ||
                           (!after.empty() && text::is_ascii_digit(after[0]));
    const bool is_span =
        before.ends_with(dash) || before.ends_with('-') || after.starts_with(dash) || after.starts_with('-');
    if (!is_longer && !is_span) {
      text.replace(at, digits.size(), std::to_string(to));
    }
  }
  return text;
}

}  // namespace

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

std::string brought_on(std::string text, text::FiscalYear from, text::FiscalYear to) {
  // The later number first: it must not be moved twice.
  for (int back = 0; back <= years_looked_back; ++back) {
    text = with_year(std::move(text), from.buddhist - back, to.buddhist - back);
  }
  return text;
}

Catalogue carry_forward(const Catalogue& last, text::FiscalYear year) {
  Catalogue carried = last;
  carried.fiscal_year = year;
  carried.carried_from = last.fiscal_year;
  carried.answers.reset();
  const auto moved = [&](std::string text) { return brought_on(std::move(text), last.fiscal_year, year); };
  for (Indicator& indicator : carried.indicators) {
    for (SubIndicator& sub_indicator : indicator.sub_indicators) {
      for (Item& item : sub_indicator.items) {
        item.title = moved(item.title);
        item.confidence = Confidence::low;
        for (Element& element : item.elements) {
          element.text = moved(element.text);
          element.confidence = Confidence::low;
        }
      }
    }
  }
  return carried;
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
