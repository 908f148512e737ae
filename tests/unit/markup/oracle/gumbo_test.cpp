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

std::string_view attribute_of(const GumboElement& element, const char* name) {
  const GumboAttribute* const found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view{} : found->value;
}

/// A link as a reader sees it: where it stands, and its words.
struct Seen {
  std::string target{};
  LinkRegion region = LinkRegion::none;
  std::string text{};
  friend bool operator==(const Seen&, const Seen&) = default;
};

/// The links of a tree with their words and regions, by the rule that scan_html gives.
class Reader {
 public:
  std::vector<Seen> read(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    GumboOutput* const page = gumbo_parse_with_options(&options, html.data(), html.size());
    visit(*page->root, {});
    gumbo_destroy_output(&options, page);
    return std::move(links_);
  }

 private:
  struct Around {
    bool header = false;
    bool footer = false;
    bool main = false;
    bool menu = false;
    bool first_menu = false;
  };

  static LinkRegion region_of(const Around& around) {
    if (around.footer) {
      return LinkRegion::footer;
    }
    if (!around.menu) {
      return LinkRegion::content;
    }
    const bool is_main = !around.main && (around.first_menu || around.header);
    return is_main ? LinkRegion::main_menu : LinkRegion::other_menu;
  }

  void visit(const GumboNode& node, Around around) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
      add(node.v.text.text);
    }
    if (node.type != GUMBO_NODE_ELEMENT) {
      return;
    }
    const GumboElement& element = node.v.element;
    around.header = around.header || element.tag == GUMBO_TAG_HEADER;
    around.footer = around.footer || element.tag == GUMBO_TAG_FOOTER;
    around.main = around.main || element.tag == GUMBO_TAG_MAIN;
    around.menu = around.menu || element.tag == GUMBO_TAG_NAV;
    if (element.tag == GUMBO_TAG_NAV && ++menus_ == 1) {
      around.first_menu = true;
    }
    if (element.tag == GUMBO_TAG_IMG) {
      add(attribute_of(element, "alt"));
    }
    const bool is_link = element.tag == GUMBO_TAG_A;
    const std::size_t link = links_.size();
    if (is_link) {
      links_.push_back({.target = std::string(attribute_of(element, "href")), .region = region_of(around)});
      open_ = link;
    }
    for (unsigned i = 0; i < element.children.length; ++i) {
      visit(*static_cast<const GumboNode*>(element.children.data[i]), around);
    }
    if (is_link) {
      open_ = std::string::npos;
      std::string& text = links_[link].text;
      text = collapsed(text);
      text = text.empty() ? std::string(attribute_of(element, "title")) : text;
    }
  }

  static std::string collapsed(std::string_view text) {
    std::string out;
    for (const char c : text) {
      const bool is_space = std::string_view(" \t\n\f\r").contains(c);
      if (!is_space) {
        out += c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
    return out.substr(0, out.find_last_not_of(' ') + 1);
  }

  void add(std::string_view text) {
    if (open_ != std::string::npos) {
      links_[open_].text += text;
    }
  }

  std::vector<Seen> links_{};
  std::size_t open_ = std::string::npos;
  int menus_ = 0;
};

/// Appends a random page part whose tags are all closed; links hold no links.
void append_part(std::string& html, std::mt19937& random, int depth, bool in_link) {
  constexpr auto boxes = std::to_array<std::string_view>(
      {"header", "footer", "main", "nav", "div", "section", "ul", "a", "a", "a", "span", "b"});
  constexpr auto words = std::to_array<std::string_view>(
      {"ข้อ O1", " ", "\n", "แผน", "&amp;", "&lt;b&gt;", "<img alt='ตรา'>", "<img alt=\"&quot;\">",
       "<!-- a -->", "<br>", "<template>ก<a href=t>ข</a></template>"});
  for (std::size_t count = random() % 4; count > 0; --count) {
    const std::string_view box = boxes.at(random() % boxes.size());
    if (depth == 0 || (in_link && box == "a")) {
      html += words.at(random() % words.size());
      continue;
    }
    html.append("<").append(box);
    if (box == "a") {
      html += " href=x" + std::to_string(random() % 1000) + " title=ชื่อ";
    }
    html += ">";
    append_part(html, random, depth - 1, in_link || box == "a");
    html.append("</").append(box).append(">");
  }
}

TEST_CASE("gumbo reads the same words of links, in the same parts of tidy pages") {
  std::mt19937 random(2568);
  std::size_t links = 0;
  for (int page = 0; page < 2'000; ++page) {
    std::string html = "<!doctype html><title>ก</title><body>";
    append_part(html, random, 6, false);
    CAPTURE(html);
    const std::vector<Seen> expected = Reader().read(html);
    std::vector<Seen> found;
    for (const HtmlLink& link : scan_html(html, LinkTexts::read).links) {
      if (link.use == LinkUse::navigation) {
        found.push_back({.target = link.target, .region = link.region, .text = link.text});
      }
    }
    CHECK(found == expected);
    links += expected.size();
  }
  CHECK(links > 2'000);
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
