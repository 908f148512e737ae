#include "markup/html_elements.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace prongsai::markup {
namespace {

constexpr std::string_view cell_ends = "td th p";
constexpr std::string_view rows_end = "td th tr thead tbody tfoot caption colgroup p";

constexpr AllowedElement item(std::string_view name, std::string_view attributes, std::string_view ends) {
  return {.name = name, .attributes = attributes, .ends = ends};
}

constexpr AllowedElement phrase(std::string_view name, std::string_view attributes = "") {
  return item(name, attributes, "");
}

constexpr AllowedElement block(std::string_view name, std::string_view attributes = "") {
  return item(name, attributes, "p");
}

constexpr AllowedElement empty(std::string_view name, std::string_view attributes = "",
                               std::string_view ends = "") {
  AllowedElement element = item(name, attributes, ends);
  element.is_void = true;
  return element;
}

constexpr AllowedElement table_part(std::string_view name, std::string_view attributes, std::string_view ends,
                                    Shields shields = Shields::none) {
  AllowedElement element = item(name, attributes, ends);
  element.is_table_part = true;
  element.shields = shields;
  return element;
}

// data-footnote… is what cmark-gfm writes for footnotes, data-label what finish_table does.
constexpr auto allowed = std::to_array<AllowedElement>({
    phrase("a", "href hreflang rel data-footnote-ref data-footnote-backref"),
    phrase("abbr"),
    block("address"),
    block("article"),
    phrase("b"),
    phrase("bdi"),
    phrase("bdo"),
    block("blockquote"),
    empty("br"),
    table_part("caption", "", "p", Shields::text),
    phrase("cite"),
    phrase("code"),
    empty("col", "span"),
    table_part("colgroup", "span", "caption"),
    item("dd", "", "dd dt p"),
    phrase("del"),
    block("details", "open"),
    phrase("dfn"),
    block("div", "tabindex"),
    block("dl"),
    item("dt", "", "dd dt p"),
    phrase("em"),
    block("figcaption"),
    block("figure"),
    block("h1"),
    block("h2"),
    block("h3"),
    block("h4"),
    block("h5"),
    block("h6"),
    empty("hr", "", "p"),
    phrase("i"),
    empty("img", "src alt width height loading"),
    empty("input", "type checked"),
    phrase("ins"),
    phrase("kbd"),
    item("li", "value", "li p"),
    phrase("mark"),
    block("ol", "start type reversed"),
    block("p"),
    block("pre"),
    phrase("q"),
    item("rp", "", "rp rt"),
    item("rt", "", "rp rt"),
    phrase("ruby"),
    phrase("s"),
    phrase("samp"),
    block("section"),
    phrase("small"),
    phrase("span"),
    phrase("strong"),
    phrase("sub"),
    block("summary"),
    phrase("sup"),
    table_part("table", "", "p", Shields::all),
    table_part("tbody", "", rows_end),
    table_part("td", "colspan rowspan scope headers data-label", cell_ends, Shields::text),
    table_part("tfoot", "", rows_end),
    table_part("th", "colspan rowspan scope headers", cell_ends, Shields::text),
    table_part("thead", "", rows_end),
    phrase("time", "datetime"),
    table_part("tr", "", "td th tr caption colgroup p"),
    phrase("u"),
    block("ul"),
    phrase("var"),
    empty("wbr"),
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
