#pragma once

#include "markup/html_scan.h"
#include "markup/html_tokens.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace prongsai::markup {

/// What an element is to the scanner of pages.
enum class PageElement : std::uint8_t {
  other,
  anchor,
  link,
  base,
  meta,
  title,
  form,
  button,
  embedded_page,   // <iframe>, <frame>
  embedded_image,  // <image> and <use> of SVG
  media,           // whose src is shown or run: <img>, <script> …
  object,
  quotation,  // which may cite
  style,
  foreign,    // <svg>, <math>
  page_part,  // ends foreign content
  header,     // these four say where on the page a link stands
  footer,
  main,
  menu,  // <nav>
  inert,
  plaintext,
};

/// `name` in lower case; `raw`: it holds text without tags.
struct PageElementRow {
  std::string_view name{};
  PageElement element{};
  bool raw = false;
};

/// The attributes that hold addresses, ids and what decides about them.
enum class PageAttribute : std::uint8_t {
  other,
  action,
  cite,
  content,
  data,
  formaction,
  href,
  http_equiv,
  id,
  name,
  poster,
  src,
  srcset,
  style,
  xlink_href
};

/// By the name in any case; `other` when the scanner has no use for it.
PageElementRow page_element(std::string_view name);
PageAttribute page_attribute(std::string_view name);

/// The value of the tag's first attribute of this lower-case name as written, or empty.
std::string_view value_of(const HtmlToken& tag, std::string_view name);

/// What the one address in `attribute` of `tag` is for; nothing when it holds none.
std::optional<LinkUse> use_of(PageAttribute attribute, PageElement element, const HtmlToken& tag);

}  // namespace prongsai::markup
