// Any bytes as HTML: scanning stays inside the page; what cleaning leaves is allowed, and cleaning it changes
// nothing.
#include "markup/clean_html.h"
#include "markup/html_elements.h"
#include "markup/html_scan.h"
#include "markup/html_tokens.h"
#include "text/url.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace prongsai;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_scan(std::string_view html) {
  const auto lines = 1 + std::ranges::count(html, '\n');
  const markup::HtmlFacts facts = markup::scan_html(html);
  int last = 1;
  for (const markup::HtmlLink& link : facts.links) {
    require(link.line >= last && link.line <= lines);
    last = link.line;
  }
  for (const markup::HtmlId& id : facts.ids) {
    require(id.line >= 1 && id.line <= lines && !id.id.empty());
  }
}

void check_tag(const markup::HtmlToken& tag) {
  const markup::AllowedElement* const element = markup::allowed_element(tag.name);
  require(element != nullptr);
  for (const markup::HtmlAttribute& one : tag.attributes) {
    require(one.name == "/" || one.name == "disabled" || markup::allows_attribute(*element, one.name));
  }
}

void check_clean(std::string_view html) {
  const markup::CleanHtml cleaned = markup::clean_html(html);
  const markup::CleanHtml again = markup::clean_html(cleaned.html);
  require(again.html == cleaned.html && again.removed.empty());
  markup::HtmlTokens tokens(cleaned.html);
  while (tokens.next()) {
    const markup::HtmlToken& token = tokens.token();
    require(token.kind != markup::HtmlTokenKind::comment && token.kind != markup::HtmlTokenKind::unfinished);
    if (token.kind != markup::HtmlTokenKind::text) {
      check_tag(token);
    }
  }
  for (const markup::HtmlLink& link : markup::scan_html(cleaned.html).links) {
    require(text::is_harmless_url(link.target));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view html(reinterpret_cast<const char*>(data), size);
  check_scan(html);
  check_clean(html);
  return 0;
}
