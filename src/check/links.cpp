#include "check/links.h"

#include "markup/html_scan.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/tree.h"
#include "text/nearest.h"
#include "text/url.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;

constexpr std::uint32_t nowhere = 0xFFFF'FFFF;
/// Looking for the nearest of ten thousand paths is dear; the first broken links get it.
constexpr std::size_t nearest_looked_up = 50;

/// A link to a page of the Tree, resolved; the fragment as a hash, 0 for none.
struct Edge {
  std::uint32_t target = nowhere;
  std::size_t fragment = 0;
  std::string written{};
  int line = 0;
};

/// `target` is the path that `written` leads to: below the base, or, outside of it, the whole.
struct Broken {
  Rule rule{};
  std::string target{};
  std::string written{};
  int line = 0;
};

/// What is kept of a page after it was scanned: enough to judge fragments and to walk from the home page.
struct PageFacts {
  bool is_page = false;
  std::vector<std::size_t> ids{};
  std::vector<Edge> edges{};
  std::vector<Broken> broken{};
  std::vector<report::Problem> problems{};
  std::size_t links = 0;
};

std::size_t hash_of(std::string_view text) {
  const std::size_t hash = std::hash<std::string_view>{}(text);
  return hash == 0 ? 1 : hash;
}

/// Fragments that every browser knows without an id.
bool is_built_in(std::string_view fragment) {
  return fragment.empty() || fragment == "top" || fragment.starts_with(":~:");
}

class Paths {
 public:
  explicit Paths(const site::Tree& tree) {
    for (const auto& [path, content] : tree) {
      index_.emplace(path, static_cast<std::uint32_t>(names_.size()));
      names_.emplace_back(path);
    }
  }

  /// The entry that a request for `path` (below the base, decoded) gets.
  [[nodiscard]] std::uint32_t find(const std::string& path) const {
    if (path.empty() || path.ends_with('/')) {
      return exact(path + "index.html");
    }
    const std::uint32_t found = exact(path);
    return found != nowhere ? found : exact(path + "/index.html");
  }

  [[nodiscard]] std::uint32_t exact(std::string_view path) const {
    const auto found = index_.find(path);
    return found == index_.end() ? nowhere : found->second;
  }

  [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }

 private:
  std::unordered_map<std::string_view, std::uint32_t> index_{};
  std::vector<std::string_view> names_{};
};

/// "/ita/oit/2567/o1/" for oit/2567/o1/index.html.
std::string address_of(std::string_view path, const Place& place) {
  if (path.ends_with("index.html")) {
    path.remove_suffix(std::string_view("index.html").size());
  }
  return place.base_path + "/" + std::string(path);
}

class PageScan {
 public:
  PageScan(const Paths& paths, const Place& place, std::string_view path)
      : paths_(paths),
        place_(place),
        path_(path),
        self_(paths.exact(path)),
        address_(address_of(path, place)) {}

  PageFacts scan(std::string_view html) {
    const markup::HtmlFacts facts = markup::scan_html(html);
    page_.is_page = true;
    page_.links = facts.links.size();
    const std::string base = facts.base.empty() ? address_ : text::resolve_path(address_, facts.base);
    for (const markup::HtmlLink& link : facts.links) {
      follow(link, base);
    }
    take_ids(facts);
    return std::move(page_);
  }

 private:
  void follow(const markup::HtmlLink& link, const std::string& base) {
    const text::UrlParts url = text::split_url(link.target);
    if (is_elsewhere(url)) {
      return;
    }
    const std::string_view fragment = url.fragment.value_or("");
    if (url.path.empty() && !url.query && !url.authority) {
      add(self_, fragment, link);
      return;
    }
    const std::string path = text::percent_decode(text::resolve_path(base, url.path));
    if (!path.starts_with(place_.base_path + "/") && path != place_.base_path) {
      page_.broken.push_back(
          {.rule = Rule::link_outside_base, .target = path, .written = link.target, .line = link.line});
      return;
    }
    const std::string below = path.substr(std::min(place_.base_path.size() + 1, path.size()));
    const std::uint32_t target = paths_.find(below);
    if (target == nowhere) {
      page_.broken.push_back(
          {.rule = Rule::link_broken, .target = below, .written = link.target, .line = link.line});
      return;
    }
    add(target, fragment, link);
  }

