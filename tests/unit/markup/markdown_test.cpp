#include "markup/markdown.h"

#include "report/problem.h"
#include "report/rule.h"
#include "unit/markup/attacks.h"
#include "unit/markup/html_bytes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

namespace {

using report::Rule;

report::Checked<MarkdownPage> render(std::string_view text, const MarkdownOptions& options = {}) {
  const Markdown markdown;
  const ExactCopy input(text);
  return markdown.render({.text = input.view(), .file = "content/a.md", .first_line = 10}, options);
}

report::Problem problem(Rule rule, int line, std::string detail) {
  return {.rule = rule, .where = {.file = "content/a.md", .line = line}, .details = {std::move(detail)}};
}

TEST_CASE("Markdown becomes HTML") {
  struct Row {
    std::string_view text{};
    std::string_view html{};
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"ย่อหน้า **หนา** *เอน* ~~ขีด~~ `โค้ด`",
               "<p>ย่อหน้า <strong>หนา</strong> <em>เอน</em> <del>ขีด</del> <code>โค้ด</code></p>\n"},
           Row{"บรรทัด\r\nต่อ\r\n\r\nใหม่\r\n", "<p>บรรทัด\nต่อ</p>\n<p>ใหม่</p>\n"},
           Row{"www.example.go.th และ a@example.go.th",
               "<p><a href=\"http://www.example.go.th\">www.example.go.th</a> และ "
               "<a href=\"mailto:a@example.go.th\">a@example.go.th</a></p>\n"},
           Row{"- [x] เสร็จ\n- [ ] ค้าง\n",
               "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\"> เสร็จ</li>\n"
               "<li><input type=\"checkbox\" disabled=\"\"> ค้าง</li>\n</ul>\n"},
           Row{"1 < 2 & \"ก\"", "<p>1 &lt; 2 &amp; &quot;ก&quot;</p>\n"},
           Row{"```yaml\n<a>: ๑\n```\n", "<pre><code class=\"language-yaml\">&lt;a&gt;: ๑\n</code></pre>\n"},
           Row{"![ภาพ](รูป.png \"ชื่อ\")",
               "<p><img src=\"%E0%B8%A3%E0%B8%B9%E0%B8%9B.png\" alt=\"ภาพ\" title=\"ชื่อ\"></p>\n"},
       }) {
    CAPTURE(row.text);
    const auto page = render(row.text);
    CHECK(page.value.html == row.html);
    CHECK(page.problems.empty());
  }
}

TEST_CASE("tables stand in a frame that scrolls") {
  CHECK(render("| โครงการ | บาท |\n|:--|--:|\n| ถนน \\| ท่อ | ๑,๒๓๔.๕๐ |\n| น้ำ |\n\nท้าย").value.html ==
        "<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"โครงการ, "
        "บาท\"><table>\n<thead>\n<tr>\n"
        "<th scope=\"col\" class=\"left\">โครงการ</th>\n<th scope=\"col\" "
        "class=\"right\">บาท</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"left\">ถนน | ท่อ</td>\n"
        "<td class=\"right\">๑,๒๓๔.๕๐</td>\n</tr>\n<tr>\n<td class=\"left\">น้ำ</td>\n"
        "<td class=\"right\"></td>\n</tr>\n</tbody>\n</table></div>\n<p>ท้าย</p>\n");
}

TEST_CASE("the cells of a wide table know their columns") {
  CHECK(
      render("| ปี \"67\" | **งบ** & เงิน |  |\n|---|--:|---|\n| ก | | ค |\n").value.html ==
      "<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"ปี &quot;67&quot;, งบ &amp; เงิน\">"
      "<table class=\"cards\">\n<thead>\n<tr>\n<th scope=\"col\">ปี &quot;67&quot;</th>\n"
      "<th scope=\"col\" class=\"right\"><strong>งบ</strong> &amp; เงิน</th>\n<th "
      "scope=\"col\"></th>\n</tr>\n</thead>\n"
      "<tbody>\n<tr>\n<td data-label=\"ปี &quot;67&quot;\">ก</td>\n"
      "<td class=\"right empty\" data-label=\"งบ &amp; "
      "เงิน\"></td>\n<td>ค</td>\n</tr>\n</tbody>\n</table></div>\n");
  // Cleaning, which raw HTML brings with it, leaves that.
  CHECK(render("<u>ก</u>\n\n| ก | ข | ค |\n|---|---|---|\n| 1 | 2 | 3 |\n")
            .value.html.contains("data-label=\"ข\""));
}

