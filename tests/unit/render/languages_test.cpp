#include "render/in_language.h"
#include "render/navigation.h"
#include "render/years_of_era.h"
#include "site/notices.h"
#include "site/site.h"
#include "text/language.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using text::Language;

namespace {

/// The sample site with an English page of the home page, of the area of plans and of a plan.
site::Site two_languages() {
  site::Site site = render::sample_site();
  site.config.title_en = "Our SAO";
  site.config.agency.name_en = "Thung Ruang Thip SAO";
  site.areas[2].title_en = "Plans";
  site.config.menu = {{.title = "แผน", .title_en = "Our plans", .url = "/plans/"},
                      {.title = "แผนปี", .url = "/plans/annual-2567/"},
                      {.title = "คน", .url = "/people/"},
                      {.title = "อื่น", .url = "https://other.example/"}};
  const auto add = [&](const std::string& address, const std::string& original, const std::string& title) {
    site::ContentFile file{.path = "content" + address + "index.en.md", .address = address};
    file.head.title = title;
    file.head.kind = "page";
    file.head.lang = Language::en;
    file.translates = original;
    site.files.push_back(file);
  };
  add("/en/", "/", "Home");
  add("/en/plans/", "/plans/", "What we plan");
  add("/en/plans/annual-2567/", "/plans/annual-2567/", "Plan of 2567");
  return site;
}

}  // namespace

TEST_CASE("a page says the English words where it is in English and there are any") {
  CHECK(render::in_language("ก", "a", Language::th) == "ก");
  CHECK(render::in_language("ก", "a", Language::en) == "a");
  CHECK(render::in_language("ก", "", Language::en) == "ก");
  CHECK(render::digits_in(text::Digits::thai, Language::en) == text::Digits::arabic);
  CHECK(render::digits_in(text::Digits::thai, Language::th) == text::Digits::thai);
}

TEST_CASE("a menu leads its readers to pages in their language, and says which are not") {
  const site::Site site = two_languages();
  const auto verdicts = render::sample_verdicts(site);
  render::with_book(site, verdicts, {}, [](const render::Book& book) {
    const auto lines_of = [](const std::vector<render::LinkView>& links) {
      std::vector<std::string> lines;
      lines.reserve(links.size());
      for (const render::LinkView& link : links) {
        lines.push_back(link.title + " " + link.url + (link.title_language ? " th" : "") +
                        (link.language ? " leads to th" : ""));
      }
      return lines;
    };
    CHECK(lines_of(book.navigation_in(Language::th).menu) ==
          std::vector<std::string>{"แผน /plans/", "แผนปี /plans/annual-2567/", "คน /people/",
                                   "อื่น https://other.example/"});
    CHECK(lines_of(book.navigation_in(Language::en).menu) ==
          std::vector<std::string>{"Our plans /en/plans/", "Plan of 2567 /en/plans/annual-2567/",
                                   "คน /people/ th leads to th", "อื่น https://other.example/ th"});
    CHECK(book.navigation_in(Language::th).home == "/");
    CHECK(book.navigation_in(Language::en).home == "/en/");
    REQUIRE(book.homes.size() == 2);
    CHECK(book.homes[1].title == "Our SAO");
    return 0;
  });
}

TEST_CASE("what a template is told of the languages of its page") {
  const std::string asked =
      R"({{ page.in_english }}|{{ page.agency_name }}|{{ page.site_title }}|{{ page.home }}|)"
      R"({% for one in page.translations %}{{ one.language.key }} {{ one.title }} {{ one.url }}{% if one.is_current %}*{% endif %} {% endfor %}|)"
      R"({{ in_language("ก", "a") }}|{{ translation(entry).url }})";
  const auto files = render::render(two_languages(), {{"page.html", asked}}).files;
  CHECK(files.at("plans/annual-2567/index.html") ==
        "false|องค์การบริหารส่วนตำบลทุ่งรวงทิพย์|อบต. ทุ่งรวงทิพย์ &amp; เพื่อน|/|th แผนปี 2567 /plans/annual-2567/* en "
        "Plan of 2567 "
        "/en/plans/annual-2567/ |ก|/plans/annual-2567/");
  CHECK(files.at("en/plans/annual-2567/index.html") ==
        "true|Thung Ruang Thip SAO|Our SAO|/en/|th แผนปี 2567 /plans/annual-2567/ en Plan of 2567 "
        "/en/plans/annual-2567/* |a|/en/plans/annual-2567/");
  CHECK(
      files.at("sitemap.xml")
          .contains(
              "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://ita.example/plans/\"/>"));
}

TEST_CASE("templates get the notices of the day of the build, and know of mourning") {
  site::Site site = render::sample_site();
  const text::Date now{.year = 2024, .month = 5, .day = 1};  // the day of the tests' builds
  site.config.notices = {{.text = "วันนี้", .until = now},
                         {.text = "พรุ่งนี้", .from = text::add_days(now, 1), .until = text::add_days(now, 2)},
                         {.text = "เมื่อวาน", .until = text::add_days(now, -1)}};
  const std::string_view asked =
      "{% for one in site.notices %}{{ one.text }} {{ one.kind.key }};{% endfor %}{{ site.mourning }}";
  CHECK(render::home_of(site, asked) == "วันนี้ info;false");
  site.config.mourning = site::Mourning{.from = text::add_days(now, -1), .until = now};
  CHECK(render::home_of(site, asked) == "วันนี้ info;true");
}

TEST_CASE("where the site is, as its address says") {
  struct Row {
    std::string base_url{};
    std::string expected{};
  };
  for (const Row& row : {Row{"https://www.example.go.th/ita/", "www.example.go.th true true"},
                         Row{"http://WWW.Example.GO.TH:8080/", "www.example.go.th true false"},
                         Row{"https://go.th.example/", "go.th.example false true"},
                         Row{"https://notgo.th/", "notgo.th false true"}}) {
    CAPTURE(row.base_url);
    site::Site site = render::sample_site();
    site.config.base_url = row.base_url;
    CHECK(render::home_of(site, "{{ site.host }} {{ site.is_government }} {{ site.is_secure }}")
              .ends_with(row.expected));
  }
}

TEST_CASE("a no-break space binds a year to its era") {
  struct Row {
    std::string text{};
    std::string expected{};
  };
  for (const Row& row : {Row{"", ""},
                         Row{"พ.ศ. 2567",
                             "พ.ศ.\u00A0"
                             "2567"},
                         Row{"<p>พ.ศ. ๒๕๖๗ ถึง พ.ศ. 2570</p>",
                             "<p>พ.ศ.\u00A0๒๕๖๗ ถึง พ.ศ.\u00A0"
                             "2570</p>"},
                         Row{"พ.ศ. นี้", "พ.ศ. นี้"}, Row{"พ.ศ. ", "พ.ศ. "}, Row{"ค.ศ. 2024", "ค.ศ. 2024"},
                         Row{"พ.ศ.2567", "พ.ศ.2567"}}) {
    CAPTURE(row.text);
    CHECK(render::with_bound_years(row.text) == row.expected);
  }
}
