#include "site/site.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace prongsai;

TEST_CASE("the sitemap lists every page but 404.html, with its day") {
  const auto files = render::render(render::sample_site()).files;
  CHECK(files.at("sitemap.xml") ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        "<url><loc>https://ita.example/about-en/</loc></url>\n"
        "<url><loc>https://ita.example/</loc></url>\n"
        "<url><loc>https://ita.example/news/road/</loc><lastmod>2024-03-11</lastmod></url>\n"
        "<url><loc>https://ita.example/news/water/</loc><lastmod>2024-04-22</lastmod></url>\n"
        "<url><loc>https://ita.example/people/executives/</loc><lastmod>2024-02-29</lastmod></url>\n"
        "<url><loc>https://ita.example/plans/annual-2567/</loc><lastmod>2023-10-18</lastmod></url>\n"
        "<url><loc>https://ita.example/people/</loc><lastmod>2024-02-29</lastmod></url>\n"
        "<url><loc>https://ita.example/plans/</loc><lastmod>2023-10-18</lastmod></url>\n"
        "<url><loc>https://ita.example/news/</loc><lastmod>2024-04-22</lastmod></url>\n"
        "<url><loc>https://ita.example/oit/2567/</loc><lastmod>2024-02-29</lastmod></url>\n"
        "<url><loc>https://ita.example/oit/2567/o2/</loc><lastmod>2024-02-29</lastmod></url>\n"
        "<url><loc>https://ita.example/oit/2567/o10/</loc><lastmod>2023-10-18</lastmod></url>\n"
        "<url><loc>https://ita.example/topics/</loc></url>\n"
        "<url><loc>https://ita.example/topics/annual-plan/</loc></url>\n"
        "<url><loc>https://ita.example/topics/executives/</loc></url>\n"
        "<url><loc>https://ita.example/open-data/</loc><lastmod>2024-02-29</lastmod></url>\n"
        "</urlset>\n");
}

TEST_CASE("a Thai address is encoded in the sitemap") {
  site::Site site = render::sample_site();
  site.files[2].address = "/ข่าว/ถนน & น้ำ/";
  const auto files = render::render(site).files;
  CHECK(files.at("sitemap.xml")
            .find("<loc>https://ita.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7/"
                  "%E0%B8%96%E0%B8%99%E0%B8%99%20%26%20%E0%B8%99%E0%B9%89%E0%B8%B3/</loc>") !=
        std::string::npos);
}

TEST_CASE("the feed: what Atom asks for, the newest first") {
  const auto files = render::render(render::sample_site()).files;
  CHECK(files.at("feed.xml") ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"th\">\n"
        "<title>อบต. ทุ่งรวงทิพย์ &amp; เพื่อน</title>\n"
        "<id>https://ita.example/</id>\n"
        "<link rel=\"self\" href=\"https://ita.example/feed.xml\"/>\n"
        "<link href=\"https://ita.example/\"/>\n"
        "<author><name>องค์การบริหารส่วนตำบลทุ่งรวงทิพย์</name>\n"
        "</author>\n"
        "<updated>2024-04-22T00:00:00+07:00</updated>\n"
        "<entry>\n"
        "<title>น้ำประปา</title>\n"
        "<id>https://ita.example/news/water/</id>\n"
        "<link href=\"https://ita.example/news/water/\"/>\n"
        "<updated>2024-04-22T00:00:00+07:00</updated>\n"
        "<published>2024-04-22T00:00:00+07:00</published>\n"
        "</entry>\n"
        "<entry>\n"
        "<title>ซ่อมถนน &lt;หมู่ที่ 4&gt;</title>\n"
        "<id>https://ita.example/news/road/</id>\n"
        "<link href=\"https://ita.example/news/road/\"/>\n"
        "<updated>2024-03-11T00:00:00+07:00</updated>\n"
        "<published>2024-03-11T00:00:00+07:00</published>\n"
        "</entry>\n"
        "</feed>\n");
}

