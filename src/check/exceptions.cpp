#include "check/exceptions.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/link_exception.h"
#include "text/date.h"
#include "text/iso_interval.h"
#include "text/wildcard.h"

#include <algorithm>
#include <span>
#include <vector>

namespace prongsai::check {

std::vector<report::Problem> without_exceptions(std::vector<report::Problem> problems,
                                                std::span<const site::LinkException> exceptions,
                                                const text::Date& today) {
  const auto is_excepted = [&](const report::Problem& problem) {
    return !problem.details.empty() && report::info(problem.rule).name.starts_with("link/") &&
           std::ranges::any_of(exceptions, [&](const site::LinkException& one) {
             return today <= one.until && text::matches_wildcard(one.link, problem.details[0]);
           });
  };
  std::erase_if(problems, is_excepted);
  for (const site::LinkException& one : exceptions) {
    if (one.until < today) {
      problems.push_back({.rule = report::Rule::link_exception_over,
                          .where = one.where,
                          .details = {one.link, text::iso_interval(one.until), one.reason}});
    }
  }
  return problems;
}

}  // namespace prongsai::check
