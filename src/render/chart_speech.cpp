#include "render/chart_speech.h"

#include "text/date.h"
#include "text/number.h"
#include "text/thai.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace prongsai::render {

namespace {

constexpr std::int64_t satang_a_baht = 100;

}  // namespace

std::string ChartSpeech::digits(std::string_view text) const {
  return text::with_digits(text, digits_);
}

std::string ChartSpeech::count(std::int64_t number) const {
  return digits(text::format_integer(number));
}

std::string ChartSpeech::decimal(double number) const {
  return digits(text::format_decimal(number, 2));
}

std::string ChartSpeech::period(const text::Period& period) const {
  return digits(text::format_period(period, language_));
}

std::string ChartSpeech::month(const text::Date& first_day) const {
  return digits(text::format_date(first_day, language_, text::DateStyle::month_year_short));
}

std::string ChartSpeech::filled(std::string sentence, std::span<const std::string> words) {
  std::string whole;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const bool is_place = sentence[at] == '{' && at + 2 < sentence.size() && sentence[at + 2] == '}';
    const auto index = is_place ? static_cast<std::size_t>(sentence[at + 1] - '0') : words.size();
    if (index < words.size()) {
      whole += words[index];
      at += 2;
    } else {
      whole += sentence[at];
    }
  }
  return whole;
}

Money::Money(const ChartSpeech& speech, std::span<const text::Amount> all)
    : speech_(speech),
      is_whole_(
          std::ranges::all_of(all, [](text::Amount amount) { return amount.satang % satang_a_baht == 0; })) {}

std::string Money::operator()(text::Amount amount) const {
  return is_whole_ ? speech_.count(amount.satang / satang_a_baht)
                   : speech_.digits(text::format_amount(amount));
}

std::int64_t bounded_sum(std::int64_t one, std::int64_t other) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(one, other, &sum)) {
    return one > 0 ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
  }
  return sum;
}

std::int64_t bounded_difference(std::int64_t one, std::int64_t other) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(one, other, &difference)) {
    return one > other ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min();
  }
  return difference;
}

double share_of(std::int64_t part, std::int64_t most) {
  return most > 0 ? static_cast<double>(part) / static_cast<double>(most) : 0;
}

}  // namespace prongsai::render
