#include "check/page_graph.h"

#include "check/cloud_service.h"
#include "check/link_words.h"
#include "check/social_address.h"
#include "check/tree_paths.h"
#include "markup/file_links.h"
#include "markup/html_scan.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/attachment_facts.h"
#include "site/page_path.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/ascii.h"
#include "text/percent.h"
#include "text/url.h"
#include "text/url_trouble.h"
#include "text/web_url.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <map>
#include <set>
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

/// Of an address in a message: a data: address may have a megabyte. It ends between letters of ASCII.
constexpr std::size_t longest_shown = 2000;

/// Whether an address of the web is that of a site as a whole: "/", "/index.php", "/home"; new_index.html is
/// that of e-GP (www.gprocurement.go.th, 2026).
bool is_home_page(const text::WebUrl& url) {
  constexpr auto homes = std::to_array<std::string_view>(
      {"", "/", "/index.html", "/new_index.html", "/index.htm", "/index.php", "/index.aspx", "/index.asp",
       "/default.aspx", "/home", "/home/", "/main", "/main/", "/th", "/th/", "/home.php", "/main.php"});
  return (!url.query || url.query->empty()) && std::ranges::find(homes, url.path) != homes.end();
}

class PageScan {
 public:
  PageScan(const Paths& paths, const Place& place, PageReading reading, std::string_view path)
      : paths_(paths),
        place_(place),
        reading_(reading),
        path_(path),
        self_(paths.exact(path)),
        address_(address_of(path, place)) {}

  /// Of a file that is no page and has links all the same.
  PageFacts scan_file(markup::LinkedFile sort, std::string_view bytes) {
    std::vector<markup::HtmlLink> links = markup::file_links(sort, bytes);
    page_.links = links.size();
    if (const auto self = text::parse_url(place_.origin + address_)) {
      for (markup::HtmlLink& link : links) {
        follow(link, *self, *self);
      }
    }
    return std::move(page_);
  }

  /// Of a document; what it leads to is opened by a click.
  PageFacts scan_document(const std::vector<site::DocumentLink>& links) {
    is_document_ = true;
    page_.links = links.size();
    const auto self = text::parse_url(place_.origin + address_);
    for (std::size_t i = 0; self && i < links.size(); ++i) {
      markup::HtmlLink link{.target = links[i].address, .line = static_cast<int>(i) + 1};
      follow(link, *self, *self);
    }
    return std::move(page_);
  }

  PageFacts scan(std::string_view html) {
    markup::HtmlFacts facts = markup::scan_html(html, markup::LinkTexts::read);
    page_.is_page = true;
    if (reading_.texts == markup::LinkTexts::read) {
      page_.title = std::move(facts.title);
    }
    page_.links = facts.links.size();
    if (const auto page = text::parse_url(place_.origin + address_)) {
      const text::WebUrl base = text::parse_url(facts.base, &*page).value_or(*page);
      const bool is_plain_here = facts.base.empty();
      for (markup::HtmlLink& link : facts.links) {
        if (!is_plain_here || !follow_plain(link)) {
          follow(link, *page, base);
        }
      }
    }
    judge_images(facts.images);
    take_ids(facts);
    return std::move(page_);
  }

 private:
  /// A path from the root that is written as the URL Standard writes it: most links of a site, which need no
  /// taking apart; false when it is not so plain.
  bool follow_plain(markup::HtmlLink& link) {
    const std::string& path = link.target;
    const auto is_plain = [](char c) {
      return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '/' || c == '-' || c == '_' ||
             c == '.';
    };
    const std::size_t below = place_.base_path.size() + 1;
    if (path.size() < below || !path.starts_with(place_.base_path) || path[below - 1] != '/' ||
        path.contains("//") || path.contains("/.") || !std::ranges::all_of(path, is_plain)) {
      return false;
    }
    judge_words(link);
    const std::uint32_t target = paths_.find(path.substr(below));
    if (target == nowhere) {
      find(Rule::link_broken, link, path.substr(below), "");
    } else {
      add(target, "", link);
    }
    return true;
  }

