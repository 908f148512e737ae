#include "check/oit_score.h"

#include "site/catalogue.h"
#include "site/oit_score.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::check {

namespace {

Outcome outcome_of(const Outcomes& outcomes, const site::Item& item) {
  const auto found = outcomes.find(item.code);
  return found == outcomes.end() ? Outcome::lost : found->second;
}

std::size_t counted_items(const site::SubIndicator& part, const Outcomes& outcomes) {
  return static_cast<std::size_t>(std::ranges::count_if(
      part.items, [&](const site::Item& item) { return outcome_of(outcomes, item) != Outcome::left_out; }));
}

std::size_t counted_parts(const site::Indicator& indicator, const Outcomes& outcomes) {
  return static_cast<std::size_t>(std::ranges::count_if(
      indicator.sub_indicators,
      [&](const site::SubIndicator& part) { return counted_items(part, outcomes) > 0; }));
}

std::size_t counted_indicators(const site::Catalogue& catalogue, const Outcomes& outcomes) {
  return static_cast<std::size_t>(std::ranges::count_if(
      catalogue.indicators,
      [&](const site::Indicator& indicator) { return counted_parts(indicator, outcomes) > 0; }));
}

/// A sum that knows how many it is of.
class Mean {
 public:
  void add(double score) {
    sum_ += score;
    ++count_;
  }
  [[nodiscard]] std::optional<double> value() const {
    return count_ == 0 ? std::nullopt : std::optional(sum_ / static_cast<double>(count_));
  }

 private:
  double sum_ = 0;
  std::size_t count_ = 0;
};

std::optional<double> score_of(const site::SubIndicator& part, const Outcomes& outcomes) {
  Mean mean;
  for (const site::Item& item : part.items) {
    const Outcome outcome = outcome_of(outcomes, item);
    if (outcome != Outcome::left_out) {
      mean.add(outcome == Outcome::earned ? 100 : 0);
    }
  }
  return mean.value();
}

}  // namespace

site::OitScore oit_score(const site::Catalogue& catalogue, const Outcomes& outcomes) {
  site::OitScore score;
  Mean of_indicators;
  for (const site::Indicator& indicator : catalogue.indicators) {
    Mean of_parts;
    for (const site::SubIndicator& part : indicator.sub_indicators) {
      if (const auto value = score_of(part, outcomes)) {
        score.sub_indicators.push_back({.code = part.code, .score = *value});
        of_parts.add(*value);
      }
    }
    if (const auto value = of_parts.value()) {
      score.indicators.push_back({.code = indicator.code, .score = *value});
      of_indicators.add(*value);
    }
  }
  score.oit = of_indicators.value().value_or(0);
  return score;
}

std::map<std::string, double> worth_of_items(const site::Catalogue& catalogue, const Outcomes& outcomes) {
  std::map<std::string, double> worth;
  const auto indicators = static_cast<double>(counted_indicators(catalogue, outcomes));
  for (const site::Indicator& indicator : catalogue.indicators) {
    const auto parts = static_cast<double>(counted_parts(indicator, outcomes));
    for (const site::SubIndicator& part : indicator.sub_indicators) {
      const auto items = static_cast<double>(counted_items(part, outcomes));
      for (const site::Item& item : part.items) {
        const bool counts = outcome_of(outcomes, item) != Outcome::left_out;
        worth[item.code] = counts ? oit_share / indicators / parts / items : 0;
      }
    }
  }
  return worth;
}

}  // namespace prongsai::check
