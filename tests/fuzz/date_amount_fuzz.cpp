// Whatever an officer types into a cell: it must be read the same way again once we have written it.
#include "text/date.h"
#include "text/encoding.h"
#include "text/language.h"
#include "text/number.h"
#include "text/slug.h"
#include "text/thai.h"
#include "text/utf8.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace prongsai::text;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_dates(std::string_view input) {
  if (const auto date = parse_date(input)) {
    require(is_valid(*date));
    // Outside, a year could be taken for one of the other era: "2450" reads as Buddhist.
    const bool has_plain_year = date->year >= 1900 && date->year < 2400;
    for (const Language language : {Language::th, Language::en}) {
      for (const DateStyle style : {DateStyle::day, DateStyle::full, DateStyle::numeric}) {
        require(!has_plain_year || parse_date(format_date(*date, language, style)) == date);
      }
    }
    require(!has_plain_year || parse_date(to_iso(*date)) == date);
  }
  if (const auto period = parse_period(input)) {
    require(is_valid(period->from) && is_valid(period->to) && period->from <= period->to);
    const bool has_plain_years = period->from.year >= 1900 && period->to.year < 2400;
    for (const Language language : {Language::th, Language::en}) {
      require(!has_plain_years || parse_period(format_period(*period, language)) == period);
    }
  }
  if (const auto day = parse_serial(input)) {
    require(day->year >= 1990 && day->year <= 2099);
  }
  if (const auto year = parse_fiscal_year(input)) {
    require(fiscal_year_of(period_of(*year).from) == *year && fiscal_year_of(period_of(*year).to) == *year);
  }
}

void check_numbers(std::string_view input) {
  if (const auto amount = parse_amount(input)) {
    require(parse_amount(format_amount(*amount)) == amount);
  }
  if (const auto integer = parse_integer(input)) {
    require(parse_integer(format_integer(*integer)) == integer);
  }
  if (const auto decimal = parse_decimal(input)) {
    require(parse_decimal(format_decimal(*decimal, 2)).has_value());
  }
}

void check_text(std::string_view input) {
  const std::string once = normalize(input);
  require(!first_invalid_utf8(once));
  require(normalize(once) == once);
  const std::string address = slug(input);
  require(!address.empty() && !first_invalid_utf8(address) && slug(address) == address);
  if (const auto decoded = decode(input)) {
    require(!first_invalid_utf8(decoded->utf8));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<char> bytes(data, data + size);  // its end is the end of the memory that may be read
  const std::string_view input(bytes.data(), bytes.size());
  check_dates(input);
  check_numbers(input);
  check_text(input);
  return 0;
}
