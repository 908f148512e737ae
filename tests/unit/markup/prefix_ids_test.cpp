#include "markup/prefix_ids.h"

#include "markup/html_scan.h"
#include "markup/markdown.h"
#include "text/percent.h"
#include "unit/markup/html_bytes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

namespace prongsai::markup {

namespace {

TEST_CASE("ids and what refers to them get a prefix") {
  struct Row {
    std::string_view name{};
    std::string_view html{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"nothing", "<p>ก</p>", "<p>ก</p>"},
           Row{"empty", "", ""},
           Row{"a heading", "<h2 id=\"แผน\">แผน</h2>", "<h2 id=\"a--แผน\">แผน</h2>"},
           Row{"a link to it", "<a href=\"#%E0%B9%81\">ก</a>", "<a href=\"#a--%E0%B9%81\">ก</a>"},
           Row{"links elsewhere", "<a href=\"/x/#b\">ก</a><a href=\"#\">ข</a><a href=\"c\">ค</a>",
               "<a href=\"/x/#b\">ก</a><a href=\"#\">ข</a><a href=\"c\">ค</a>"},
           Row{"a footnote and back", "<a href=\"#fn-1\" id=\"fnref-1\">1</a><li id=\"fn-1\">",
               "<a href=\"#a--fn-1\" id=\"a--fnref-1\">1</a><li id=\"a--fn-1\">"},
           Row{"lists of ids", "<td headers=\" x  y\" aria-labelledby=\"z\">",
               "<td headers=\" a--x  a--y\" aria-labelledby=\"a--z\">"},
           Row{"upper case, without quotes", "<P ID=x>", "<P ID=a--x>"},
           Row{"no value", "<p id><p id=\"\">", "<p id><p id=\"\">"},
           Row{"text and comments stay", "id=\"x\" <!-- <p id=\"x\"> --> &lt;p id=\"x\"&gt;",
               "id=\"x\" <!-- <p id=\"x\"> --> &lt;p id=\"x\"&gt;"},
           Row{"a tag that does not end", "<p id=\"x", "<p id=\"x"},
       }) {
    CAPTURE(row.name);
    const ExactCopy input(row.html);
    CHECK(prefix_ids(input.view(), "a--") == row.expected);
  }
}

TEST_CASE("what Markdown made still leads to itself below a prefix") {
  const Markdown markdown;
  const auto page = markdown.render(
      {.text = "## แผน\n\n[ดู](#แผน) ก[^1] <a href=\"#ข\">x</a> <b id=\"ข\">ข</b>\n\n[^1]: ค\n"}, {});
  const HtmlFacts facts = scan_html(prefix_ids(page.value.html, "มาตรการ--"));
  CHECK(facts.ids.size() == 4);
  CHECK(facts.links.size() == 4);
  for (const HtmlId& one : facts.ids) {
    CHECK(one.id.starts_with("มาตรการ--"));
  }
  for (const HtmlLink& link : facts.links) {
    CAPTURE(link.target);
    CHECK(std::ranges::count(facts.ids, text::percent_decode(link.target).substr(1), &HtmlId::id) == 1);
  }
}

}  // namespace

}  // namespace prongsai::markup
