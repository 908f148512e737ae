#include "check/navigation.h"

#include "check/page_graph.h"
#include "markup/html_scan.h"
#include "parallel/parallel.h"
#include "site/click_path.h"
#include "site/tree.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using markup::LinkRegion;

/// A page that redirects to one that redirects … is followed so far.
constexpr int most_redirects = 8;

/// What a click costs a reader who has to choose between ways of the same length.
std::uint32_t price_of(LinkRegion region) {
  switch (region) {
    case LinkRegion::main_menu:
      return 0;
    case LinkRegion::none:
    case LinkRegion::content:
    case LinkRegion::other_menu:
      return 1;
    case LinkRegion::footer:
      return 2;
  }
  return 1;
}

/// A page that one click more leads to; `rank` is that of the page it is reached from.
struct Found {
  std::uint32_t page = nowhere;
  std::uint32_t price = 0;
  std::uint32_t rank = 0;
  Arrival arrival{};
};

/// One step of the walk: all pages that are one click further than `here`, the best way to each first.
class Wave {
 public:
  Wave(const PageGraph& graph, const std::vector<Arrival>& arrivals) : graph_(graph), arrivals_(arrivals) {}

  void leave(const Found& page, std::uint32_t rank) {
    const std::vector<Edge>& edges = graph_.pages[page.page].edges;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const std::uint32_t target = landing(edges[i]);
      if (target != nowhere && arrivals_[target].from == nowhere) {
        find({.page = target,
              .price = page.price + price_of(edges[i].region),
              .rank = rank,
              .arrival = {.from = page.page, .edge = static_cast<std::uint32_t>(i)}});
      }
    }
  }

  std::vector<Found> finish() {
    std::ranges::sort(found_, {},
                      [](const Found& one) { return std::tuple(one.price, one.rank, one.arrival.edge); });
    return std::move(found_);
  }

 private:
  /// The page that a click on the edge ends at; nowhere when it cannot be clicked.
  [[nodiscard]] std::uint32_t landing(const Edge& edge) const {
    if (edge.region == LinkRegion::none) {
      return nowhere;
    }
    std::uint32_t page = edge.target;
    for (int i = 0; i < most_redirects && graph_.pages[page].redirect != nowhere; ++i) {
      page = graph_.pages[page].redirect;
    }
    return page;
  }

  /// Ways come by the rank of their page and in reading order: a later one must be better to be taken.
  void find(const Found& found) {
    const auto [known, is_new] = index_.emplace(found.page, found_.size());
    if (is_new) {
      found_.push_back(found);
    } else if (found.price < found_[known->second].price) {
      found_[known->second] = found;
    }
  }

  const PageGraph& graph_;
  const std::vector<Arrival>& arrivals_;
  std::map<std::uint32_t, std::size_t> index_{};
  std::vector<Found> found_{};
};

site::LinkPlace place_of(LinkRegion region) {
  switch (region) {
    case LinkRegion::main_menu:
      return site::LinkPlace::main_menu;
    case LinkRegion::footer:
      return site::LinkPlace::footer;
    default:
      return site::LinkPlace::page;
  }
}

}  // namespace

Walk::Walk(const PageGraph& graph) : home_(graph.paths.exact("index.html")), arrivals_(graph.pages.size()) {
  std::vector<Found> here;
  if (home_ != nowhere) {
    here.push_back({.page = home_});
    arrivals_[home_].from = home_;
  }
  while (!here.empty()) {
    Wave wave(graph, arrivals_);
    for (std::size_t rank = 0; rank < here.size(); ++rank) {
      wave.leave(here[rank], static_cast<std::uint32_t>(rank));
    }
    here = wave.finish();
    for (const Found& found : here) {
      arrivals_[found.page] = found.arrival;
    }
  }
}

std::vector<Arrival> Walk::way_to(std::uint32_t page) const {
  std::vector<Arrival> way;
  if (reaches(page)) {
    for (; page != home_; page = arrivals_[page].from) {
      way.push_back(arrivals_[page]);
    }
  }
  std::ranges::reverse(way);
  return way;
}

std::map<std::string, site::ClickPath> click_paths(const site::Tree& tree, const Place& place,
                                                   const std::vector<std::string>& pages,
                                                   parallel::Jobs jobs) {
  const PageGraph graph = read_pages(tree, place, {.texts = markup::LinkTexts::read}, jobs);
  const Walk walk(graph);
  std::map<std::string, site::ClickPath> paths;
  for (const std::string& path : pages) {
    const std::uint32_t target = graph.paths.exact(path);
    if (!walk.reaches(target)) {
      continue;
    }
    const std::vector<Arrival> way = walk.way_to(target);
    site::ClickPath& clicks = paths[path];
    for (std::size_t i = 0; i < way.size(); ++i) {
      const PageFacts& from = graph.pages[way[i].from];
      const std::uint32_t opened = i + 1 < way.size() ? way[i + 1].from : target;
      clicks.push_back({.text = from.texts[way[i].edge],
                        .place = place_of(from.edges[way[i].edge].region),
                        .page = std::string(graph.paths.names()[opened]),
                        .title = graph.pages[opened].title});
    }
  }
  return paths;
}

}  // namespace prongsai::check
