#pragma once

#include "net/manners.h"
#include "site/outside_answer.h"
#include "site/tree.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace prongsai::net {

/// An address of the site, what it answered, and the first link to it: the path of its page in the Tree, and
/// the line.
struct Asked {
  std::string address{};
  std::string page{};
  int line = 0;
  site::OutsideAnswer answer{};
};

/// A site as it is on the web. The Tree has its pages, and an empty entry for each other file that is there;
/// what is not there is not in it. A query is part of a path ("show.php?id=1"); a page whose address ends
/// neither in "/" nor in
/// ".html" is an index.html below it. A page that has moved for good is one that only leads on.
struct Crawled {
  /// "https://www.example.go.th", after the redirects of the first address.
  std::string origin{};
  site::Tree tree{};
  /// The address of each entry of the Tree.
  std::map<std::string, std::string> addresses{};
  /// Those of which nobody can tell whether something is there: a login, an error of the host, no answer in
  /// time.
  std::vector<Asked> unread{};
  /// What the site shows for an address that is surely not there, where it says that it is; and then its
  /// pages, with what they say.
  std::optional<site::OutsideAnswer> absent{};
  std::vector<Asked> doubtful{};
  /// Whether all that is linked was looked at; else `most_pages` were reached.
  bool is_whole = true;
  /// What the first address answered.
  site::OutsideAnswer start{};
};

/// Follows the links from `start` (absolute, http or https) to all that the same site has at or below the
/// folder of `start`; what is linked beside that folder is only looked for. Pages are read by GET, up to 4 MB
/// each, other files by HEAD.
Crawled crawl(const std::string& start, std::size_t most_pages, const Manners& manners,
              const std::function<void(std::size_t done, std::size_t all)>& progressed = {});

}  // namespace prongsai::net