  /// `page` is the page's own address, `base` what its links are resolved against.
  void follow(markup::HtmlLink& link, const text::WebUrl& page, const text::WebUrl& base) {
    const auto url = text::parse_url(link.target, &base);
    if (!url) {
      find(Rule::link_bad_url, link, link.target, std::string(text::word_of(url.error())));
      return;
    }
    judge_contact(*url, link);
    judge_words(link);
    judge_address(*url, link);
    if (!text::is_web(*url)) {
      return;
    }
    if (url->host != page.host || url->port != page.port) {
      note_outside(*url, link);
      return;
    }
    const std::string fragment = url->fragment.value_or("");
    if (const std::uint32_t asked = entry_of_query(*url); asked != nowhere) {
      add(asked, fragment, link);
      return;
    }
    if (url->path == page.path) {
      add(self_, fragment, link);
      return;
    }
    const std::string path = text::percent_decode(url->path);
    if (!path.starts_with(place_.base_path + "/") && path != place_.base_path) {
      find(Rule::link_outside_base, link, path, place_.base_path);
      return;
    }
    const std::string below = path.substr(std::min(place_.base_path.size() + 1, path.size()));
    const std::uint32_t target = paths_.find(below);
    if (target == nowhere) {
      find(Rule::link_broken, link, below, "");
      return;
    }
    add(target, fragment, link);
  }

  /// The entry of a site on the web whose path has a query; files on a disk have none.
  [[nodiscard]] std::uint32_t entry_of_query(const text::WebUrl& url) const {
    const std::string root = place_.base_path + "/";
    const std::string path = text::percent_decode(url.path);
    return url.query && path.starts_with(root) ? paths_.find(path.substr(root.size()) + "?" + *url.query)
                                               : nowhere;
  }

  /// What a form sends is not ours to send.
  void note_outside(text::WebUrl url, const markup::HtmlLink& link) {
    const bool is_wanted = reading_.outside == OutsideLinks::collect || reading_.item_pages != nullptr;
    if (!is_wanted || link.use == markup::LinkUse::form) {
      return;
    }
    url.fragment.reset();
    std::string address = text::to_text(url);
    judge_home_page(url, address, link);
    if (reading_.outside == OutsideLinks::collect && addresses_.insert(address).second) {
      page_.outside.push_back({.address = std::move(address), .written = link.target, .line = link.line});
    }
  }

  void find(Rule rule, const markup::HtmlLink& link, std::string target, std::string detail) {
    const bool is_long = link.target.size() > longest_shown;
    page_.findings.push_back({.rule = rule,
                              .target = std::move(target),
                              .written = is_long ? link.target.substr(0, longest_shown) + "…" : link.target,
                              .detail = std::move(detail),
                              .line = link.line});
  }

  void judge_contact(const text::WebUrl& url, const markup::HtmlLink& link) {
    if (url.scheme == "mailto" && !is_mail_link(url.path, url.query.has_value())) {
      find(Rule::link_bad_mailto, link, link.target, "");
    } else if (url.scheme == "tel" && !is_phone_link(url.path)) {
      find(Rule::link_bad_tel, link, link.target, "");
    }
  }

  [[nodiscard]] bool is_clicked(const markup::HtmlLink& link) const {
    return is_document_ || link.region != markup::LinkRegion::none;
  }

  /// What an address says by itself, whoever answers.
  void judge_address(const text::WebUrl& url, const markup::HtmlLink& link) {
    if (const std::string_view trouble = data_trouble(url); !trouble.empty()) {
      find(Rule::link_bad_url, link, link.target.substr(0, longest_shown), std::string(trouble));
    }
    if (!is_clicked(link)) {
      return;
    }
    if (const std::string_view trouble = social_trouble(url); !trouble.empty()) {
      find(Rule::link_social_address, link, link.target, std::string(trouble));
    } else if (const CloudPlace cloud = cloud_place(url); !cloud.service.empty()) {
      text::WebUrl whole = url;
      whole.fragment.reset();
      find(cloud.is_folder ? Rule::link_cloud_folder : Rule::link_cloud_file, link, text::to_text(whole),
           std::string(cloud.service));
    }
  }

  /// An item's own words, not the menus around them.
  void judge_home_page(const text::WebUrl& url, const std::string& address, const markup::HtmlLink& link) {
    const bool is_item = reading_.item_pages != nullptr && link.region == markup::LinkRegion::content &&
                         std::ranges::binary_search(*reading_.item_pages, path_);
    const bool is_service = reading_.services != nullptr && reading_.services->contains(address);
    if (is_item && !is_service && is_home_page(url) && social_trouble(url).empty()) {
      find(Rule::link_home_page, link, std::string(path_) + "\n" + address, "");
    }
  }

