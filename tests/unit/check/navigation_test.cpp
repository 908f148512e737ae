#include "check/navigation.h"

#include "check/page_graph.h"
#include "report/problem.h"
#include "site/click_path.h"
#include "site/tree.h"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using site::Tree;

namespace {

const check::Place at_root{.origin = "https://ita.example", .base_path = ""};

/// "text>page text>page", with "menu:" or "footer:" before a link that stands there; "(none)" without a way.
std::string told(const std::map<std::string, site::ClickPath>& paths, const std::string& page) {
  const auto found = paths.find(page);
  if (found == paths.end()) {
    return "(none)";
  }
  std::string text;
  for (const site::Click& click : found->second) {
    text += text.empty() ? "" : " ";
    text += click.place == site::LinkPlace::main_menu ? "menu:" : "";
    text += click.place == site::LinkPlace::footer ? "footer:" : "";
    text += click.text + ">" + click.page;
  }
  return text;
}

std::string way_to(const Tree& tree, const std::string& page, unsigned jobs = 1) {
  return told(check::click_paths(tree, at_root, {page}, {.count = jobs}), page);
}

struct Row {
  std::string_view name{};
  Tree tree{};
  std::string expected{};
};

}  // namespace

TEST_CASE("the way to an item's page") {
  const std::string end = "o1/index.html";
  for (
      const Row& row : {
          Row{"one click", {{"index.html", R"(<a href="/o1/">ข้อ O1</a>)"}, {end, ""}}, "ข้อ O1>o1/index.html"},
          Row{"the shortest of several",
              {{"index.html", R"(<a href="a/">ก</a><a href="b/">ข</a>)"},
               {"a/index.html", R"(<a href="/c/">ค</a>)"},
               {"b/index.html", R"(<a href="/o1/">ง</a>)"},
               {"c/index.html", R"(<a href="/o1/">จ</a>)"},
               {end, ""}},
              "ข>b/index.html ง>o1/index.html"},
          Row{"the main menu before what stands before it",
              {{"index.html", R"(<a href="a/">ก</a><nav><a href="a/">เมนู ก</a></nav>)"},
               {"a/index.html", R"(<a href="/o1/">O1</a>)"},
               {end, ""}},
              "menu:เมนู ก>a/index.html O1>o1/index.html"},
          Row{"through a page of the menu before one of the footer",
              {{"index.html", R"(<footer><a href="b/">ข</a></footer><nav><a href="z/">ฮ</a></nav>)"},
               {"b/index.html", R"(<a href="/o1/">O1</a>)"},
               {"z/index.html", R"(<a href="/o1/">ข้อ O1</a>)"},
               {end, ""}},
              "menu:ฮ>z/index.html ข้อ O1>o1/index.html"},
          Row{"the page before the footer",
              {{"index.html", R"(<footer><a href="o1/">ท้าย</a></footer><a href="o1/">กลาง</a>)"}, {end, ""}},
              "กลาง>o1/index.html"},
          Row{"the footer when there is nothing else",
              {{"index.html", R"(<footer><nav><a href="o1/">ท้าย</a></nav></footer>)"}, {end, ""}},
              "footer:ท้าย>o1/index.html"},
          Row{"a short way through the footer before a long one through the menu",
              {{"index.html", R"(<nav><a href="a/">ก</a></nav><footer><a href="o1/">O1</a></footer>)"},
               {"a/index.html", R"(<a href="/o1/">O1</a>)"},
               {end, ""}},
              "footer:O1>o1/index.html"},
          Row{"the first in reading order, not in the order of paths",
              {{"index.html", R"(<a href="z/">ฮ</a><a href="a/">ก</a>)"},
               {"a/index.html", R"(<a href="/o1/">O1</a>)"},
               {"z/index.html", R"(<p>ก่อน</p><a href="/o1/">ข้อ O1</a><a href="/o1/">ซ้ำ</a>)"},
               {end, ""}},
              "ฮ>z/index.html ข้อ O1>o1/index.html"},
          Row{"a redirect takes no click",
              {{"index.html", R"(<a href="old/">เดิม</a><a href="a/">ก</a>)"},
               {"a/index.html", R"(<a href="/o1/">O1</a>)"},
               {"old/index.html", R"(<meta http-equiv="refresh" content="0; url=/old/2/">)"},
               {"old/2/index.html",
                R"(<meta http-equiv="refresh" content="0; url=/o1/"><a href="/o1/">x</a>)"},
               {end, ""}},
              "เดิม>o1/index.html"},
          Row{"redirects in a circle lead nowhere",
              {{"index.html", R"(<a href="a/">ก</a>)"},
               {"a/index.html", R"(<meta http-equiv="refresh" content="0; url=/b/">)"},
               {"b/index.html", R"(<meta http-equiv="refresh" content="0; url=/a/">)"},
               {end, ""}},
              "(none)"},
          Row{"what is not clicked is no way",
              {{"index.html",
                R"(<link rel="next" href="/o1/"><form action="/o1/"></form><blockquote cite="/o1/"></blockquote>)"},
               {end, ""}},
              "(none)"},
          Row{"a circle of pages",
              {{"index.html", R"(<a href="/">หน้าหลัก</a><a href="a/">ก</a>)"},
               {"a/index.html", R"(<a href="/a/">ก</a><a href="/">หน้าหลัก</a>)"},
               {end, R"(<a href="/a/">ก</a>)"}},
              "(none)"},
          Row{"no home page", {{end, R"(<a href="/o1/">x</a>)"}}, "(none)"},
          Row{"no such page", {{"index.html", ""}}, "(none)"},
      }) {
    CAPTURE(row.name);
    CHECK(way_to(row.tree, end) == row.expected);
    CHECK(way_to(row.tree, end, 8) == row.expected);
  }
}

TEST_CASE("the home page is reached without a click") {
  CHECK(way_to({{"index.html", "<title>หน้าแรก</title>"}}, "index.html").empty());
}

TEST_CASE("pages on the way have their titles") {
  const Tree tree{{"index.html", R"(<title>หน้าแรก</title><nav><a href="oit/"> OIT <b>2567</b></a></nav>)"},
                  {"oit/index.html", site::Recipe{[] {
                     return report::Checked<std::string>{
                         .value = R"(<title>ข้อ &amp; หัวข้อ</title><a href="o14/"><b>O14</b> รายการจัดซื้อ</a>)",
                         .problems = {}};
                   }}},
                  {"oit/o14/index.html", "<title>O14</title>"}};
  const auto paths = check::click_paths(tree, at_root, {"oit/o14/index.html"}, {.count = 1});
  CHECK(paths.at("oit/o14/index.html") == site::ClickPath{{.text = "OIT 2567",
                                                           .place = site::LinkPlace::main_menu,
                                                           .page = "oit/index.html",
                                                           .title = "ข้อ & หัวข้อ"},
                                                          {.text = "O14 รายการจัดซื้อ",
                                                           .place = site::LinkPlace::page,
                                                           .page = "oit/o14/index.html",
                                                           .title = "O14"}});
}