TEST_CASE("the feed holds the newest twenty") {
  site::Site site = render::sample_site();
  const site::ContentFile news = site.files[2];
  for (int i = 1; i <= 30; ++i) {
    site.files.push_back(news);
    site.files.back().path = "content/news/n" + std::to_string(i) + ".md";
    site.files.back().address = "/news/n" + std::to_string(i) + "/";
    site.files.back().head.date = text::add_days({.year = 2024, .month = 5, .day = 1}, i);
    site.files.back().covers = {.from = *site.files.back().head.date, .to = *site.files.back().head.date};
  }
  const std::string feed = render::render(site).files.at("feed.xml");
  CHECK(feed.find("/news/n30/") < feed.find("/news/n11/"));
  CHECK(feed.find("/news/n10/") == std::string::npos);
}

TEST_CASE("robots may read all, and are told of the sitemap") {
  site::Site site = render::sample_site();
  CHECK(render::render(site).files.at("robots.txt") ==
        "User-agent: *\nAllow: /\nSitemap: https://ita.example/sitemap.xml\n");
  site.config.base_url = "https://www.example/ita/";
  CHECK(render::render(site).files.at("robots.txt") ==
        "User-agent: *\nAllow: /\nSitemap: https://www.example/ita/sitemap.xml\n");
}

TEST_CASE("oit.json: code, address, period, pages and files of every item") {
  const auto files = render::render(render::sample_site()).files;
  CHECK(files.at("oit.json") == R"({
  "agency": "องค์การบริหารส่วนตำบลทุ่งรวงทิพย์",
  "base_url": "https://ita.example/",
  "years": [
    {
      "year": 2567,
      "as_of": "2024-05-01",
      "url": "https://ita.example/oit/2567/",
      "items": [
        {
          "code": "O2",
          "topic": "executives",
          "title": "ผู้บริหาร",
          "url": "https://ita.example/oit/2567/o2/",
          "state": "complete",
          "owner": "สำนักปลัด",
          "updated": "2024-02-29",
          "pages": [
            {
              "title": "ผู้บริหาร & ปลัด",
              "url": "https://ita.example/people/executives/"
            }
          ],
          "files": [
            {
              "title": "nayok.svg",
              "url": "https://ita.example/files/people/nayok.svg",
              "type": "SVG",
              "size": 120,
              "sha256": "aa11"
            }
          ]
        },
        {
          "code": "O10",
          "topic": "annual-plan",
          "title": "แผนดำเนินงาน",
          "url": "https://ita.example/oit/2567/o10/",
          "state": "complete",
          "period": {
            "from": "2022-10-01",
            "to": "2024-03-31"
          },
          "owner": "สำนักปลัด",
          "updated": "2023-10-18",
          "pages": [
            {
              "title": "แผนปี 2567",
              "url": "https://ita.example/plans/annual-2567/"
            }
          ],
          "files": [
            {
              "title": "แผนฉบับเต็ม",
              "url": "https://ita.example/files/plans/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf",
              "type": "PDF",
              "size": 54321,
              "sha256": "bb22",
              "pages": 12,
              "language": "th",
              "searchable": false
            }
          ]
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("each area with dated entries has a feed of its own, and every feed is JSON too") {
  const auto files = render::render(render::sample_site()).files;
  const std::string& atom = files.at("news/feed.xml");
  CHECK(atom.find("<id>https://ita.example/news/</id>") != std::string::npos);
  CHECK(atom.find("href=\"https://ita.example/news/feed.xml\"") != std::string::npos);
  const std::string& json = files.at("news/feed.json");
  CHECK(json.find("\"version\": \"https://jsonfeed.org/version/1.1\"") != std::string::npos);
  CHECK(json.find("\"feed_url\": \"https://ita.example/news/feed.json\"") != std::string::npos);
  CHECK(json.find("\"home_page_url\": \"https://ita.example/news/\"") != std::string::npos);
  CHECK(json.find("/news/water/") != std::string::npos);
  CHECK(files.contains("feed.json"));
  CHECK(files.at("feed.json").find("\"feed_url\": \"https://ita.example/feed.json\"") != std::string::npos);
}