TEST_CASE("headings get stable ids") {
  struct Row {
    std::string_view text{};
    std::vector<Heading> headings{};
  };
  for (const Row& row : {
           Row{"# แผน *ปี* ๒๕๖๗\n", {{2, "แผน-ปี-๒๕๖๗", "แผน ปี ๒๕๖๗"}}},
           Row{"# ก\n## ก\n# ก\n# ก-2\n# ก\n",
               {{2, "ก", "ก"}, {3, "ก-2", "ก"}, {2, "ก-3", "ก"}, {2, "ก-2-2", "ก-2"}, {2, "ก-4", "ก"}}},
           Row{"#\n# !\n###### z", {{2, "section", ""}, {2, "section-2", "!"}, {6, "z", "z"}}},
           Row{"หัวข้อ\n===\n[ลิงก์](a) `โค้ด`\n---\n", {{2, "หัวข้อ", "หัวข้อ"}, {3, "ลิงก์-โค้ด", "ลิงก์ โค้ด"}}},
           Row{"# fn-1\n", {{2, "section-fn-1", "fn-1"}}},
           Row{"# a <b>b</b> &amp; ![c](d)\n", {{2, "a-b-c", "a b & c"}}},
           Row{"> # in\n\n- # list\n", {{2, "in", "in"}, {2, "list", "list"}}},
       }) {
    CAPTURE(row.text);
    const auto page = render(row.text);
    CHECK(page.value.headings == row.headings);
    for (const Heading& heading : row.headings) {
      const std::string tag = "<h" + std::to_string(heading.level) + " id=\"" + heading.id + "\">";
      CHECK(page.value.html.find(tag) != std::string::npos);
    }
  }
}

TEST_CASE("headings are moved as far as asked, at most to the sixth level") {
  CHECK(render("# a\n##### b", {.heading_shift = 0}).value.html ==
        "<h1 id=\"a\">a</h1>\n<h5 id=\"b\">b</h5>\n");
  CHECK(render("# a\n##### b", {.heading_shift = 3}).value.html ==
        "<h4 id=\"a\">a</h4>\n<h6 id=\"b\">b</h6>\n");
}

TEST_CASE("no heading stands above the top") {
  struct Row {
    std::string_view text{};
    std::string_view html{};
  };
  for (const Row& row : {
           Row{"# a\n## b\n# c", "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n<h2 id=\"c\">c</h2>\n"},
           Row{"## a\n### b", "<h2 id=\"a\">a</h2>\n<h3 id=\"b\">b</h3>\n"},
           Row{"> # a\n\n## b", "<blockquote>\n<h2 id=\"a\">a</h2>\n</blockquote>\n<h2 id=\"b\">b</h2>\n"},
           Row{"### a", "<h3 id=\"a\">a</h3>\n"},
           Row{"ก", "<p>ก</p>\n"},
       }) {
    CAPTURE(row.text);
    CHECK(render(row.text, {.heading_shift = 0, .top_heading = 2}).value.html == row.html);
  }
}

TEST_CASE("text that looks like a heading or table is none") {
  CHECK(render("`<h2>` <table></table>\n\n    <table>\n\n# a\n").value.html ==
        "<p><code>&lt;h2&gt;</code> </p><table></table>\n<pre><code>&lt;table&gt;\n</code></pre>\n<h2 "
        "id=\"a\">a</h2>\n");
  CHECK(render("<h2>ดิบ</h2>\n\n# a\n").value.html == "<h2>ดิบ</h2>\n<h2 id=\"a\">a</h2>\n");
}

TEST_CASE("footnotes work with and without raw HTML") {
  const auto plain = render("ก[^1] ข[^1]\n\n[^1]: หมายเหตุ\n");
  CHECK(plain.value.html.find("<div class=\"footnotes\" role=\"doc-endnotes\">") != std::string::npos);
  CHECK(plain.value.html.find("id=\"fnref-1-2\"") != std::string::npos);
  const auto raw = render("ก[^1] ข[^1] <b>ค</b>\n\n[^1]: หมายเหตุ\n");
  CHECK(raw.problems.empty());
  for (const std::string_view part : {"<div class=\"footnotes\" role=\"doc-endnotes\">", "<li id=\"fn-1\">",
                                      "<a href=\"#fn-1\" id=\"fnref-1-2\" data-footnote-ref=\"\">1</a>",
                                      "class=\"footnote-backref\"", "aria-label=\"Back to content\""}) {
    CAPTURE(part);
    CHECK(raw.value.html.find(part) != std::string::npos);
  }
}

TEST_CASE("links and images are rewritten") {
  const MarkdownOptions options{.rewrite_link = [](std::string_view target) -> std::optional<std::string> {
    return target.ends_with(".md")
               ? std::optional("/o/" + std::string(target.substr(0, target.size() - 3)) + "/")
               : std::nullopt;
  }};
  CHECK(render("[a](o12.md) ![b](b.png) [c][c] <https://x.org/y.md>\n\n[c]: o13.md", options).value.html ==
        "<p><a href=\"/o/o12/\">a</a> <img src=\"b.png\" alt=\"b\"> <a href=\"/o/o13/\">c</a> "
        "<a href=\"/o/https://x.org/y/\">https://x.org/y.md</a></p>\n");
}

