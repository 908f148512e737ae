#pragma once

#include "check/outside_links.h"
#include "check/page_graph.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "site/tree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace prongsai::check {

/// Every internal link, fragment and asset of the Tree's HTML pages, the addresses that are none, the words
/// of links, pictures without alternative text, and documents that nothing links to: rules link/…,
/// html/… and file/unreferenced, each target told once with the first page that has it; and the pages of
/// `must_be_reached` (tree paths) to which a reader cannot click from the home page. Recipes' own problems
/// come too. What other hosts have is not looked at here; `outside` has the addresses to ask them for, each
/// once, where that is wanted.
struct LinkReport {
  std::vector<report::Problem> problems{};
  std::vector<std::string> unreached{};
  std::vector<OutsideLink> outside{};
  std::size_t pages = 0;
  std::size_t links = 0;
};

LinkReport check_links(const site::Tree& tree, const Place& place,
                       const std::vector<std::string>& must_be_reached, parallel::Jobs jobs,
                       OutsideLinks outside = OutsideLinks::leave_out);

}  // namespace prongsai::check
