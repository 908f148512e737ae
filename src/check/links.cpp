#include "check/links.h"

#include "check/navigation.h"
#include "check/page_graph.h"
#include "markup/html_scan.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/tree.h"
#include "text/nearest.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;

/// Looking for the nearest of ten thousand paths is dear; the first broken links get it.
constexpr std::size_t nearest_looked_up = 50;

/// Turns the facts of all pages into problems; every broken target is told once.
class Teller {
 public:
  Teller(PageGraph& graph, const Place& place) : paths_(graph.paths), place_(place), pages_(graph.pages) {}

  std::vector<report::Problem> tell() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      std::ranges::move(pages_[i].problems, std::back_inserter(problems_));
      for (const Broken& broken : pages_[i].broken) {
        tell_broken(i, broken);
      }
      for (const Edge& edge : pages_[i].edges) {
        tell_fragment(i, edge);
      }
    }
    return std::move(problems_);
  }

 private:
  void add(std::size_t page, const Broken& broken, std::string detail) {
    if (told_.emplace(broken.rule, broken.target).second) {
      problems_.push_back(
          {.rule = broken.rule,
           .where = {.file = "public/" + std::string(paths_.names()[page]), .line = broken.line},
           .details = {broken.written, std::move(detail)},
           .url = address_of(paths_.names()[page], place_)});
    }
  }

  void tell_broken(std::size_t page, const Broken& broken) {
    if (broken.rule == Rule::link_outside_base) {
      add(page, broken, place_.base_path);
      return;
    }
    std::string near;
    if (told_.size() < nearest_looked_up) {
      near = nearest_to(broken.target);
    }
    add(page, broken, near.empty() ? near : address_of(near, place_));
  }

  void tell_fragment(std::size_t page, const Edge& edge) {
    const PageFacts& target = pages_[edge.target];
    if (edge.fragment != 0 && target.is_page && !std::ranges::binary_search(target.ids, edge.fragment)) {
      add(page,
          {.rule = Rule::link_fragment,
           .target = std::to_string(edge.target) + "#" + std::to_string(edge.fragment),
           .written = edge.written,
           .line = edge.line},
          "");
    }
  }

  /// The entry whose path is most like `target`; empty when none is. Pages are compared by their folders, for
  /// /index.html would make short names alike.
  [[nodiscard]] std::string nearest_to(std::string_view target) const {
    constexpr std::string_view index = "index.html";
    const std::string wanted(target.ends_with('/') ? target.substr(0, target.size() - 1) : target);
    std::vector<std::string_view> folders;
    for (std::string_view name : paths_.names()) {
      if (name.ends_with(index)) {
        name.remove_suffix(std::min(index.size() + 1, name.size()));
      }
      folders.push_back(name);
    }
    const auto near = text::nearest(wanted, folders);
    if (!near) {
      return {};
    }
    const auto found = std::ranges::find(folders, near->data(), &std::string_view::data);
    return std::string(paths_.names()[static_cast<std::size_t>(found - folders.begin())]);
  }

  const Paths& paths_;
  const Place& place_;
  std::vector<PageFacts>& pages_;
  std::set<std::pair<Rule, std::string>> told_{};
  std::vector<report::Problem> problems_{};
};

std::vector<std::string> unreached_of(const PageGraph& graph,
                                      const std::vector<std::string>& must_be_reached) {
  const Walk walk(graph);
  std::vector<std::string> unreached;
  std::ranges::copy_if(must_be_reached, std::back_inserter(unreached),
                       [&](const std::string& path) { return !walk.reaches(graph.paths.exact(path)); });
  return unreached;
}

}  // namespace

LinkReport check_links(const site::Tree& tree, const Place& place,
                       const std::vector<std::string>& must_be_reached, parallel::Jobs jobs) {
  PageGraph graph = read_pages(tree, place, markup::LinkTexts::leave_out, jobs);
  LinkReport report;
  for (const PageFacts& page : graph.pages) {
    report.pages += page.is_page ? 1 : 0;
    report.links += page.links;
  }
  report.unreached = unreached_of(graph, must_be_reached);
  report.problems = Teller(graph, place).tell();
  return report;
}

}  // namespace prongsai::check
