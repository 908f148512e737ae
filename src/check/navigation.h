#pragma once

#include "check/page_graph.h"
#include "parallel/parallel.h"
#include "site/click_path.h"
#include "site/tree.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace prongsai::check {

/// How a page is reached: from which page, by which of its edges.
struct Arrival {
  std::uint32_t from = nowhere;
  std::uint32_t edge = 0;
};

/// A reader's way from the home page to every page that clicks lead to, by the fewest clicks. Of ways that
/// are equally long, the one is taken that uses the main menu most and the footer least; then the one whose
/// links come first on their pages. A page that redirects takes no click of its own.
class Walk {
 public:
  explicit Walk(const PageGraph& graph);

  [[nodiscard]] bool reaches(std::uint32_t page) const {
    return page != nowhere && (page == home_ || arrivals_[page].from != nowhere);
  }

  /// The arrivals from the home page to `page`; empty for the home page, and for a page that is not reached.
  [[nodiscard]] std::vector<Arrival> way_to(std::uint32_t page) const;

 private:
  std::uint32_t home_ = nowhere;
  std::vector<Arrival> arrivals_{};
};

/// The clicks that lead to each of `pages` (paths of the Tree); those that no clicks lead to are left out.
std::map<std::string, site::ClickPath> click_paths(const site::Tree& tree, const Place& place,
                                                   const std::vector<std::string>& pages,
                                                   parallel::Jobs jobs);

}  // namespace prongsai::check