  [[nodiscard]] bool is_elsewhere(const text::UrlParts& url) const {
    if (url.scheme.empty() && !url.authority) {
      return false;
    }
    const bool is_web = url.scheme.empty() || url.scheme == "http" || url.scheme == "https";
    return !is_web || !place_.origin.ends_with("//" + std::string(url.authority.value_or("?")));
  }

  void add(std::uint32_t target, std::string_view fragment, const markup::HtmlLink& link) {
    if (is_built_in(fragment)) {
      page_.edges.push_back({.target = target, .fragment = 0, .written = {}, .line = link.line});
    } else {
      page_.edges.push_back({.target = target,
                             .fragment = hash_of(text::percent_decode(fragment)),
                             .written = link.target,
                             .line = link.line});
    }
  }

  void take_ids(const markup::HtmlFacts& facts) {
    std::map<std::string_view, int> first_lines;
    for (const markup::HtmlId& id : facts.ids) {
      const auto [first, is_new] = first_lines.emplace(id.id, id.line);
      if (!is_new) {
        page_.problems.push_back({.rule = Rule::html_duplicate_id,
                                  .where = {.file = "public/" + std::string(path_), .line = id.line},
                                  .details = {id.id, std::to_string(first->second)},
                                  .url = address_});
      }
      page_.ids.push_back(hash_of(id.id));
    }
    std::ranges::sort(page_.ids);
  }

  const Paths& paths_;
  const Place& place_;
  std::string_view path_;
  std::uint32_t self_;
  std::string address_;
  PageFacts page_{};
};

PageFacts facts_of(const site::Tree::value_type& entry, const Paths& paths, const Place& place) {
  const auto& [path, content] = entry;
  if (!path.ends_with(".html")) {
    return {};
  }
  PageScan scan(paths, place, path);
  if (const auto* const bytes = std::get_if<std::string>(&content)) {
    return scan.scan(*bytes);
  }
  if (const auto* const recipe = std::get_if<site::Recipe>(&content)) {
    auto made = (*recipe)();
    PageFacts facts = scan.scan(made.value);
    std::ranges::move(made.problems, std::back_inserter(facts.problems));
    return facts;
  }
  return {};
}

/// Turns the facts of all pages into problems; every broken target is told once.
class Teller {
 public:
  Teller(const Paths& paths, const Place& place, std::vector<PageFacts>& pages)
      : paths_(paths), place_(place), pages_(pages) {}

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

std::vector<std::string> unreached_of(const Paths& paths, const std::vector<PageFacts>& pages,
                                      const std::vector<std::string>& must_be_reached) {
  std::vector<bool> seen(pages.size(), false);
  std::vector<std::uint32_t> frontier;
  if (const std::uint32_t home = paths.exact("index.html"); home != nowhere) {
    seen[home] = true;
    frontier.push_back(home);
  }
  while (!frontier.empty()) {
    const std::uint32_t page = frontier.back();
    frontier.pop_back();
    for (const Edge& edge : pages[page].edges) {
      if (!seen[edge.target]) {
        seen[edge.target] = true;
        frontier.push_back(edge.target);
      }
    }
  }
  std::vector<std::string> unreached;
  std::ranges::copy_if(must_be_reached, std::back_inserter(unreached), [&](const std::string& path) {
    const std::uint32_t index = paths.exact(path);
    return index == nowhere || !seen[index];
  });
  return unreached;
}

}  // namespace

LinkReport check_links(const site::Tree& tree, const Place& place,
                       const std::vector<std::string>& must_be_reached, parallel::Jobs jobs) {
  const Paths paths(tree);
  std::vector<const site::Tree::value_type*> entries;
  for (const auto& entry : tree) {
    entries.push_back(&entry);
  }
  auto pages =
      parallel::map(entries.size(), jobs, [&](std::size_t i) { return facts_of(*entries[i], paths, place); });
  LinkReport report;
  for (const PageFacts& page : pages) {
    report.pages += page.is_page ? 1 : 0;
    report.links += page.links;
  }
  report.unreached = unreached_of(paths, pages, must_be_reached);
  report.problems = Teller(paths, place, pages).tell();
  return report;
}

}  // namespace prongsai::check