TEST_CASE("unsafe links leave their text and a problem at their line") {
  const auto page = render(
      "ก [ข](javascript:alert(1)) ค\n\n[**a**![b](data:image/png;base64,x)](vbscript:x)\n\n"
      "| a |\n|---|\n| [c](JaVaScRiPt:x) |\n\n[d](<java\tscript:x>) <javascript:x>\n");
  CHECK(
      page.value.html ==
      "<p>ก ข ค</p>\n<p><strong>a</strong>b</p>\n<div "
      "class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"a\"><table>\n<thead>\n<tr>\n<th "
      "scope=\"col\">a</th>\n"
      "</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n</tr>\n</tbody>\n</table></div>\n<p>d javascript:x</p>\n");
  CHECK(page.problems == std::vector{
                             problem(Rule::markdown_unsafe_link, 10, "javascript:alert(1)"),
                             problem(Rule::markdown_unsafe_link, 12, "vbscript:x"),
                             problem(Rule::markdown_unsafe_link, 12, "data:image/png;base64,x"),
                             problem(Rule::markdown_unsafe_link, 16, "JaVaScRiPt:x"),
                             problem(Rule::markdown_unsafe_link, 18, "java\tscript:x"),
                             problem(Rule::markdown_unsafe_link, 18, "javascript:x"),
                         });
}

TEST_CASE("a rewritten address is judged too") {
  const MarkdownOptions options{
      .rewrite_link = [](std::string_view) { return std::optional<std::string>("data:x"); }};
  const auto page = render("[a](b)", options);
  CHECK(page.value.html == "<p>a</p>\n");
  CHECK(page.problems == std::vector{problem(Rule::markdown_unsafe_link, 10, "b")});
}

TEST_CASE("raw HTML is cleaned, with a problem at its line") {
  const auto page =
      render("ก <b onclick=x>ข</b>\n\n<div style=x>\n\n**ค**\n\n</div>\n\n<script>alert(1)</script>\n\nง\n");
  CHECK(page.value.html == "<p>ก <b>ข</b></p>\n<div>\n<p><strong>ค</strong></p>\n</div>\n\n<p>ง</p>\n");
  CHECK(page.problems == std::vector{
                             problem(Rule::markdown_html_removed, 10, "onclick="),
                             problem(Rule::markdown_html_removed, 12, "style="),
                             problem(Rule::markdown_html_removed, 18, "<script>"),
                         });
}

TEST_CASE("unbalanced raw HTML neither breaks nor swallows the page") {
  struct Row {
    std::string_view text{};
    std::string_view html{};
  };
  for (const Row& row : {
           Row{"</div></section>\n\nก", "\n<p>ก</p>\n"},
           Row{"<div class=\"x\n\nก", "<p>ก</p>\n"},
           Row{"<div>\n\nก", "<div>\n<p>ก</p>\n</div>"},
           Row{"ก <b> ข\n\nค", "<p>ก <b> ข</b></p>\n<p>ค</p>\n"},
           Row{"ก <!-- ข --> ค", "<p>ก  ค</p>\n"},
           Row{"ก <script> ข\n\nค", "<p>ก  ข</p>\n<p>ค</p>\n"},
           Row{"ก <svg> ข\n\nค", "<p>ก  ข</p>\n<p>ค</p>\n"},
           Row{"| a |\n|---|\n| b </table></div> |\n\nค",
               "<div "
               "class=\"table-wrap\" "
               "tabindex=\"0\" role=\"group\" aria-label=\"a\"><table>\n<thead>\n<tr>\n<th "
               "scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
               "<td>b </td></tr></tbody></table>"},
       }) {
    CAPTURE(row.text);
    CHECK(render(row.text).value.html.starts_with(row.html));
  }
}

TEST_CASE("attacks in Markdown leave nothing that runs") {
  for (const Attack& attack : attacks) {
    for (const std::string& text :
         {std::string(attack.html), "ก " + std::string(attack.html) + " ข\n\nค",
          "> " + std::string(attack.html), "| " + std::string(attack.html) + " |\n|---|\n"}) {
      CAPTURE(text);
      std::string html = render(text).value.html;
      std::ranges::transform(html, html.begin(),
                             [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
      for (const std::string_view evil : {"<script", "<svg", "<style", "<iframe", "<object",
                                          "=\"javascript:", "=\"data:", "=\"vbscript:"}) {
        CHECK(html.find(evil) == std::string::npos);
      }
    }
  }
}

}  // namespace

}  // namespace prongsai::markup
