// Any UTF-8 as Markdown: what is not refused is rendered in time, holds only allowed HTML and no address that
// runs, and every problem has a line of the text.
#include "markup/html_elements.h"
#include "markup/html_scan.h"
#include "markup/html_tokens.h"
#include "markup/markdown.h"
#include "text/url.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace {

using namespace prongsai;

constexpr std::clock_t most_time = 4 * CLOCKS_PER_SEC;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

bool is_allowed(const markup::HtmlToken& tag) {
  const markup::AllowedElement* const element = markup::allowed_element(tag.name);
  return element != nullptr && std::ranges::all_of(tag.attributes, [&](const markup::HtmlAttribute& one) {
           return one.name == "disabled" || markup::allows_attribute(*element, one.name);
         });
}

void check_html(std::string_view html) {
  markup::HtmlTokens tokens(html);
  while (tokens.next()) {
    const markup::HtmlToken& token = tokens.token();
    if (token.kind != markup::HtmlTokenKind::text) {
      require(is_allowed(token));
    }
  }
  for (const markup::HtmlLink& link : markup::scan_html(html).links) {
    require(text::is_harmless_url(link.target));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (text::first_invalid_utf8(text) || !markup::refuse_oversized({.text = text}).empty()) {
    return 0;
  }
  const markup::Markdown markdown;
  const std::clock_t start = std::clock();
  const auto page = markdown.render({.text = text}, {});
  require(std::clock() - start < most_time);
  check_html(page.value.html);
  const auto lines = 1 + std::ranges::count(text, '\n') + std::ranges::count(text, '\r');
  for (const report::Problem& problem : page.problems) {
    require(problem.where.line >= 1 && problem.where.line <= lines);
  }
  return 0;
}
