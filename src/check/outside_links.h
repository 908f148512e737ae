#pragma once

#include "report/problem.h"
#include "site/outside_answer.h"
#include "text/date.h"

#include <string>
#include <vector>

namespace prongsai::check {

/// A web address of another host, and the first place that links to it.
struct OutsideLink {
  /// As the URL Standard writes it, without its fragment.
  std::string address{};
  /// As the page has it, which is what people know it by; empty: as the address.
  std::string written{};
  report::Location where{};
  /// The address of the page that has the link.
  std::string page{};
};

/// Compares what came for each link with what its host answers for an address that is surely not there.
void mark_not_found_pages(const std::vector<OutsideLink>& links, site::OutsideAnswers& answers);

/// The links as findings (rules link/dead … link/private-address), in their order, by what `answers` say of
/// them: one for each link, or nothing for one that was not asked. What is true of a whole host is told once,
/// with its first link. Certificates are told that end within 14 days of `today`.
std::vector<report::Problem> judge_outside(const std::vector<OutsideLink>& links,
                                           const site::OutsideAnswers& answers, const text::Date& today);

}  // namespace prongsai::check
