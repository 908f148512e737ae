#include "markup/html_vocabulary.h"

#include "markup/html_scan.h"
#include "markup/html_tokens.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace prongsai::markup {

namespace {

constexpr PageElementRow element(std::string_view name, PageElement what) {
  return {.name = name, .element = what};
}
constexpr PageElementRow raw(std::string_view name, PageElement what) {
  return {.name = name, .element = what, .raw = true};
}

constexpr auto elements = std::to_array<PageElementRow>({
    element("a", PageElement::anchor),
    element("area", PageElement::anchor),
    element("audio", PageElement::media),
    element("base", PageElement::base),
    element("blockquote", PageElement::quotation),
    element("body", PageElement::page_part),
    element("button", PageElement::button),
    element("del", PageElement::quotation),
    element("div", PageElement::page_part),
    element("embed", PageElement::media),
    element("footer", PageElement::footer),
    element("form", PageElement::form),
    element("frame", PageElement::embedded_page),
    element("header", PageElement::header),
    raw("iframe", PageElement::embedded_page),
    element("image", PageElement::embedded_image),
    element("img", PageElement::media),
    element("input", PageElement::button),
    element("ins", PageElement::quotation),
    element("li", PageElement::page_part),
    element("link", PageElement::link),
    element("main", PageElement::main),
    element("math", PageElement::foreign),
    element("meta", PageElement::meta),
    element("nav", PageElement::menu),
    raw("noembed", PageElement::other),
    raw("noframes", PageElement::other),
    element("object", PageElement::object),
    element("p", PageElement::page_part),
    element("plaintext", PageElement::plaintext),
    element("q", PageElement::quotation),
    raw("script", PageElement::media),
    element("source", PageElement::media),
    raw("style", PageElement::style),
    element("svg", PageElement::foreign),
    element("table", PageElement::page_part),
    element("template", PageElement::inert),
    raw("textarea", PageElement::other),
    element("title", PageElement::title),
    element("track", PageElement::media),
    element("use", PageElement::embedded_image),
    element("video", PageElement::media),
    raw("xmp", PageElement::other),
});
static_assert(std::ranges::is_sorted(elements, {}, &PageElementRow::name));
constexpr std::size_t longest_element = 10;

struct AttributeRow {
  std::string_view name{};
  PageAttribute attribute{};
};

constexpr auto attributes = std::to_array<AttributeRow>({
    {.name = "action", .attribute = PageAttribute::action},
    {.name = "cite", .attribute = PageAttribute::cite},
    {.name = "content", .attribute = PageAttribute::content},
    {.name = "data", .attribute = PageAttribute::data},
    {.name = "formaction", .attribute = PageAttribute::formaction},
    {.name = "href", .attribute = PageAttribute::href},
    {.name = "http-equiv", .attribute = PageAttribute::http_equiv},
    {.name = "id", .attribute = PageAttribute::id},
    {.name = "name", .attribute = PageAttribute::name},
    {.name = "poster", .attribute = PageAttribute::poster},
    {.name = "src", .attribute = PageAttribute::src},
    {.name = "srcset", .attribute = PageAttribute::srcset},
    {.name = "style", .attribute = PageAttribute::style},
    {.name = "xlink:href", .attribute = PageAttribute::xlink_href},
});
static_assert(std::ranges::is_sorted(attributes, {}, &AttributeRow::name));
constexpr std::size_t longest_attribute = 10;

constexpr std::size_t letters = 26;

/// Where the names with each first letter begin in a sorted table, and its end.
template <class Table>
consteval std::array<std::uint8_t, letters + 1> first_letters_of(const Table& table) {
  std::array<std::uint8_t, letters + 1> begins{};
  for (std::size_t letter = 0; letter <= letters; ++letter) {
    begins.at(letter) = static_cast<std::uint8_t>(std::ranges::count_if(
        table, [&](const auto& row) { return static_cast<std::size_t>(row.name.front() - 'a') < letter; }));
  }
  return begins;
}

constexpr auto first_letters_of_elements = first_letters_of(elements);
constexpr auto first_letters_of_attributes = first_letters_of(attributes);

/// The row of `table` with this name in any case, or nullptr.
template <std::size_t longest, class Table>
const typename Table::value_type* find_row(const Table& table,
                                           const std::array<std::uint8_t, letters + 1>& begins,
                                           std::string_view name) {
  const auto letter = static_cast<std::size_t>(text::ascii_lower(name.empty() ? '\0' : name.front()) - 'a');
  if (name.size() > longest || letter >= letters) {
    return nullptr;
  }
  std::array<char, longest> buffer{};
  std::ranges::transform(name, buffer.begin(), text::ascii_lower);
  const std::string_view lower(buffer.data(), name.size());
  const auto rows = std::span(table).subspan(begins[letter], begins[letter + 1] - begins[letter]);
  const auto row = std::ranges::find(rows, lower, &Table::value_type::name);
  return row != rows.end() ? &*row : nullptr;
}

/// What a <link> is for; nothing when its address is no document ("preconnect").
std::optional<LinkUse> use_of_link(const HtmlToken& tag) {
  const std::string rel = lower_case_name(value_of(tag, "rel"));
  const auto mentions = [&](std::string_view word) { return rel.find(word) != std::string::npos; };
  if (mentions("preconnect") || mentions("dns-prefetch")) {
    return std::nullopt;
  }
  const bool asset = mentions("stylesheet") || mentions("icon") || mentions("manifest") || mentions("load");
  return asset ? LinkUse::asset : LinkUse::navigation;
}

std::optional<LinkUse> use_of_href(PageElement element, const HtmlToken& tag) {
  switch (element) {
    case PageElement::anchor:
      return LinkUse::navigation;
    case PageElement::link:
      return use_of_link(tag);
    case PageElement::embedded_image:
      return LinkUse::asset;
    default:
      return std::nullopt;
  }
}

std::optional<LinkUse> use_of_src(PageElement element) {
  switch (element) {
    case PageElement::embedded_page:
      return LinkUse::navigation;
    case PageElement::media:
    case PageElement::button:  // <input type="image">
      return LinkUse::asset;
    default:
      return std::nullopt;
  }
}

std::optional<LinkUse> only_for(bool applies, LinkUse use) {
  return applies ? std::optional(use) : std::nullopt;
}

}  // namespace

