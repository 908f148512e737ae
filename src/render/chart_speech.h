#pragma once

#include "render/book.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace prongsai::render {

/// What charts say, in the page's language and the site's digits.
class ChartSpeech {
 public:
  ChartSpeech(const Book& book, text::Language language)
      : language_(language), digits_(book.inputs.site.config.digits) {}

  [[nodiscard]] std::string operator()(std::string_view th, std::string_view en) const {
    return std::string(language_ == text::Language::th ? th : en);
  }
  [[nodiscard]] std::string digits(std::string_view text) const;
  [[nodiscard]] std::string count(std::int64_t number) const;
  /// Two decimals.
  [[nodiscard]] std::string decimal(double number) const;
  [[nodiscard]] std::string year(int buddhist) const { return digits(std::to_string(buddhist)); }
  [[nodiscard]] std::string period(const text::Period& period) const;
  /// "ตุลาคม 2566" of its first day.
  [[nodiscard]] std::string month(const text::Date& first_day) const;
  /// The words {0}, {1} … of a sentence, filled in.
  [[nodiscard]] static std::string filled(std::string sentence, std::span<const std::string> words);

  [[nodiscard]] text::Language language() const { return language_; }

 private:
  text::Language language_;
  text::Digits digits_;
};

/// Money as a chart's numbers are written: with satang where one of them has any.
class Money {
 public:
  Money(const ChartSpeech& speech, std::span<const text::Amount> all);
  [[nodiscard]] std::string operator()(text::Amount amount) const;

 private:
  const ChartSpeech& speech_;
  bool is_whole_ = true;
};

/// The sum, or the largest number that there is where it would be larger.
std::int64_t bounded_sum(std::int64_t one, std::int64_t other);
std::int64_t bounded_difference(std::int64_t one, std::int64_t other);

/// `part` of `most`, between 0 and 1 for what lies between; 0 where there is nothing to compare with.
double share_of(std::int64_t part, std::int64_t most);

}  // namespace prongsai::render
