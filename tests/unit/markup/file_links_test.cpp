#include "markup/file_links.h"

#include "markup/html_scan.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using markup::LinkedFile;

namespace {

/// "line target" of each, one a line.
std::string told(LinkedFile sort, std::string_view bytes) {
  std::string lines;
  for (const markup::HtmlLink& link : markup::file_links(sort, bytes)) {
    lines += (lines.empty() ? "" : "\n") + std::to_string(link.line) + " " + link.target;
    CHECK(link.region == markup::LinkRegion::none);
  }
  return lines;
}

}  // namespace

TEST_CASE("which files have links besides pages") {
  CHECK(markup::linked_file("assets/style.css") == LinkedFile::style_sheet);
  CHECK(markup::linked_file("sitemap.xml") == LinkedFile::feed);
  CHECK(markup::linked_file("oit/2567/oit.json") == LinkedFile::answers);
  CHECK(markup::linked_file("oit/data.json") == LinkedFile::none);
  CHECK(markup::linked_file("index.html") == LinkedFile::none);
  CHECK(markup::linked_file("") == LinkedFile::none);
}

TEST_CASE("style sheets") {
  CHECK(told(LinkedFile::style_sheet,
             "@import 'a.css';\np { background: url(b.png) }\n\n/* url(no) */ q { src: url('ค.woff2') }") ==
        "1 a.css\n2 b.png\n4 ค.woff2");
}

TEST_CASE("pictures") {
  CHECK(told(LinkedFile::picture,
             "<svg xmlns='http://www.w3.org/2000/svg'>\n<a href='/x/'><image href='a.png'/></a>\n"
             "<use xlink:href='#dot'/><style>p { fill: url(#b) }</style></svg>") ==
        "2 /x/\n2 a.png\n3 #dot\n3 #b");
}

TEST_CASE("feeds and sitemaps") {
  CHECK(told(LinkedFile::feed,
             "<feed>\n<link rel=\"self\" href=\"https://a.example/feed.xml\"/><id>https://a.example/no</id>\n"
             "<entry><link href=\"/a?b=1&amp;c=2\"/><title>https://a.example/no</title></entry></feed>") ==
        "2 https://a.example/feed.xml\n3 /a?b=1&c=2");
  CHECK(told(LinkedFile::feed,
             "<rss><channel><link>https://a.example/</link>\n<item><link>\nhttps://a.example/ข่าว\n</link>"
             "<enclosure url='a.mp3' length='1'/></item></channel></rss>") ==
        "1 https://a.example/\n2 https://a.example/ข่าว\n4 a.mp3");
  CHECK(told(LinkedFile::feed,
             "<urlset><url>\n<loc>https://a.example/</loc><lastmod>2024-01-01</lastmod>\n"
             "<image:image><image:loc>https://a.example/a.png</image:loc></image:image></url></urlset>") ==
        "2 https://a.example/\n3 https://a.example/a.png");
  CHECK(told(LinkedFile::feed, "<urlset><url><loc>") == "");
}

TEST_CASE("answers") {
  CHECK(told(LinkedFile::answers, R"({"url": "https://a.example/o1/",
 "files": ["https:\/\/a.example\/ก.pdf", "see https://a.example/no"], "title": "\"https://a.example/no"})") ==
        "1 https://a.example/o1/\n2 https://a.example/ก.pdf");
  CHECK(told(LinkedFile::answers, R"({"url": "https://a.exam)") == "1 https://a.exam");
  CHECK(told(LinkedFile::answers, "\"\\") == "");
}
