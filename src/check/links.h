#pragma once

#include "check/outside_links.h"
#include "check/page_graph.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "site/tree.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace prongsai::check {

/// What is asked of the links of a Tree: the pages of items (tree paths), to which a reader must be able to
/// click from the home page and whose links must lead to the thing itself; the links in documents; the
/// addresses that may be home pages (service_addresses()); whether addresses of other hosts are collected.
struct LinkQuestions {
  std::vector<std::string> item_pages{};
  DocumentLinks documents{};
  std::set<std::string> services{};
  OutsideLinks outside = OutsideLinks::leave_out;
};

/// Every internal link, fragment and asset of the Tree's HTML pages, the addresses that are none, the words
/// of links, pictures without alternative text, and documents that nothing links to: rules link/…,
/// html/… and file/unreferenced, each target told once with the first page that has it; what addresses of
/// clouds, LINE and Facebook say by themselves; and the pages of items to which a reader cannot click from
/// the home page, and that lead to home pages. Recipes' own problems come too. What other hosts have is not
/// looked at here; `outside` has the addresses to ask them for, each once, where that is wanted.
struct LinkReport {
  std::vector<report::Problem> problems{};
  std::vector<std::string> unreached{};
  std::vector<OutsideLink> outside{};
  std::size_t pages = 0;
  std::size_t links = 0;
};

LinkReport check_links(const site::Tree& tree, const Place& place, const LinkQuestions& questions,
                       parallel::Jobs jobs);

}  // namespace prongsai::check
