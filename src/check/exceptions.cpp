#include "check/exceptions.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/link_exception.h"
#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::check {

bool matches(std::string_view pattern, std::string_view text) {
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  // Where the last '*' is, and what it stands for at least; it takes one more byte whenever the rest does not
  // fit.
  std::size_t star = std::string_view::npos;
  std::size_t taken = 0;
  while (at < text.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      taken = at;
    } else if (in_pattern < pattern.size() && pattern[in_pattern] == text[at]) {
      ++in_pattern;
      ++at;
    } else if (star != std::string_view::npos) {
      in_pattern = star + 1;
      at = ++taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', in_pattern) == std::string_view::npos;
}

std::vector<report::Problem> without_exceptions(std::vector<report::Problem> problems,
                                                std::span<const site::LinkException> exceptions,
                                                const text::Date& today) {
  const auto is_excepted = [&](const report::Problem& problem) {
    return !problem.details.empty() && report::info(problem.rule).name.starts_with("link/") &&
           std::ranges::any_of(exceptions, [&](const site::LinkException& one) {
             return today <= one.until && matches(one.link, problem.details[0]);
           });
  };
  std::erase_if(problems, is_excepted);
  for (const site::LinkException& one : exceptions) {
    if (one.until < today) {
      std::string day = text::to_iso(one.until);
      day.append("/").append(text::to_iso(one.until));
      problems.push_back({.rule = report::Rule::link_exception_over,
                          .where = one.where,
                          .details = {one.link, std::move(day), one.reason}});
    }
  }
  return problems;
}

}  // namespace prongsai::check
