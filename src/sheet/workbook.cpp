#include "sheet/workbook.h"

#include "sheet/overloaded.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"

#include <cstdint>
#include <string>
#include <variant>

namespace prongsai::sheet {

std::string shown(const Value& value, text::Language language) {
  constexpr int percent_decimals = 2;
  return std::visit(
      Overloaded{
          [](std::monostate) { return std::string(); }, [](const std::string& text) { return text; },
          [](std::int64_t number) { return std::to_string(number); },
          [](const Decimal& number) { return text::format_decimal(number.value, number.decimals); },
          [](text::Amount amount) { return text::format_amount(amount); },
          [](const Percent& percent) { return text::format_decimal(percent.value, percent_decimals) + "%"; },
          [&](const text::Date& date) { return text::format_date(date, language, text::DateStyle::day); },
          [](const Link& link) { return link.text; }},
      value);
}

}  // namespace prongsai::sheet
