#include "check/page_graph.h"

#include "markup/html_scan.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/percent.h"
#include "text/url.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::check {

namespace {

using report::Rule;

std::size_t hash_of(std::string_view text) {
  const std::size_t hash = std::hash<std::string_view>{}(text);
  return hash == 0 ? 1 : hash;
}

/// Fragments that every browser knows without an id.
bool is_built_in(std::string_view fragment) {
  return fragment.empty() || fragment == "top" || fragment.starts_with(":~:");
}

class PageScan {
 public:
  PageScan(const Paths& paths, const Place& place, markup::LinkTexts texts, std::string_view path)
      : paths_(paths),
        place_(place),
        texts_(texts),
        path_(path),
        self_(paths.exact(path)),
        address_(address_of(path, place)) {}

  PageFacts scan(std::string_view html) {
    markup::HtmlFacts facts = markup::scan_html(html, texts_);
    page_.is_page = true;
    if (texts_ == markup::LinkTexts::read) {
      page_.title = std::move(facts.title);
    }
    page_.links = facts.links.size();
    const std::string base = facts.base.empty() ? address_ : text::resolve_path(address_, facts.base);
    for (markup::HtmlLink& link : facts.links) {
      follow(link, base);
    }
    take_ids(facts);
    return std::move(page_);
  }

 private:
  void follow(markup::HtmlLink& link, const std::string& base) {
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

  void add(std::uint32_t target, std::string_view fragment, markup::HtmlLink& link) {
    if (link.use == markup::LinkUse::redirect && page_.redirect == nowhere) {
      page_.redirect = target;
    }
    Edge& edge = page_.edges.emplace_back(Edge{.target = target, .line = link.line, .region = link.region});
    if (!is_built_in(fragment)) {
      edge.fragment = hash_of(text::percent_decode(fragment));
      edge.written = link.target;
    }
    if (texts_ == markup::LinkTexts::read) {
      page_.texts.push_back(std::move(link.text));
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
  markup::LinkTexts texts_;
  std::string_view path_;
  std::uint32_t self_;
  std::string address_;
  PageFacts page_{};
};

PageFacts facts_of(const site::Tree::value_type& entry, const Paths& paths, const Place& place,
                   markup::LinkTexts texts) {
  const auto& [path, content] = entry;
  if (!path.ends_with(".html")) {
    return {};
  }
  PageScan scan(paths, place, texts, path);
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

}  // namespace

Place place_of(const site::Config& config) {
  const text::UrlParts url = text::split_url(config.base_url);
  return {.origin = std::string(url.scheme) + "://" + std::string(url.authority.value_or("")),
          .base_path = site::base_path(config)};
}

Paths::Paths(const site::Tree& tree) {
  for (const auto& [path, content] : tree) {
    index_.emplace(path, static_cast<std::uint32_t>(names_.size()));
    names_.emplace_back(path);
  }
}

std::uint32_t Paths::find(const std::string& path) const {
  if (path.empty() || path.ends_with('/')) {
    return exact(path + "index.html");
  }
  const std::uint32_t found = exact(path);
  return found != nowhere ? found : exact(path + "/index.html");
}

std::uint32_t Paths::exact(std::string_view path) const {
  const auto found = index_.find(path);
  return found == index_.end() ? nowhere : found->second;
}

std::string address_of(std::string_view path, const Place& place) {
  if (path.ends_with("index.html")) {
    path.remove_suffix(std::string_view("index.html").size());
  }
  return place.base_path + "/" + std::string(path);
}

PageGraph read_pages(const site::Tree& tree, const Place& place, markup::LinkTexts texts,
                     parallel::Jobs jobs) {
  PageGraph graph{.paths = Paths(tree)};
  std::vector<const site::Tree::value_type*> entries;
  for (const auto& entry : tree) {
    entries.push_back(&entry);
  }
  graph.pages = parallel::map(
      entries.size(), jobs, [&](std::size_t i) { return facts_of(*entries[i], graph.paths, place, texts); });
  return graph;
}

}  // namespace prongsai::check