  /// Only what a reader clicks on has words.
  void judge_words(const markup::HtmlLink& link) {
    if (link.region != markup::LinkRegion::none && says_nothing(link.text)) {
      find(Rule::link_says_nothing, link, link.target + "\n" + link.text, link.text);
    }
  }

  void judge_images(const std::vector<markup::HtmlImage>& images) {
    for (const markup::HtmlImage& image : images) {
      const markup::HtmlLink link{.target = image.source, .line = image.line};
      if (!image.has_alt) {
        find(Rule::html_image_alt, link, image.source, "");
      }
      if (!image.has_size) {
        find(Rule::html_image_size, link, image.source, "");
      }
    }
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
    if (reading_.texts == markup::LinkTexts::read) {
      page_.texts.push_back(std::move(link.text));
    }
  }

  void take_ids(const markup::HtmlFacts& facts) {
    std::map<std::string_view, int> first_lines;
    for (const markup::HtmlId& id : facts.ids) {
      const auto [first, is_new] = first_lines.emplace(id.id, id.line);
      if (!is_new) {
        page_.problems.push_back({.rule = Rule::html_duplicate_id,
                                  .where = {.file = place_.folder + std::string(path_), .line = id.line},
                                  .details = {id.id, std::to_string(first->second)},
                                  .url = address_});
      }
      page_.ids.push_back(hash_of(id.id));
    }
    std::ranges::sort(page_.ids);
  }

  const Paths& paths_;
  const Place& place_;
  PageReading reading_;
  std::string_view path_;
  std::uint32_t self_;
  std::string address_;
  bool is_document_ = false;
  /// Of other hosts, those that were noted.
  std::set<std::string> addresses_{};
  PageFacts page_{};
};

PageFacts facts_of(const site::Tree::value_type& entry, const Paths& paths, const Place& place,
                   PageReading reading) {
  const auto& [path, content] = entry;
  if (reading.documents != nullptr) {
    if (const auto links = reading.documents->find(path); links != reading.documents->end()) {
      return PageScan(paths, place, reading, path).scan_document(links->second);
    }
  }
  const markup::LinkedFile sort = markup::linked_file(path);
  const bool is_page = site::is_page(path);
  if (!is_page && sort == markup::LinkedFile::none) {
    return {};
  }
  PageScan scan(paths, place, reading, path);
  const auto facts_of_bytes = [&](std::string_view bytes) {
    return is_page ? scan.scan(bytes) : scan.scan_file(sort, bytes);
  };
  if (const auto* const bytes = std::get_if<std::string>(&content)) {
    return facts_of_bytes(*bytes);
  }
  if (const auto* const recipe = std::get_if<site::Recipe>(&content)) {
    auto made = (*recipe)();
    PageFacts facts = facts_of_bytes(made.value);
    std::ranges::move(made.problems, std::back_inserter(facts.problems));
    return facts;
  }
  return {};
}

}  // namespace

report::Location location_of(std::string_view path, int line, const Place& place,
                             const DocumentLinks* documents) {
  report::Location where{.file = place.folder + std::string(path), .line = line};
  if (documents == nullptr) {
    return where;
  }
  const auto links = documents->find(path);
  const auto index = static_cast<std::size_t>(line) - 1;
  if (links != documents->end() && index < links->second.size()) {
    const site::DocumentLink& link = links->second[index];
    where.sheet = link.sheet;
    where.line = link.line;
    where.column = link.column;
  }
  return where;
}

Place place_of(const site::Config& config) {
  const text::UrlParts url = text::split_url(config.base_url);
  return {.origin = std::string(url.scheme) + "://" + std::string(url.authority.value_or("")),
          .base_path = site::base_path(config)};
}

std::string address_of(std::string_view path, const Place& place) {
  if (path.ends_with("index.html")) {
    path.remove_suffix(std::string_view("index.html").size());
  }
  return place.base_path + "/" + std::string(path);
}

PageGraph read_pages(const site::Tree& tree, const Place& place, PageReading reading, parallel::Jobs jobs) {
  PageGraph graph{.paths = Paths(tree)};
  std::vector<const site::Tree::value_type*> entries;
  for (const auto& entry : tree) {
    entries.push_back(&entry);
  }
  graph.pages.resize(entries.size());
  for (const std::vector<std::size_t>& part : site::making_order(tree)) {
    parallel::for_each_index(part.size(), jobs, [&](std::size_t i) {
      graph.pages[part[i]] = facts_of(*entries[part[i]], graph.paths, place, reading);
    });
  }
  return graph;
}

}  // namespace prongsai::check
