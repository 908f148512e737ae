#include "check/links.h"

#include "check/navigation.h"
#include "check/outside_links.h"
#include "check/page_graph.h"
#include "check/tree_paths.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/page_path.h"
#include "site/tree.h"
#include "text/nearest.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;

/// Looking for the nearest of ten thousand paths is dear; the first broken links get it.
constexpr std::size_t nearest_looked_up = 50;

/// Turns the facts of all pages into problems; every target is told once.
class Teller {
 public:
  Teller(const site::Tree& tree, PageGraph& graph, const Place& place, const DocumentLinks& documents)
      : tree_(tree), paths_(graph.paths), place_(place), documents_(documents), pages_(graph.pages) {}

  std::vector<report::Problem> tell() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      std::ranges::move(pages_[i].problems, std::back_inserter(problems_));
      for (const LinkFinding& finding : pages_[i].findings) {
        tell_finding(i, finding);
      }
      for (const Edge& edge : pages_[i].edges) {
        tell_fragment(i, edge);
        tell_redirected(i, edge);
      }
    }
    tell_unreferenced();
    return std::move(problems_);
  }

 private:
  void add(std::size_t page, const LinkFinding& finding) {
    if (told_.emplace(finding.rule, finding.target).second) {
      problems_.push_back({.rule = finding.rule,
                           .where = location_of(paths_.names()[page], finding.line, place_, &documents_),
                           .details = {finding.written, finding.detail},
                           .url = address_of(paths_.names()[page], place_)});
    }
  }

  void tell_finding(std::size_t page, const LinkFinding& finding) {
    if (finding.rule != Rule::link_broken || told_.size() >= nearest_looked_up) {
      add(page, finding);
      return;
    }
    LinkFinding broken = finding;
    const std::uint32_t otherwise = paths_.find_ignoring_case(finding.target);
    if (otherwise != nowhere) {
      broken.rule = Rule::link_case;
      broken.detail = address_of(paths_.names()[otherwise], place_);
    } else if (const std::string near = nearest_to(finding.target); !near.empty()) {
      broken.detail = address_of(near, place_);
    }
    add(page, broken);
  }

  void tell_fragment(std::size_t page, const Edge& edge) {
    const PageFacts& target = pages_[edge.target];
    if (edge.fragment != 0 && target.is_page && !std::ranges::binary_search(target.ids, edge.fragment)) {
      add(page, {.rule = Rule::link_fragment,
                 .target = std::to_string(edge.target) + "#" + std::to_string(edge.fragment),
                 .written = edge.written,
                 .detail = "",
                 .line = edge.line});
    }
  }

  /// A page that itself only leads on is no place for readers' links.
  void tell_redirected(std::size_t page, const Edge& edge) {
    const std::uint32_t onward = pages_[edge.target].redirect;
    if (onward != nowhere && onward != edge.target && edge.target != page &&
        pages_[page].redirect == nowhere) {
      add(page, {.rule = Rule::link_redirected,
                 .target = std::to_string(edge.target),
                 .written = address_of(paths_.names()[edge.target], place_),
                 .detail = address_of(paths_.names()[onward], place_),
                 .line = edge.line});
    }
  }

  void tell_unreferenced() {
    std::vector<bool> is_linked(pages_.size(), false);
    for (const PageFacts& page : pages_) {
      for (const Edge& edge : page.edges) {
        is_linked[edge.target] = true;
      }
    }
    std::size_t i = 0;
    for (const auto& [path, content] : tree_) {
      if (!is_linked[i++] && std::holds_alternative<site::CopyOf>(content) && site::is_document(path)) {
        const std::string file = place_.folder + path;
        problems_.push_back({.rule = Rule::file_unreferenced,
                             .where = {.file = file},
                             .details = {path},
                             .url = address_of(path, place_)});
      }
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

  const site::Tree& tree_;
  const Paths& paths_;
  const Place& place_;
  const DocumentLinks& documents_;
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

/// In the order of the pages.
std::vector<OutsideLink> outside_of(const PageGraph& graph, const Place& place,
                                    const DocumentLinks& documents) {
  std::vector<OutsideLink> links;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < graph.pages.size(); ++i) {
    for (const OutsideAddress& one : graph.pages[i].outside) {
      if (seen.insert(one.address).second) {
        const std::string_view path = graph.paths.names()[i];
        links.push_back({.address = one.address,
                         .written = one.written,
                         .where = location_of(path, one.line, place, &documents),
                         .page = address_of(path, place)});
      }
    }
  }
  return links;
}

}  // namespace

LinkReport check_links(const site::Tree& tree, const Place& place, const LinkQuestions& questions,
                       parallel::Jobs jobs) {
  std::vector<std::string> item_pages = questions.item_pages;
  std::ranges::sort(item_pages);
  PageGraph graph = read_pages(tree, place,
                               {.outside = questions.outside,
                                .documents = &questions.documents,
                                .item_pages = &item_pages,
                                .services = &questions.services},
                               jobs);
  LinkReport report;
  for (const PageFacts& page : graph.pages) {
    report.pages += page.is_page ? 1 : 0;
    report.links += page.links;
  }
  report.unreached = unreached_of(graph, questions.item_pages);
  report.outside = outside_of(graph, place, questions.documents);
  report.problems = Teller(tree, graph, place, questions.documents).tell();
  return report;
}

}  // namespace prongsai::check
