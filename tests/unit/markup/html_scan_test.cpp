#include "markup/html_scan.h"

#include "markup/html_addresses.h"
#include "markup/html_references.h"
#include "unit/markup/html_bytes.h"

#include <doctest/doctest.h>

#include <ctime>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

namespace {

constexpr LinkUse navigation = LinkUse::navigation;
constexpr LinkUse asset = LinkUse::asset;
constexpr LinkUse form = LinkUse::form;

HtmlFacts scan(std::string_view html) {
  const ExactCopy input(html);
  return scan_html(input.view());
}

/// The links without where they stand.
std::vector<HtmlLink> links_of(std::string_view html) {
  std::vector<HtmlLink> links = scan(html).links;
  for (HtmlLink& link : links) {
    link.region = LinkRegion::none;
  }
  return links;
}

TEST_CASE("links with their use") {
  struct Row {
    std::string_view html{};
    std::vector<HtmlLink> links{};
  };
  for (const Row& row : {
           Row{"<a href=a.html>x</a>", {{"a.html", navigation, 1}}},
           Row{"<A HREF='ก ข.html' >x</A>", {{"ก ข.html", navigation, 1}}},
           Row{"\n\n<area\nhref=\"a\">", {{"a", navigation, 4}}},
           Row{"<a href=\" a b \n\">", {{"a b", navigation, 1}}},
           Row{"<a href>", {{"", navigation, 1}}},
           Row{"<a href=a href=b>", {{"a", navigation, 1}}},
           Row{"<a/href=a/>", {{"a/", navigation, 1}}},
           Row{"<a title='>' href=a>", {{"a", navigation, 1}}},
           Row{"<a href=\"a>b\">", {{"a>b", navigation, 1}}},
           Row{"<a href=a", {}},
           Row{"<a href=\"a>", {}},
           Row{"< a href=a>", {}},
           Row{"<div href=a src=b>", {}},
           Row{"<link rel=stylesheet href=a.css>", {{"a.css", asset, 1}}},
           Row{"<p style='background:url(&quot;a.png&quot;)'>", {{"a.png", asset, 1}}},
           Row{"<p style='color:red'>", {}},
           Row{"<style>\n@import 'a.css';\n/* url(b.png) */ p{background:url(c.png)}</style>",
               {{"a.css", asset, 2}, {"c.png", asset, 3}}},
           Row{"<template><style>p{background:url(a.png)}</style></template>", {}},
           Row{"<link rel='shortcut icon' href=a.ico>", {{"a.ico", asset, 1}}},
           Row{"<link rel=canonical href=/>", {{"/", navigation, 1}}},
           Row{"<link rel=preconnect href=//x>", {}},
           Row{"<link href=a REL=Preload>", {{"a", asset, 1}}},
           Row{"<script src=a.js></script><img src=b>", {{"a.js", asset, 1}, {"b", asset, 1}}},
           Row{"<iframe src=a>b</iframe>", {{"a", navigation, 1}}},
           Row{"<video src=a poster=b><source src=c><track src=d></video>",
               {{"a", asset, 1}, {"b", asset, 1}, {"c", asset, 1}, {"d", asset, 1}}},
           Row{"<img srcset='a 1x, b,c 2x'>", {{"a", asset, 1}, {"b,c", asset, 1}}},
           Row{"<object data=a.pdf><embed src=b></object>", {{"a.pdf", asset, 1}, {"b", asset, 1}}},
           Row{"<form action=a><button formaction=b></button><input type=image src=c></form>",
               {{"a", form, 1}, {"b", form, 1}, {"c", asset, 1}}},
           Row{"<q cite=a></q><blockquote cite=b>", {{"a", navigation, 1}, {"b", navigation, 1}}},
           Row{"<svg><a xlink:href=a></a><use href=#b /><image xlink:href=c /></svg>",
               {{"a", navigation, 1}, {"#b", asset, 1}, {"c", asset, 1}}},
           Row{"<meta http-equiv=Refresh content='0; URL=a.html'>", {{"a.html", LinkUse::redirect, 1}}},
           Row{"<meta content='5' http-equiv=refresh>", {}},
           Row{"<meta name=x content='0; url=a'>", {}},
       }) {
    CAPTURE(row.html);
    CHECK(links_of(row.html) == row.links);
  }
}

TEST_CASE("what is no markup holds no links") {
  for (const std::string_view hidden :
       {"<!-- <a href=a> -->", "<!--><!-- <a href=a> --!>", "<!-- a > b <a href=a> -- > -->",
        "<!doctype <a href=a>", "<?php <a href=a ?>", "</ <a href=a>", "</a href=a>",
        "<script>'<a href=a>'</script>", "<SCRIPT>x</scriptx><a href=a></SCRIPT >",
        "<style><a href=a></style>", "<textarea><a href=a></textarea>", "<title><a href=a></title>",
        "<template><a href=a id=b></template>", "<template><template></template><a href=a></template>",
        "<template><script></template></script><a href=a></template>", "<iframe><a href=a></iframe>",
        "<xmp><a href=a></xmp>", "<noembed><a href=a></noembed>", "<noframes><a href=a></noframes>"}) {
    CAPTURE(hidden);
    const std::string html = "<p>" + std::string(hidden) + "\n<a href=after id=x>";
    const HtmlFacts facts = scan(html);
    CHECK(links_of(html) == std::vector<HtmlLink>{{"after", navigation, 2}});
    CHECK(facts.ids == std::vector<HtmlId>{{"x", 2}});
  }
}

TEST_CASE("what never ends takes the rest with it, as in a browser") {
  for (const std::string_view html :
       {"<script><a href=a>", "<!-- <a href=a>", "<plaintext><a href=a>", "<textarea><a href=a></textare",
        "<title><a href=a>", "<template><a href=a>", "<style></style <a href=a"}) {
    CAPTURE(html);
    CHECK(scan(html).links.empty());
  }
}

TEST_CASE("noscript is read as without scripts") {
  CHECK(links_of("<noscript><a href=a></noscript>") == std::vector<HtmlLink>{{"a", navigation, 1}});
}

TEST_CASE("words of links") {
  struct Row {
    std::string_view html{};
    std::vector<std::string> texts{};
  };
  for (const Row& row : {
           Row{"<a href=a>ก <b>ข</b>\n ค</a> ง", {"ก ข ค"}},
           Row{"<a href=a> ข้อ&nbsp;O1 &amp; O2&#33;</a>", {"ข้อ\u00A0O1 & O2!"}},
           Row{"<a href=a>แผน <span>(PDF, <i>12 KB</i>)</span></a>", {"แผน (PDF, 12 KB)"}},
           Row{"<a href=a>ก<a href=b>ข</a>ค", {"ก", "ข"}},
           Row{"<a href=a>ก<a name=b>ข</a>", {"ก"}},
           Row{"<a>ก</a><a href=b>ข</a>", {"ข"}},
           Row{"<a href=a>ก", {"ก"}},
           Row{"<a href=a><img src=b alt='ตรา &amp; ชื่อ'></a>", {"ตรา & ชื่อ", ""}},
           Row{"<a href=a aria-label='หน้าหลัก' title=x><img src=b></a>", {"หน้าหลัก", ""}},
           Row{"<a href=a title=' หน้า\n&lt;หลัก '></a>", {"หน้า <หลัก"}},
           Row{"<a href=a aria-label=x>ก</a>", {"ก"}},
           Row{"<a href=a>ก<!-- ข --><script>ค</script><style>ง</style></a>", {"ก"}},
           Row{"<a href=a>ก<template>ข<a href=c>ค</a></template>ง</a>", {"กง"}},
           Row{"<map><area href=a alt=ทิศเหนือ> ก <area href=b></map>", {"ทิศเหนือ", ""}},
           Row{"<link rel=canonical href=/><a href=a>ก</a><form action=b>ข</form>", {"", "ก", ""}},
       }) {
    CAPTURE(row.html);
    const ExactCopy input(row.html);
    std::vector<std::string> texts;
    for (const HtmlLink& link : scan_html(input.view(), LinkTexts::read).links) {
      texts.push_back(link.text);
    }
    CHECK(texts == row.texts);
    for (const HtmlLink& link : scan(row.html).links) {
      CHECK(link.text.empty());
    }
  }
}

TEST_CASE("where links stand") {
  struct Row {
    std::string_view html{};
    std::vector<LinkRegion> regions{};
  };
  constexpr LinkRegion none = LinkRegion::none;
  constexpr LinkRegion content = LinkRegion::content;
  constexpr LinkRegion main_menu = LinkRegion::main_menu;
  constexpr LinkRegion other_menu = LinkRegion::other_menu;
  constexpr LinkRegion footer = LinkRegion::footer;
  for (const Row& row : {
           Row{"<a href=a>", {content}},
           Row{"<link rel=canonical href=a><img src=b><form action=c><q cite=d><iframe src=e></iframe>",
               {none, none, none, none, none}},
           Row{"<meta http-equiv=refresh content='0;url=a'>", {none}},
           Row{"<header><a href=a><nav><a href=b></nav></header><nav><a href=c></nav><main><a href=d>",
               {content, main_menu, other_menu, content}},
           Row{"<nav><a href=a></nav><NAV><a href=b></NAV><a href=c>", {main_menu, other_menu, content}},
           Row{"<header><nav><a href=a></nav><nav><a href=b></nav></header>", {main_menu, main_menu}},
           Row{"<nav><ul><li><nav><a href=a></nav><a href=b></nav><a href=c>",
               {main_menu, main_menu, content}},
           Row{"<main><nav><a href=a></nav></main><header><nav><a href=b></nav></header>",
               {other_menu, main_menu}},
           Row{"<footer><a href=a><nav><a href=b></nav></footer><a href=c>", {footer, footer, content}},
           Row{"</nav></footer><a href=a><nav></nav></nav><nav><a href=b>", {content, other_menu}},
           Row{"<template><nav></template><a href=a><footer><template></footer></template><a href=b>",
               {content, footer}},
           Row{"<nav><map><area href=a></map></nav><svg><a xlink:href=b></a></svg>", {main_menu, content}},
       }) {
    CAPTURE(row.html);
    std::vector<LinkRegion> regions;
    for (const HtmlLink& link : scan(row.html).links) {
      regions.push_back(link.region);
    }
    CHECK(regions == row.regions);
  }
}

TEST_CASE("ids and names of anchors") {
  CHECK(scan("<p id=a>\n<a name=b id=b><a name='ค'><h2 ID=\"ข้อ-๑\"><p id=''><input name=x>").ids ==
        std::vector<HtmlId>{{"a", 1}, {"b", 2}, {"ค", 2}, {"ข้อ-๑", 2}});
}

TEST_CASE("title and base") {
  CHECK(scan("<title>\n ประกาศ  ที่ &#49;&amp;2 </title><title>x</title>").title == "ประกาศ ที่ 1&2");
  CHECK(scan("<svg><title>picture</title></svg><title>page</title>").title == "page");
  CHECK(scan("<title></title>").title.empty());
  const HtmlFacts facts = scan("<base target=_top><base href=' /a/ '><base href=/b/>");
  CHECK(facts.base == "/a/");
  CHECK(facts.links.empty());
}

TEST_CASE("character references by the rule for attributes") {
  struct Row {
    std::string_view text{};
    std::string_view resolved{};
  };
  for (const Row& row : {
           Row{"a&amp;b&lt;&gt;&quot;&apos;", "a&b<>\"'"},
           Row{"?a=1&copy=2", "?a=1&copy=2"},
           Row{"?a=1&copy2", "?a=1&copy2"},
           Row{"&copy &copy; &copy", "© © ©"},
           Row{"&hellip; &hellip", "… &hellip"},
           Row{"&#3585;&#x0E01;&#XE01 &#3585", "กกก ก"},
           Row{"&#150;&#x80;", "–€"},
           Row{"&#0;&#xD800;&#x110000;&#99999999999999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD"},
           Row{"&#;&#x;&;&", "&#;&#x;&;&"},
           Row{"&nbsp;&notin;", "\u00A0&notin;"},
           Row{"&AMP;&Amp;", "&&Amp;"},
           Row{"javascript&colon;", "javascript:"},
           Row{"", ""},
       }) {
    CAPTURE(row.text);
    const ExactCopy input(row.text);
    CHECK(resolve_references(input.view()) == row.resolved);
  }
}

TEST_CASE("candidates of a srcset") {
  struct Row {
    std::string_view srcset{};
    std::vector<std::string_view> candidates{};
  };
  for (const Row& row : {
           Row{"a", {"a"}},
           Row{" a 1x , b 2x,", {"a", "b"}},
           Row{"a, b", {"a", "b"}},
           Row{"a,b", {"a,b"}},
           Row{",, a,,b,, c", {"a,,b", "c"}},
           Row{"a (1,2) , b", {"a", "b"}},
           Row{"", {}},
           Row{" ,\t", {}},
           Row{"data:image/png;base64,xx 1x, b", {"data:image/png;base64,xx", "b"}},
       }) {
    CAPTURE(row.srcset);
    CHECK(srcset_candidates(row.srcset) == row.candidates);
  }
}

TEST_CASE("target of a refresh") {
  struct Row {
    std::string_view content{};
    std::optional<std::string_view> target{};
  };
  for (const Row& row : {
           Row{"0;url=a", "a"},
           Row{"5 ; URL = 'a b' x", "a b"},
           Row{"0,a.html", "a.html"},
           Row{"0;url=\"a", "a"},
           Row{"0 url.html", "url.html"},
           Row{"10", std::nullopt},
           Row{"", std::nullopt},
           Row{"0;", std::nullopt},
           Row{"0; url=", std::nullopt},
       }) {
    CAPTURE(row.content);
    CHECK(refresh_target(row.content) == row.target);
  }
}

TEST_CASE("time is linear in the size") {
  for (const std::string_view part : {"<script>",
                                      "<script></script",
                                      "<title>",
                                      "<!--",
                                      "<!-",
                                      "<a href='",
                                      "<a href=a id=b>\n",
                                      "<a a a a a",
                                      "&#",
                                      "<img srcset='a,a a,(",
                                      "</",
                                      "<",
                                      "<template>",
                                      "<svg>",
                                      "<meta content=",
                                      "<nav>",
                                      "<a href=a>ก",
                                      "ก &amp; ",
                                      "<a href=a><img alt='ก ข'>",
                                      "</a>"}) {
    CAPTURE(part);
    std::string html;
    while (html.size() < 256U << 10U) {
      html += part;
    }
    const std::clock_t start = std::clock();
    const HtmlFacts facts = scan_html(html, LinkTexts::read);
    CHECK(facts.links.size() <= html.size());
    CHECK(std::clock() - start < 1 * CLOCKS_PER_SEC);
  }
}

}  // namespace

}  // namespace prongsai::markup
