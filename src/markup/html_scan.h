#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

/// What an attribute's address is for; `redirect` is where a browser goes by itself (meta refresh).
enum class LinkUse : std::uint8_t { navigation, asset, form, redirect };

/// Where a reader finds what can be clicked; `none` is for all other addresses. The main menu is the page's
/// first <nav>, and any other in its <header>, but not what stands in <main> or <footer>; as tags are
/// written, without a browser's repairs.
enum class LinkRegion : std::uint8_t { none, content, main_menu, other_menu, footer };

/// Whether the words of links are read too.
enum class LinkTexts : std::uint8_t { leave_out, read };

/// One address in a page. `target` is the attribute's value with character references resolved and without
/// blanks at its ends; `line`, that of the attribute, counts from 1. `text`, where it is read, is what a
/// reader clicks on: the link's text with its pictures' alt, blanks collapsed; else its aria-label or title.
struct HtmlLink {
  std::string target{};
  LinkUse use{};
  int line = 0;
  LinkRegion region = LinkRegion::none;
  std::string text{};
  friend bool operator==(const HtmlLink&, const HtmlLink&) = default;
};

struct HtmlId {
  std::string id{};
  int line = 0;
  friend bool operator==(const HtmlId&, const HtmlId&) = default;
};

/// An <img>, and whether it has an alt (an empty one says that it only adorns), and width and height, as
/// attributes or in its style, so that nothing moves when it comes.
struct HtmlImage {
  std::string source{};
  int line = 0;
  bool has_alt = false;
  bool has_size = false;
  friend bool operator==(const HtmlImage&, const HtmlImage&) = default;
};

/// What other pages and people need to know of a page.
struct HtmlFacts {
  std::string title{};
  std::string base{};
  std::vector<HtmlLink> links{};
  std::vector<HtmlId> ids{};
  std::vector<HtmlImage> images{};
};

/// Links (href, src, srcset, poster, action, cite, data, meta refresh, url() and @import of style attributes
/// and <style>; not <link rel=preconnect>, which names a server), ids and <a name>, pictures, title and
/// <base> of a page, in reading order, by one pass over its tokens. Comments, <script>, <template>,
/// <textarea> and the like hold no links, <noscript> does; malformed tags end as a browser ends them; never
/// fails, linear in the size.
HtmlFacts scan_html(std::string_view html, LinkTexts texts = LinkTexts::leave_out);

}  // namespace prongsai::markup
