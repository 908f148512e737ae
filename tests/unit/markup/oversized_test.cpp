#include "markup/markdown.h"
#include "report/problem.h"
#include "report/rule.h"
#include "unit/markup/html_bytes.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

namespace {

using report::Problem;
using report::Rule;

constexpr std::size_t limit = 256U << 10U;

std::vector<Problem> refuse(std::string_view text, const MarkdownLimits& limits = {}) {
  const ExactCopy input(text);
  return refuse_oversized({.text = input.view(), .file = "a.md", .first_line = 5}, limits);
}

std::string times(std::size_t count, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += text;
  }
  return out;
}

std::string table(std::size_t columns, std::size_t rows, std::string_view row) {
  return times(columns, "|a") + "|\n" + times(columns, "|-") + "|\n" + times(rows, row);
}

Problem problem(Rule rule, int line, std::vector<std::string> details) {
  return {.rule = rule, .where = {.file = "a.md", .line = line}, .details = std::move(details)};
}

TEST_CASE("what is too large is refused at its line") {
  struct Row {
    std::string_view name{};
    std::string text{};
    Problem problem{};
  };
  for (const Row& row : {
           Row{"bytes", times(limit + 1, "a"), problem(Rule::file_too_large, 5, {"256 KB"})},
           Row{"5,000 columns", "ก\n\n" + table(5'000, 5'000, "a\n"),
               problem(Rule::markdown_table_too_large, 8, {"5000", "100", "columns"})},
           Row{"columns, CRLF", times(101, "|a") + "\r\n" + times(101, "|-") + "\r\n",
               problem(Rule::markdown_table_too_large, 6, {"101", "100", "columns"})},
           Row{"columns, CR", times(101, "|a") + "\r" + times(101, "|-") + "\r",
               problem(Rule::markdown_table_too_large, 6, {"101", "100", "columns"})},
           Row{"a long row", table(2, 1, "|a|b|\n") + times(3'000, "|") + "\n",
               problem(Rule::markdown_table_too_large, 8, {"2999", "100", "columns"})},
           Row{"rows", table(2, 5'001, "|a|b|\n"),
               problem(Rule::markdown_table_too_large, 5 + 2 + 5'000, {"5001", "5000", "rows"})},
           Row{"cells of many tables", times(11, table(100, 4'800, "a\n") + "\n"),
               problem(Rule::markdown_table_too_large, 5010, {"500100", "500000", "cells"})},
           Row{"quotes", times(10'000, "> ") + "a", problem(Rule::markdown_too_deep, 5, {"100"})},
           Row{"lists", times(10'000, "- ") + "a", problem(Rule::markdown_too_deep, 5, {"100"})},
           Row{"numbered lists", "a\n" + times(10'000, "1. ") + "a",
               problem(Rule::markdown_too_deep, 6, {"100"})},
           Row{"empty lists", times(10'000, "+ ") + "\n", problem(Rule::markdown_too_deep, 5, {"100"})},
           Row{"indented lists", times(300, " ") + "- a\n", problem(Rule::markdown_too_deep, 5, {"100"})},
           Row{"images", times(40'000, "![[]()"), problem(Rule::markdown_too_intricate, 5, {"["})},
           Row{"declarations", times(60'000, "a<?"), problem(Rule::markdown_too_intricate, 5, {"<!"})},
           Row{"addresses", times(40'000, "www.a_"), problem(Rule::markdown_too_intricate, 5, {"www."})},
           Row{"parentheses", "www.a.b" + times(200'000, ")"),
               problem(Rule::markdown_too_intricate, 5, {"www."})},
           Row{"mail", times(80'000, "a@b"), problem(Rule::markdown_too_intricate, 5, {"@"})},
           Row{"emphasis", times(30'000, "*[^a]"), problem(Rule::markdown_too_intricate, 5, {"* ["})},
           Row{"strikes", times(20'000, "~\\\n") + times(40'000, "*~"),
               problem(Rule::markdown_too_intricate, 5 + 20'000, {"~"})},
           Row{"table heads", times(2'000, "a\n") + times(20'000, "-|-\n"),
               problem(Rule::markdown_too_intricate, 2'150, {"---"})},
           Row{"one table head", times(25'000, "<b ---\n") + "-|-\n",
               problem(Rule::markdown_too_intricate, 5 + 25'000, {"---"})},
           Row{"references", "a\n\n[a]: " + times(100'000, "x") + "\n\n" + times(50'000, "[a]"),
               problem(Rule::markdown_too_intricate, 7, {"[ ]:"})},
       }) {
    CAPTURE(row.name);
    const std::vector<Problem> problems = refuse(row.text);
    REQUIRE(!problems.empty());
    CHECK(problems.front() == row.problem);
    CHECK(problems.size() <= 20);
  }
}

TEST_CASE("limits are the caller's") {
  CHECK(refuse("| a | b |\n|---|---|\n", {.table_columns = 1}).size() == 1);
  CHECK(refuse("> > a", {.nesting = 1}).size() == 1);
  CHECK(refuse("abc", {.bytes = 2}).size() == 1);
  CHECK(refuse("|a|\n|-|\n|b|\n|c|\n", {.table_rows = 1}).size() == 1);
}

TEST_CASE("many tables together may not have more cells than the largest one") {
  const MarkdownLimits limits{.bytes = 1U << 20U, .table_columns = 4, .table_rows = 5};
  const std::string one = table(4, 4, "a\n") + "\n";
  CHECK(refuse(one, limits).empty());
  CHECK(refuse(one + one, limits) ==
        std::vector{problem(Rule::markdown_table_too_large, 5 + 7 + 3, {"24", "20", "cells"})});
}

TEST_CASE("what people write is not refused") {
  struct Row {
    std::string_view name{};
    std::string text{};
  };
  const std::string line =
      "องค์การบริหารส่วนตำบล **โปร่งใส** [ประกาศ](a.md) ๒๕๖๗ www.example.go.th a@example.go.th\n";
  for (const Row& row : {
           Row{"empty", ""},
           Row{"the largest table", table(100, 1'200, times(100, "|a") + "|\n")},
           Row{"a long table with links",
               table(3, 1'500, "| **ก** | [ข](a.md) | " + line.substr(0, 90) + " |\n")},
           Row{"a long list", times(1'400, "- " + line)},
           Row{"a task list", times(10'000, "- [ ] งาน\n")},
           Row{"a long paragraph", times(300, line)},
           Row{"many paragraphs", times(1'400, line + "\n")},
           Row{"many tables", times(700, "| ก | ข |\n|---|--:|\n| ๑ | ๒ |\n\n")},
           Row{"references",
               times(500, "[ก][1] ") + "\n\n" + times(500, "[1]: https://www.example.go.th/a/b\n")},
           Row{"footnotes", times(300, "ก[^1]\n\n") + times(300, "[^1]: หมายเหตุ [a](b)\n")},
           Row{"nested", "- a\n  - b\n    - c\n      > d\n      > > e\n\n        1. f\n"},
           Row{"a rule", times(200, "- ") + "\n\n" + times(200, "* ") + "\n\n" + times(300, "-") + "\n"},
           Row{"code", "```\n" + times(2'000, "x[i] = a[i] | b[i] | c * d\n") + "```\n"},
           Row{"HTML", times(1'000, "<p class=\"x\">ก <b>ข</b></p>\n")},
       }) {
    CAPTURE(row.name);
    REQUIRE(row.text.size() <= limit);
    CHECK(refuse(row.text).empty());
  }
}

// What cmark's own pathological tests and a search over random repetitions found, cut to the limit: refused
// or quick.
TEST_CASE("nothing within the limits takes long") {
  const Markdown markdown;
  for (const std::string_view part : {"*a **a ",    "a_ ",         "_a ",     "a]",         "[a",
                                      "*a_ ",       "[ a_",        "[ (](",   "[a](<b",     "[a](b",
                                      "![[]()",     "[]()",        "[a](",    "![",         "*",
                                      "_",          "~",           "~~a ",    "`",          "``a` ",
                                      "<",          "<a b=\"",     "<!--",    "<![CDATA[",  "<?",
                                      "&",          "&#1;",        "\\",      "a@b",        "a@",
                                      "a@b_.c",     "www.",        "www.a_",  "http://a",   "://",
                                      "www.a)",     "[^a]",        "[^",      "[^a]:",      "[a]: b\n",
                                      "[a]:b\n\n",  "[^a]: b\n\n", "> ",      ">",          "- ",
                                      "-\n",        "1. ",         "- [ ] ",  "# a\n",      "a\n=\n",
                                      "a\n-\n",     "|",           "|a",      "|-|\n",      "|a|b|\n",
                                      "=\n-|-\n",   "<b ---\n",    "\n",      "\r",         "\t",
                                      "a \n",       "```\n",       "<div>\n", "<div>\n\n",  "<script>\n",
                                      "<!-- \n",    "_~",          "'*",      "*[^a]",      "_\u0E01[]()",
                                      "*a~b_c",     "- - a\n\n",   "+ \n",    "*\u0E01**",  "aaa\rbbb\n-\v\n",
                                      "<b>",        "a<b>\n\n",    "a <svg>", "a <script>", "a </b>",
                                      "a <!-- --> "}) {
    CAPTURE(part);
    const std::string text = times(limit / 4 / part.size(), part);
    const std::clock_t start = std::clock();
    if (refuse(text).empty()) {
      CHECK(markdown.render({.text = text}, {}).value.html.size() < 16 * limit);
    }
    CHECK(std::clock() - start < 1 * CLOCKS_PER_SEC);
  }
}

}  // namespace

}  // namespace prongsai::markup
