#include "markup/html_elements.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace prongsai::markup {
namespace {

constexpr std::string_view cell_ends = "td th p";
constexpr std::string_view rows_end = "td th tr thead tbody tfoot caption colgroup p";

// align is what cmark-gfm writes for |--:|.
constexpr auto allowed = std::to_array<AllowedElement>({
    {"a", "href hreflang rel data-footnote-ref data-footnote-backref"},
    {"abbr"},
    {"address", "", "p"},
    {"article", "", "p"},
    {"b"},
    {"bdi"},
    {"bdo"},
    {"blockquote", "", "p"},
    {"br", "", "", true},
    {"caption", "", "p", false, true, Shields::text},
    {"cite"},
    {"code"},
    {"col", "span", "", true, true},
    {"colgroup", "span", "caption", false, true},
    {"dd", "", "dd dt p"},
    {"del"},
    {"details", "open", "p"},
    {"dfn"},
    {"div", "", "p"},
    {"dl", "", "p"},
    {"dt", "", "dd dt p"},
    {"em"},
    {"figcaption", "", "p"},
    {"figure", "", "p"},
    {"h1", "", "p"},
    {"h2", "", "p"},
    {"h3", "", "p"},
    {"h4", "", "p"},
    {"h5", "", "p"},
    {"h6", "", "p"},
    {"hr", "", "p", true},
    {"i"},
    {"img", "src alt width height loading", "", true},
    {"input", "type checked", "", true},
    {"ins"},
    {"kbd"},
    {"li", "value", "li p"},
    {"mark"},
    {"ol", "start type reversed", "p"},
    {"p", "", "p"},
    {"pre", "", "p"},
    {"q"},
    {"rp", "", "rp rt"},
    {"rt", "", "rp rt"},
    {"ruby"},
    {"s"},
    {"samp"},
    {"section", "data-footnotes", "p"},
    {"small"},
    {"span"},
    {"strong"},
    {"sub"},
    {"summary", "", "p"},
    {"sup"},
    {"table", "", "p", false, true, Shields::all},
    {"tbody", "", rows_end, false, true},
    {"td", "colspan rowspan scope headers align", cell_ends, false, true, Shields::text},
    {"tfoot", "", rows_end, false, true},
    {"th", "colspan rowspan scope headers align", cell_ends, false, true, Shields::text},
    {"thead", "", rows_end, false, true},
    {"time", "datetime"},
    {"tr", "", "td th tr caption colgroup p", false, true},
    {"u"},
    {"ul", "", "p"},
    {"var"},
    {"wbr", "", "", true},
});
static_assert(std::ranges::is_sorted(allowed, {}, &AllowedElement::name));

constexpr std::string_view everywhere = "id class lang dir title role";
constexpr std::string_view raw_text_elements = "script style iframe noembed noframes xmp";
constexpr std::string_view dropped_elements =
    "script style iframe noembed noframes xmp template object svg math applet head";

bool is_aria(std::string_view name) {
  constexpr std::string_view prefix = "aria-";
  return name.size() > prefix.size() && name.starts_with(prefix) &&
         std::ranges::all_of(name.substr(prefix.size()),
                             [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

}  // namespace

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

const AllowedElement* allowed_element(std::string_view name) {
  const auto row = std::ranges::lower_bound(allowed, name, {}, &AllowedElement::name);
  return row != allowed.end() && row->name == name ? &*row : nullptr;
}

bool allows_attribute(const AllowedElement& element, std::string_view name) {
  return has_word(everywhere, name) || has_word(element.attributes, name) || is_aria(name);
}

bool drops_content(std::string_view name) {
  return has_word(dropped_elements, name);
}

bool holds_raw_text(std::string_view name) {
  return has_word(raw_text_elements, name);
}

}  // namespace prongsai::markup
