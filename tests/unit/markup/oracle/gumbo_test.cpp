// libgumbo builds the tree that the HTML standard asks for; our scanner builds none and must find the same.
#include "markup/clean_html.h"
#include "markup/html_elements.h"
#include "markup/html_scan.h"
#include "text/url.h"
#include "unit/markup/attacks.h"

#include <doctest/doctest.h>
#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::markup {

namespace {

using Place = std::pair<std::string, int>;

/// Calls `visit(tag, element)` for every element that a page's author wrote, but not for what <template>
/// holds.
template <class Visit>
void walk(const GumboNode& node, const Visit& visit) {
  if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) {
    return;
  }
  constexpr auto copies = static_cast<unsigned>(GUMBO_INSERTION_ADOPTION_AGENCY_CLONED) |
                          static_cast<unsigned>(GUMBO_INSERTION_RECONSTRUCTED_FORMATTING_ELEMENT);
  const GumboElement& element = node.v.element;
  if ((static_cast<unsigned>(node.parse_flags) & copies) == 0) {
    visit(std::string_view(gumbo_normalized_tagname(element.tag)), element);
  }
  if (node.type == GUMBO_NODE_TEMPLATE) {
    return;
  }
  for (unsigned i = 0; i < element.children.length; ++i) {
    walk(*static_cast<const GumboNode*>(element.children.data[i]), visit);
  }
}

template <class Visit>
void walk_page(std::string_view html, const Visit& visit) {
  GumboOptions options = kGumboDefaultOptions;
  GumboOutput* const page = gumbo_parse_with_options(&options, html.data(), html.size());
  walk(*page->root, visit);
  gumbo_destroy_output(&options, page);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::string_view strip(std::string_view text) {
  constexpr std::string_view spaces = " \t\n\f\r";
  const std::size_t begin = std::min(text.find_first_not_of(spaces), text.size());
  return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

bool is_link(std::string_view tag, std::string_view attribute) {
  return (attribute == "href" && is_one_of(tag, {"a", "area"})) ||
         (attribute == "src" && is_one_of(tag, {"img", "script", "iframe", "input", "embed"})) ||
         (attribute == "action" && tag == "form") ||
         (attribute == "cite" && is_one_of(tag, {"q", "blockquote"}));
}

struct Facts {
  std::vector<Place> links{};
  std::vector<Place> ids{};
};

Facts facts_of_gumbo(std::string_view html) {
  Facts facts;
  walk_page(html, [&](std::string_view tag, const GumboElement& element) {
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto& one = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
      const int line = static_cast<int>(one.name_start.line);
      if (is_link(tag, one.name)) {
        facts.links.emplace_back(strip(one.value), line);
      } else if (std::string_view(one.name) == "id" && *one.value != '\0') {
        facts.ids.emplace_back(one.value, line);
      }
    }
  });
  std::ranges::sort(facts.links);
  std::ranges::sort(facts.ids);
  return facts;
}

Facts facts_of_scanner(std::string_view html) {
  Facts facts;
  const HtmlFacts found = scan_html(html);
  for (const HtmlLink& link : found.links) {
    facts.links.emplace_back(link.target, link.line);
  }
  for (const HtmlId& id : found.ids) {
    facts.ids.emplace_back(id.id, id.line);
  }
  std::ranges::sort(facts.links);
  std::ranges::sort(facts.ids);
  return facts;
}

/// How many links and ids both have found.
std::size_t compare(std::string_view html) {
  CAPTURE(html);
  const Facts expected = facts_of_gumbo(html);
  const Facts found = facts_of_scanner(html);
  CHECK(found.links == expected.links);
  CHECK(found.ids == expected.ids);
  return expected.links.size() + expected.ids.size();
}

TEST_CASE("gumbo finds the same links and ids in tricky pages") {
  for (const std::string_view html :
       {"<main><p>ก<div>ข</div></p><table><tr><td>1<a href=x>ค</a><b>ง</table><a href=/y>z",
        "<a href='1' HREF='2'>x<p id=a>\n<div id=\"ข้อ-๑\"\n class=x></div>",
        "<a href=a&amp;b&lt=1&copy=2&copy;&#3585;>",
        "<!doctype html><html><head><title><a href=x></title></head><body id=b>",
        "<img src=a/><img src = 'b' /><img src>",
        "<script>if (a<b) '<a href=x>'</script><a href=y>",
        "<script><!-- <a href=x> --></script><a href=y>",
        "<style><a href=x></style><textarea><a href=x></textarea>\n\n<a\nhref=\ny>",
        "<a b=\"'\" c='\"' href=x>",
        "<!-- x --!><a href=y><!--><a href=z><!---><a href=w>-->",
        "<? <a href=x> ?><a href=y></><a href=z></ x><a href=w>",
        "<template id=t><a href=x id=y><template></template></template><a href=z>",
        "<a =href=x href=y><a href==z>",
        "<a href=\"x\"id=y><a id='a'href='b'>",
        "<iframe src=a><a href=b></iframe><xmp><a href=c></xmp><a href=d>",
        "<p id=x/><p id=/><p id=\"\"><p/id=y/>",
        "<a href=x",
        "<a href=\"x",
        "<a href=x><!-- ",
        "<a href=x></a",
        "<",
        "</",
        "<a href=x>&<a href=y>&lt;a href=z>",
        "<svg><a href=x id=y></a><circle id=z /></svg><q cite=x>",
        "<form action=x>"}) {
    compare(html);
  }
}

TEST_CASE("gumbo finds the same links and ids in random pages") {
  constexpr auto parts = std::to_array<std::string_view>(
      {"<a href=", "<a href='", "<a href=\"", "x",           "'",           "\"",       ">",
       " ",        "\n",        "/",          "=",           "id=",         " id='",    "&amp;",
       "&lt",      "&#3585;",   "&",          ";",           "ก",           "<b>",      "</b>",
       "<p id=p>", "</p>",      "<div>",      "</div>",      "<img src=i ", "<!--",     "-->",
       "--!>",     "<!",        "<?",         "</",          "<",           "<script>", "</script>",
       "<style>",  "</style >", "<textarea>", "</textarea>", "<q cite=c>",  "<a>",      "</a>",
       "<ul><li>", "<x ",       "!",          "-",           "a",           "<i id=1>", "<section id=s>"});
  std::mt19937 random(2567);
  std::size_t facts = 0;
  for (int page = 0; page < 3'000; ++page) {
    std::string html = "<!doctype html><body>";
    for (std::size_t count = random() % 24; count > 0; --count) {
      html += parts.at(random() % parts.size());
    }
    facts += compare(html);
  }
  CHECK(facts > 2'000);
}

TEST_CASE("gumbo sees only allowed elements and harmless addresses in cleaned attacks") {
  for (const Attack& attack : attacks) {
    CAPTURE(attack.html);
    const std::string cleaned = clean_html(attack.html).html;
    walk_page(cleaned, [&](std::string_view tag, const GumboElement& element) {
      const AllowedElement* const allowed = allowed_element(tag);
      CHECK((allowed != nullptr || is_one_of(tag, {"html", "head", "body"})));
      for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto& one = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
        const std::string_view name = one.name;
        CHECK((name == "disabled" || (allowed != nullptr && allows_attribute(*allowed, name))));
        CHECK((!is_one_of(name, {"href", "src"}) || text::is_harmless_url(one.value)));
      }
    });
  }
}

}  // namespace

}  // namespace prongsai::markup
