#include "check/links.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/tree.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using site::Tree;

namespace {

const check::Place at_root{.origin = "https://ita.example", .base_path = ""};
const check::Place below{.origin = "https://www.example", .base_path = "/ita"};

struct Row {
  std::string_view name{};
  check::Place place{};
  Tree tree{};
  std::string_view expected{};
};

/// Whether links have words and pictures an alt and a size: not what most rows are about.
enum class Words { leave_out, tell };

void check_rows(const std::vector<Row>& rows, Words words = Words::leave_out) {
  for (const Row& row : rows) {
    for (const unsigned jobs : {1U, 8U}) {
      CAPTURE(row.name);
      CAPTURE(jobs);
      auto problems = check::check_links(row.tree, row.place, {}, {.count = jobs}).problems;
      if (words == Words::leave_out) {
        std::erase_if(problems, [](const report::Problem& problem) {
          return problem.rule == report::Rule::link_says_nothing ||
                 problem.rule == report::Rule::html_image_alt ||
                 problem.rule == report::Rule::html_image_size;
        });
      }
      CHECK(check::told(problems) == row.expected);
    }
  }
}

}  // namespace

TEST_CASE("links that lead somewhere") {
  check_rows({
      {"a folder, a file, an asset",
       at_root,
       {{"index.html",
         R"(<a href="/oit/"><a href="oit/"><a href="oit"><a href="/oit/index.html"><img src="a.svg">)"},
        {"oit/index.html", R"(<a href="../"><a href=".."><a href="/"><a href="."><a href="../a.svg">)"},
        {"a.svg", "<svg/>"}},
       ""},
      {"what a style fetches is there",
       at_root,
       {{"index.html",
         R"(<style>@import "a.css"; p{background:url(/b.png)}</style><p style='fill:url(#g)' id=g>)"},
        {"a.css", ""},
        {"b.png", ""}},
       ""},
      {"a file to copy is there",
       at_root,
       {{"index.html", R"(<a href="files/plan.pdf">)"},
        {"files/plan.pdf", site::CopyOf{"/elsewhere/plan.pdf"}}},
       ""},
      {"a Thai path, raw and percent-encoded",
       at_root,
       {{"index.html", R"(<a href="/แผน/"><a href="/%E0%B9%81%E0%B8%9C%E0%B8%99/">)"},
        {"แผน/index.html", ""}},
       ""},
      {"a query does not matter",
       at_root,
       {{"index.html", R"(<a href="?page=2"><a href="/oit/?year=2567"><a href="oit/?a=1#top">)"},
        {"oit/index.html", ""}},
       ""},
      {"to itself",
       at_root,
       {{"index.html", R"(<a href=""><a href="#"><a href="#top"><a href="#:~:text=แผน">)"}},
       ""},
      {"a fragment of this page and of another",
       at_root,
       {{"index.html", R"(<h2 id="a">ก</h2><a href="#a"><a href="oit/#b">)"},
        {"oit/index.html", R"(<h2 id=b>ข</h2><a name="c">)"},
        {"x.html", R"(<a href="/oit/#c">)"}},
       ""},
      {"a Thai fragment, raw and percent-encoded",
       at_root,
       {{"index.html", "<h2 id=\"กอง\">กอง</h2><a href=\"#กอง\"><a href=\"#%E0%B8%81%E0%B8%AD%E0%B8%87\">"}},
       ""},
      {"a fragment of what is no page",
       at_root,
       {{"index.html", R"(<a href="plan.pdf#page=3">)"}, {"plan.pdf", "%PDF"}},
       ""},
      {"other hosts and schemes",
       at_root,
       {{"index.html",
         R"(<a href="https://other.example/x"><a href="//other.example/x"><a href="mailto:a@b.example">)"
         R"(<a href="tel:0 3800 0100"><a href="http://ita.example.org/x">)"}},
       ""},
      {"this host by its name",
       at_root,
       {{"index.html", R"(<a href="https://ita.example/oit/"><a href="//ita.example/oit/">)"},
        {"oit/index.html", ""}},
       ""},
      {"comments and scripts hold no links",
       at_root,
       {{"index.html", R"(<!-- <a href="/x"> --><script>"<a href='/y'>"</script>)"}},
       ""},
      {"below a path",
       below,
       {{"index.html", R"(<a href="/ita/oit/"><a href="oit/"><a href="/ita/"><a href="/ita">)"},
        {"oit/index.html", R"(<a href="../"><a href="https://www.example/ita/">)"}},
       ""},
      {"every picture of a srcset",
       at_root,
       {{"index.html", R"(<img src="a.png" srcset="a.png 1x, b.png 2x">)"}, {"a.png", ""}, {"b.png", ""}},
       ""},
      {"from a <base>",
       at_root,
       {{"index.html", R"(<base href="/oit/"><a href="o1.html">)"}, {"oit/o1.html", ""}},
       ""},
  });
}

TEST_CASE("links that lead nowhere") {
  check_rows({
      {"a page",
       at_root,
       {{"index.html", "\n<a href=\"/oti/\">"}, {"oit/index.html", ""}},
       "link/broken /oti/|/oit/ @public/index.html:2"},
      {"nothing like it",
       at_root,
       {{"index.html", R"(<a href="/something-else/">)"}},
       "link/broken /something-else/| @public/index.html:1"},
      {"the nearest, below a path",
       below,
       {{"index.html", R"(<a href="/ita/oti/">)"}, {"oit/index.html", ""}},
       "link/broken /ita/oti/|/ita/oit/ @public/index.html:1"},
      {"the nearest of a relative link",
       at_root,
       {{"index.html", ""},
        {"procurement/index.html", R"(<a href="lst.html">)"},
        {"procurement/list.html", ""}},
       "link/broken lst.html|/procurement/list.html @public/procurement/index.html:1"},
      {"upper case is another file",
       at_root,
       {{"index.html", R"(<a href="/Plan.pdf">)"}, {"plan.pdf", ""}},
       "link/case /Plan.pdf|/plan.pdf @public/index.html:1"},
      {"a page's folder in upper case",
       at_root,
       {{"index.html", R"(<a href="/OIT/">)"}, {"oit/index.html", ""}},
       "link/case /OIT/|/oit/ @public/index.html:1"},
      {"what no browser opens",
       at_root,
       {{"index.html", "<a href=\"http://\"><a href=\"https://a b/\">\n<a href=\"https://1.2.3.256/\">"}},
       "link/bad-url http://|url_no_host @public/index.html:1\n"
       "link/bad-url https://a b/|url_bad_host @public/index.html:1\n"
       "link/bad-url https://1.2.3.256/|url_bad_number @public/index.html:2"},
      {"this host written otherwise, with its own port and a tab within",
       at_root,
       {{"index.html", "<a href=\"HTTPS://ITA.example:443/go\tne/\">"}},
       "link/broken HTTPS://ITA.example:443/go\tne/| @public/index.html:1"},
      {"from a <base> that is whole",
       at_root,
       {{"index.html", R"(<base href="https://ita.example/oit/"><a href="o2.html">)"}, {"oit/o1.html", ""}},
       "link/broken o2.html|/oit/o1.html @public/index.html:1"},
      {"mail and telephone",
       at_root,
       {{"index.html", R"(<a href="mailto:a"><a href="tel:12">)"}},
       "link/bad-mailto mailto:a| @public/index.html:1\nlink/bad-tel tel:12| @public/index.html:1"},
      {"a page that has moved",
       at_root,
       {{"index.html", R"(<a href="/old/">)"},
        {"new/index.html", ""},
        {"old/index.html", R"(<meta http-equiv="refresh" content="0; url=/new/"><a href="/new/">)"}},
       "link/redirected /old/|/new/ @public/index.html:1"},
      {"a document that nothing links to",
       at_root,
       {{"files/a.pdf", site::CopyOf{"a"}},
        {"files/b.pdf", site::CopyOf{"b"}},
        {"files/c.svg", site::CopyOf{"c"}},
        {"index.html", R"(<a href="/files/a.pdf">)"}},
       "file/unreferenced files/b.pdf @public/files/b.pdf:0"},
      {"a style's address",
       at_root,
       {{"index.html", "<style>\np{background:url(/b.png)}</style>"}, {"a.png", ""}},
       "link/broken /b.png|/a.png @public/index.html:2"},
      {"a folder that is a file",
       at_root,
       {{"index.html", R"(<a href="/plan.pdf/">)"}, {"plan.pdf", ""}},
       "link/broken /plan.pdf/|/plan.pdf @public/index.html:1"},
      {"a Thai path",
       at_root,
       {{"index.html", R"(<a href="/แผนงาน/">)"}, {"ผลงาน/index.html", ""}},
       "link/broken /แผนงาน/|/ผลงาน/ @public/index.html:1"},
      {"an asset",
       at_root,
       {{"index.html", R"(<img src="seal.svg"><script src="a.js"></script>)"}},
       "link/broken seal.svg| @public/index.html:1\nlink/broken a.js| @public/index.html:1"},
      {"one of a srcset",
       at_root,
       {{"index.html", R"(<img src="a.png" srcset="a.png 1x, b.png 2x">)"}, {"a.png", ""}},
       "link/broken b.png|/a.png @public/index.html:1"},
      {"a fragment of this page",
       at_root,
       {{"index.html", R"(<h2 id="a">ก</h2><a href="#b">)"}},
       "link/fragment #b| @public/index.html:1"},
      {"a fragment of another page",
       at_root,
       {{"index.html", R"(<a href="/oit/?x=1#b">)"}, {"oit/index.html", R"(<h2 id="B">ข</h2>)"}},
       "link/fragment /oit/?x=1#b| @public/index.html:1"},
      {"a Thai fragment",
       at_root,
       {{"index.html", "<h2 id=\"กอง\">กอง</h2><a href=\"#ฝ่าย\">"}},
       "link/fragment #ฝ่าย| @public/index.html:1"},
      {"outside the base",
       below,
       {{"index.html", R"(<a href="/oit/"><a href="/italy/">)"}, {"oit/index.html", ""}},
       "link/outside-base /oit/|/ita @public/index.html:1\nlink/outside-base /italy/|/ita "
       "@public/index.html:1"},
      {"climbing out of the base",
       below,
       {{"index.html", R"(<a href="../x/">)"}},
       "link/outside-base ../x/|/ita @public/index.html:1"},
      {"the page for what is not there is looked at too",
       at_root,
       {{"404.html", R"(<a href="/"><a href="/gone/">)"}, {"index.html", ""}},
       "link/broken /gone/| @public/404.html:1"},
      {"the other scheme of this host",
       at_root,
       {{"index.html", R"(<a href="http://ita.example/gone/">)"}},
       "link/broken http://ita.example/gone/| @public/index.html:1"},
  });
}

TEST_CASE("files that are no pages have links too, and folders an index of either name") {
  check_rows({
      {"a style sheet, a picture, a sitemap, a feed and answers",
       at_root,
       {{"index.html", R"(<a href="old/">เดิม</a>)"},
        {"old/index.htm", ""},
        {"a/style.css", "p { background: url(there.png) }\nq { background: url(gone.png) }"},
        {"a/there.png", ""},
        {"a/picture.svg", R"(<svg><image href="lost.png"/></svg>)"},
        {"sitemap.xml",
         "<urlset><url><loc>https://ita.example/old/</loc></url>\n<url><loc>https://ita.example/no/</loc></"
         "url></urlset>"},
        {"feed.xml", R"(<feed><link href="https://ita.example/none/"/></feed>)"},
        {"oit.json", R"({"url": "https://ita.example/nothing/"})"}},
       "link/broken lost.png| @public/a/picture.svg:1\nlink/broken gone.png| @public/a/style.css:2\n"
       "link/broken https://ita.example/none/| @public/feed.xml:1\n"
       "link/broken https://ita.example/nothing/| @public/oit.json:1\n"
       "link/broken https://ita.example/no/| @public/sitemap.xml:2"},
  });
}

TEST_CASE("links without words and pictures without any") {
  check_rows(
      {
          {"told",
           at_root,
           {{"index.html", "<a href=\"/\"></a>\n<a href=\"/\">คลิกที่นี่</a><img src=\"a.svg\">"}, {"a.svg", ""}},
           "link/says-nothing /| @public/index.html:1\nlink/says-nothing /|คลิกที่นี่ @public/index.html:2\n"
           "html/image-alt a.svg| @public/index.html:2\nhtml/image-size a.svg| @public/index.html:2"},
          {"fine",
           at_root,
           {{"index.html",
             R"(<a href="/">หน้าหลัก</a><a href="/"><img src="a.svg" alt="ตรา" width="9" height="9"></a><a href="/" aria-label="ตรา"></a><img src="a.svg" alt="" style="width: 9px; height: 9px">)"},
            {"a.svg", ""}},
           ""},
      },
      Words::tell);
}

TEST_CASE("one target is told once, where it stands first") {
  check_rows({
      {"on one page",
       at_root,
       {{"index.html", "<a href=\"/x/\">\n<a href=\"/x/\">"}},
       "link/broken /x/| @public/index.html:1"},
      {"on two pages",
       at_root,
       {{"a.html", R"(<a href="/x/">)"}, {"b.html", R"(<a href="/x/">)"}},
       "link/broken /x/| @public/a.html:1"},
      {"the same words lead to two places",
       at_root,
       {{"a/index.html", R"(<a href="plan.pdf">)"}, {"b/index.html", R"(<a href="plan.pdf">)"}},
       "link/broken plan.pdf| @public/a/index.html:1\nlink/broken plan.pdf| @public/b/index.html:1"},
      {"the same fragment of two pages",
       at_root,
       {{"a.html", R"(<a href="#x"><a href="#x">)"}, {"b.html", R"(<a href="#x"><a href="a.html#x">)"}},
       "link/fragment #x| @public/a.html:1\nlink/fragment #x| @public/b.html:1"},
      {"two fragments of one page",
       at_root,
       {{"a.html", R"(<a href="#x"><a href="#y">)"}},
       "link/fragment #x| @public/a.html:1\nlink/fragment #y| @public/a.html:1"},
  });
}

TEST_CASE("ids that stand twice in a page") {
  check_rows({
      {"twice",
       at_root,
       {{"index.html", "<h2 id=\"แผน\">ก</h2>\n<h2 id=\"แผน\">ข</h2>"}},
       "html/duplicate-id แผน|1 @public/index.html:2"},
      {"in two pages", at_root, {{"a.html", R"(<p id="x">)"}, {"b.html", R"(<p id="x">)"}}, ""},
      {"in upper and lower case", at_root, {{"a.html", R"(<p id="x"><p id="X">)"}}, ""},
  });
}

TEST_CASE("a problem's address is that of its page") {
  const Tree tree{{"oit/2567/o1/index.html", R"(<a href="x">ก</a>)"}};
  const auto report = check::check_links(tree, below, {}, {.count = 1});
  REQUIRE(report.problems.size() == 1);
  CHECK(report.problems.front().url == "/ita/oit/2567/o1/");
}

TEST_CASE("pages are counted, and their links, links to other hosts too") {
  const Tree tree{
      {"a.css", "a{}"}, {"a.html", R"(<a href="b.html"><a href="https://other.example/">)"}, {"b.html", ""}};
  const auto report = check::check_links(tree, at_root, {}, {.count = 1});
  CHECK(report.pages == 2);
  CHECK(report.links == 2);
}

TEST_CASE("items that no link from the home page reaches") {
  const Tree tree{
      {"index.html", R"(<a href="oit/"><a href="https://ita.example/o5/">)"},
      {"oit/index.html", R"(<a href="../o1/"><link rel="stylesheet" href="/style.css">)"},
      {"style.css", ""},
      {"o1/index.html", R"(<a href="/o2/#แผน">)"},
      {"o2/index.html", ""},
      {"o3/index.html", R"(<a href="/"><a href="/o4/">)"},
      {"o4/index.html", R"(<a href="/o3/">)"},
      {"o5/index.html", ""},
  };
  const std::vector<std::string> items{"o1/index.html", "o2/index.html", "o3/index.html",
                                       "o4/index.html", "o5/index.html", "o6/index.html"};
  for (const unsigned jobs : {1U, 8U}) {
    CAPTURE(jobs);
    const auto report = check::check_links(tree, at_root, {.item_pages = items}, {.count = jobs});
    CHECK(report.unreached == std::vector<std::string>{"o3/index.html", "o4/index.html", "o6/index.html"});
  }
}

TEST_CASE("without a home page nothing is reached") {
  const Tree tree{{"o1/index.html", ""}};
  CHECK(check::check_links(tree, at_root, {.item_pages = {"o1/index.html"}}, {.count = 1}).unreached ==
        std::vector<std::string>{"o1/index.html"});
}

TEST_CASE("pages are made when they are looked at, and their own problems are told") {
  const Tree tree{{"index.html", site::Recipe{[] {
                     return report::Checked<std::string>{
                         .value = R"(<a href="/x/">ก</a>)",
                         .problems = {{.rule = report::Rule::markdown_unsafe_link,
                                       .where = {.file = "content/index.md", .line = 3},
                                       .details = {"javascript:alert(1)"}}}};
                   }}}};
  for (const unsigned jobs : {1U, 8U}) {
    CHECK(check::told(check::check_links(tree, at_root, {}, {.count = jobs}).problems) ==
          "markdown/unsafe-link javascript:alert(1) @content/index.md:3\nlink/broken /x/| "
          "@public/index.html:1");
  }
}

TEST_CASE("many pages give the same with one job and with eight") {
  Tree tree;
  for (int i = 0; i < 300; ++i) {
    const std::string next = std::to_string((i * 7) % 331);
    std::string page = "<h2 id=\"h";
    page.append(std::to_string(i)).append("\">ก</h2><a href=\"p").append(next);
    page.append(".html#h").append(next).append("\"><a href=\"#x\">");
    tree.emplace("p" + std::to_string(i) + ".html", page);
  }
  const auto one = check::check_links(tree, at_root, {}, {.count = 1});
  const auto eight = check::check_links(tree, at_root, {}, {.count = 8});
  CHECK(one.problems == eight.problems);
  CHECK(one.links == eight.links);
  CHECK(one.problems.size() > 300);
}

TEST_CASE(
    "what addresses of clouds, LINE and Facebook say by themselves is told of what is clicked on, once") {
  const Tree tree{{"a.html",
                   "<p><a href='https://drive.google.com/drive/folders/1'>แผน</a>\n"
                   "<a href='https://drive.google.com/file/d/1/view'>ผล</a> <img "
                   "src='https://www.dropbox.com/x' alt=''>\n"
                   "<a href='https://www.facebook.com/'>เฟซบุ๊ก</a> <a href='line://ti/p/@x'>ไลน์</a>\n"
                   "<img src='data:image/png;base64,iVBOR' alt='' width=1 height=1>"},
                  {"b.html", "<p><a href='https://drive.google.com/drive/folders/1#x'>แผน</a>"}};
  auto problems = check::check_links(tree, at_root, {}, {.count = 1}).problems;
  std::erase_if(problems, [](const auto& problem) { return problem.rule == report::Rule::html_image_size; });
  CHECK(check::told(problems) ==
        "link/cloud-folder https://drive.google.com/drive/folders/1|Google Drive @public/a.html:1\n"
        "link/cloud-file https://drive.google.com/file/d/1/view|Google Drive @public/a.html:2\n"
        "link/social-address https://www.facebook.com/|social_home @public/a.html:3\n"
        "link/social-address line://ti/p/@x|line_app_only @public/a.html:3\n"
        "link/bad-url data:image/png;base64,iVBOR|url_data_base64 @public/a.html:4");
}

TEST_CASE("an item that leads to a home page, but for services") {
  const std::string html =
      "<nav><a href='https://www.example.org/'>เครือข่าย</a></nav><main><a "
      "href='https://itas.example/'>คะแนน</a>\n"
      "<a href='https://itas.example/index.php'>คะแนน</a> <a href='https://itas.example/?id=1'>คะแนน</a>\n"
      "<a href='https://www.gprocurement.go.th/new_index.html'>e-GP</a>\n"
      "<a href='https://e.example/#ยื่น'>บริการ</a></main>";
  const Tree tree{{"about/index.html", html},
                  {"index.html", "<a href='/oit/2567/o1/'>o1</a>"},
                  {"oit/2567/o1/index.html", html}};
  CHECK(check::told(
            check::check_links(tree, at_root,
                               {.item_pages = {"oit/2567/o1/index.html"}, .services = {"https://e.example/"}},
                               {.count = 2})
                .problems) ==
        "link/home-page https://itas.example/| @public/oit/2567/o1/index.html:1\n"
        "link/home-page https://itas.example/index.php| @public/oit/2567/o1/index.html:2\n"
        "link/home-page https://www.gprocurement.go.th/new_index.html| @public/oit/2567/o1/index.html:3");
}

TEST_CASE("the links in documents are looked at like those of pages, and told by page or cell") {
  const Tree tree{
      {"files/a.pdf", site::CopyOf{"a.pdf"}}, {"files/b.xlsx", site::CopyOf{"b.xlsx"}}, {"index.html", ""}};
  const check::DocumentLinks documents{
      {"files/a.pdf",
       {{.address = "https://ita.example/gone/", .line = 3},
        {.address = "https://ita.example/", .line = 3},
        {.address = "b.xlsx", .line = 4},
        {.address = "mailto:nobody", .line = 5},
        {.address = "https://other.example/x", .line = 6}}},
      {"files/b.xlsx", {{.address = "https://1drv.ms/f/x", .sheet = "ต.ค. 66", .line = 2, .column = 5}}}};
  const auto report = check::check_links(
      tree, at_root, {.documents = documents, .outside = check::OutsideLinks::collect}, {.count = 2});
  CHECK(check::told(report.problems) ==
        "link/broken https://ita.example/gone/| @public/files/a.pdf:3\n"
        "link/bad-mailto mailto:nobody| @public/files/a.pdf:5\n"
        "link/cloud-folder https://1drv.ms/f/x|OneDrive @public/files/b.xlsx:2\n"
        "file/unreferenced files/a.pdf @public/files/a.pdf:0");
  REQUIRE(report.outside.size() == 2);
  CHECK(report.outside[0].where == report::Location{.file = "public/files/a.pdf", .line = 6});
  CHECK(report.outside[1].where ==
        report::Location{.file = "public/files/b.xlsx", .sheet = "ต.ค. 66", .line = 2, .column = 5});
  CHECK(report.links == 6);
}
