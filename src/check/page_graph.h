#pragma once

#include "check/tree_paths.h"
#include "markup/html_scan.h"
#include "parallel/parallel.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/attachment_facts.h"
#include "site/site.h"
#include "site/tree.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// What the pages of a Tree lead to, read once for all who ask.
namespace prongsai::check {

/// Where the Tree will stand: "https://www.example", "/ita"; and the folder that its files are in, for
/// messages.
struct Place {
  std::string origin{};
  std::string base_path{};
  std::string folder = "public/";
};

/// Where a site says that it will stand.
Place place_of(const site::Config& config);

/// A link to an entry of the Tree, resolved; the fragment as a hash, 0 for none.
struct Edge {
  std::uint32_t target = nowhere;
  int line = 0;
  std::size_t fragment = 0;
  std::string written{};
  markup::LinkRegion region = markup::LinkRegion::none;
};

/// Something about a link, a picture or a word of a page; told once for each `target`. Of a broken link that
/// is the path that it leads to: below the base, or, outside of it, the whole.
struct LinkFinding {
  report::Rule rule{};
  std::string target{};
  std::string written{};
  std::string detail{};
  int line = 0;
};

/// A web address of another host, without its fragment, and as the page has it; told once of a page.
struct OutsideAddress {
  std::string address{};
  std::string written{};
  int line = 0;
};

/// What is kept of a page after it was scanned: enough to judge fragments and to walk from the home page.
/// `title` and `texts`, one for each edge, are there only when the words of links were asked for, `outside`
/// when that was.
struct PageFacts {
  bool is_page = false;
  std::string title{};
  /// Sorted hashes.
  std::vector<std::size_t> ids{};
  std::vector<Edge> edges{};
  std::vector<std::string> texts{};
  /// Where a browser goes on to by itself.
  std::uint32_t redirect = nowhere;
  std::vector<LinkFinding> findings{};
  std::vector<OutsideAddress> outside{};
  std::vector<report::Problem> problems{};
  std::size_t links = 0;
};

/// Whether addresses of other hosts are collected.
enum class OutsideLinks : std::uint8_t { leave_out, collect };

/// The links in documents of the Tree, by path.
using DocumentLinks = std::map<std::string, std::vector<site::DocumentLink>, std::less<>>;

/// What is wanted of a page beside the edges.
struct PageReading {
  markup::LinkTexts texts = markup::LinkTexts::leave_out;
  OutsideLinks outside = OutsideLinks::leave_out;
  const DocumentLinks* documents = nullptr;
  /// The pages (tree paths, sorted) that show what is scored: where they lead, it must be to the thing
  /// itself.
  const std::vector<std::string>* item_pages = nullptr;
  /// Addresses that may be home pages all the same.
  const std::set<std::string>* services = nullptr;
};

/// Where the link of a page's or document's line is; `line` of a document counts its links.
report::Location location_of(std::string_view path, int line, const Place& place,
                             const DocumentLinks* documents);

/// One PageFacts for each entry of the Tree.
struct PageGraph {
  Paths paths;
  std::vector<PageFacts> pages{};
};

/// The links between the pages of `tree`. Recipes' own problems, and html/duplicate-id, are with the pages.
PageGraph read_pages(const site::Tree& tree, const Place& place, PageReading reading, parallel::Jobs jobs);

/// "/ita/oit/2567/o1/" for oit/2567/o1/index.html.
std::string address_of(std::string_view path, const Place& place);

}  // namespace prongsai::check
