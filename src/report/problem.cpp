#include "report/problem.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <vector>

namespace prongsai::report {

namespace {

/// The number that `text` begins with, without leading zeros; it is cut off.
std::string_view take_number(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  std::string_view number = text.substr(0, end);
  text.remove_prefix(end);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

/// O2 before O10.
std::weak_ordering natural_order(std::string_view one, std::string_view other) {
  constexpr std::string_view digits = "0123456789";
  while (!one.empty() && !other.empty()) {
    if (digits.contains(one.front()) && digits.contains(other.front())) {
      const std::string_view number = take_number(one);
      const std::string_view other_number = take_number(other);
      const auto order = std::tuple(number.size(), number) <=> std::tuple(other_number.size(), other_number);
      if (std::is_neq(order)) {
        return order;
      }
    } else if (one.front() != other.front()) {
      return one.front() <=> other.front();
    } else {
      one.remove_prefix(1);
      other.remove_prefix(1);
    }
  }
  return one.size() <=> other.size();
}

bool comes_first(const Problem& one, const Problem& other) {
  const auto place = [](const Problem& problem) {
    const Location& where = problem.where;
    return std::tie(where.file, where.sheet, where.line, where.column, problem.rule, problem.url);
  };
  if (const auto order = place(one) <=> place(other); std::is_neq(order)) {
    return std::is_lt(order);
  }
  const auto order = std::lexicographical_compare_three_way(
      one.details.begin(), one.details.end(), other.details.begin(), other.details.end(), natural_order);
  return std::is_neq(order) ? std::is_lt(order) : one.details < other.details;
}

}  // namespace

void sort(std::vector<Problem>& problems) {
  std::ranges::stable_sort(problems, comes_first);
}

std::vector<Problem> without_repeats(std::vector<Problem> problems) {
  sort(problems);
  const auto repeats = std::ranges::unique(problems);
  problems.erase(repeats.begin(), repeats.end());
  return problems;
}

}  // namespace prongsai::report
