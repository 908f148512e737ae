#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace prongsai::site {

/// Where on a page a reader finds a link.
enum class LinkPlace : std::uint8_t { main_menu, page, footer };

/// One link that a reader clicks: its words, where it stands, and the page that it opens (a path of the
/// Tree).
struct Click {
  std::string text{};
  LinkPlace place = LinkPlace::page;
  std::string page{};
  std::string title{};
  friend bool operator==(const Click&, const Click&) = default;
};

/// The clicks that lead from the home page to the page of the last one; none for the home page itself.
using ClickPath = std::vector<Click>;

}  // namespace prongsai::site