PageElementRow page_element(std::string_view name) {
  const PageElementRow* const row = find_row<longest_element>(elements, first_letters_of_elements, name);
  return row != nullptr ? *row : PageElementRow{};
}

PageAttribute page_attribute(std::string_view name) {
  const AttributeRow* const row = find_row<longest_attribute>(attributes, first_letters_of_attributes, name);
  return row != nullptr ? row->attribute : PageAttribute::other;
}

std::string_view value_of(const HtmlToken& tag, std::string_view name) {
  const auto found = std::ranges::find_if(
      tag.attributes, [&](const HtmlAttribute& one) { return equals_ignoring_case(one.name, name); });
  return found == tag.attributes.end() ? std::string_view{} : found->value;
}

std::optional<LinkUse> use_of(PageAttribute attribute, PageElement element, const HtmlToken& tag) {
  switch (attribute) {
    case PageAttribute::href:
      return use_of_href(element, tag);
    case PageAttribute::xlink_href:
      return element == PageElement::anchor ? LinkUse::navigation : LinkUse::asset;
    case PageAttribute::src:
      return use_of_src(element);
    case PageAttribute::poster:
      return only_for(element == PageElement::media, LinkUse::asset);
    case PageAttribute::data:
      return only_for(element == PageElement::object, LinkUse::asset);
    case PageAttribute::cite:
      return only_for(element == PageElement::quotation, LinkUse::navigation);
    case PageAttribute::action:
      return only_for(element == PageElement::form, LinkUse::form);
    case PageAttribute::formaction:
      return only_for(element == PageElement::button, LinkUse::form);
    default:
      return std::nullopt;
  }
}

}  // namespace prongsai::markup
