#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

/// What an attribute's address is for.
enum class LinkUse { navigation, asset, form };

/// One address in a page. `target` is the attribute's value with character references resolved and without
/// blanks at its ends; `line`, that of the attribute, counts from 1.
struct HtmlLink {
  std::string target{};
  LinkUse use{};
  int line = 0;
  friend bool operator==(const HtmlLink&, const HtmlLink&) = default;
};

struct HtmlId {
  std::string id{};
  int line = 0;
  friend bool operator==(const HtmlId&, const HtmlId&) = default;
};

/// What other pages and people need to know of a page.
struct HtmlFacts {
  std::string title{};
  std::string base{};
  std::vector<HtmlLink> links{};
  std::vector<HtmlId> ids{};
};

/// Links (href, src, srcset, poster, action, cite, data, meta refresh; not <link rel=preconnect>, which names
/// a server), ids and <a name>, title and <base> of a page, in reading order, by one pass over its tokens.
/// Comments, <script>, <style>, <template>, <textarea> and the like hold no links, <noscript> does; malformed
/// tags end as a browser ends them; never fails, linear in the size.
HtmlFacts scan_html(std::string_view html);

}  // namespace prongsai::markup
