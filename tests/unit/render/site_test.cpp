#include "render/site.h"

#include "render/book.h"
#include "render/page.h"
#include "render/views.h"
#include "report/problem.h"
#include "report/rule.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using render::Files;

namespace {

std::vector<std::string> paths_of(const Files& files) {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files) {
    paths.push_back(path);
  }
  return paths;
}

/// The addresses of href="…" and src="…" in a page.
std::vector<std::string> addresses_in(std::string_view html) {
  std::vector<std::string> found;
  for (const std::string_view name : {"href=\"", "src=\"", "<loc>", "<id>", "\"url\": \""}) {
    for (std::size_t at = html.find(name); at != std::string_view::npos; at = html.find(name, at)) {
      at += name.size();
      found.emplace_back(html.substr(at, html.find_first_of("\"<", at) - at));
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every page of a site") {
  const render::Edited edited = render::render(render::sample_site());
  CHECK(edited.problems.empty());
  CHECK(paths_of(edited.files) == std::vector<std::string>{".htaccess",
                                                           ".nojekyll",
                                                           "404.html",
                                                           "_headers",
                                                           "about-en/index.html",
                                                           "assets/style.css",
                                                           "catalog.jsonld",
                                                           "datapackage.json",
                                                           "feed.json",
                                                           "feed.xml",
                                                           "files/people/nayok.svg",
                                                           "files/plans/แผน 2567.pdf",
                                                           "index.html",
                                                           "news/feed.json",
                                                           "news/feed.xml",
                                                           "news/index.html",
                                                           "news/road/index.html",
                                                           "news/water/index.html",
                                                           "oit.json",
                                                           "oit/2567/index.html",
                                                           "oit/2567/o10/index.html",
                                                           "oit/2567/o2/index.html",
                                                           "open-data/index.html",
                                                           "people/executives/data.csv",
                                                           "people/executives/data.json",
                                                           "people/executives/data.xlsx",
                                                           "people/executives/index.html",
                                                           "people/feed.json",
                                                           "people/feed.xml",
                                                           "people/index.html",
                                                           "plans/annual-2567/data.csv",
                                                           "plans/annual-2567/data.json",
                                                           "plans/annual-2567/data.xlsx",
                                                           "plans/annual-2567/index.html",
                                                           "plans/feed.json",
                                                           "plans/feed.xml",
                                                           "plans/index.html",
                                                           "robots.txt",
                                                           "sitemap.xml",
                                                           "topics/annual-plan/index.html",
                                                           "topics/executives/index.html",
                                                           "topics/index.html",
                                                           "web.config"});
  CHECK(edited.item_pages == std::vector<std::string>{"oit/2567/o2/index.html", "oit/2567/o10/index.html"});
  CHECK(edited.files.at("files/people/nayok.svg") == "copy of /srv/ita/content/files/people/nayok.svg");
}

TEST_CASE("a site without a fiscal year has no items") {
  site::Site site = render::sample_site();
  site.config.fiscal_year = std::nullopt;
  const render::Edited edited = render::render(site);
  CHECK(edited.item_pages.empty());
  CHECK_FALSE(edited.files.contains("oit.json"));
  CHECK_FALSE(edited.files.contains("oit/2567/index.html"));
}

TEST_CASE("a page names the items that are judged by it, of every published year") {
  const site::Site site = render::sample_site();
  auto verdicts = render::sample_verdicts(site);
  verdicts.push_back(verdicts.front());
  for (site::ElementVerdict& element : verdicts.back().items[1].elements) {
    element.evidence.clear();
  }
  render::with_book(site, verdicts, {}, [](const render::Book& book) {
    std::map<std::string, std::string> items;
    for (const render::EntryView& entry : book.entries) {
      for (const render::ItemView* item : entry.oit_items) {
        items[entry.file->path] += item->verdict->item->code + " ";
      }
    }
    CHECK(items == std::map<std::string, std::string>{{"content/people/executives.yaml", "O2 O2 "},
                                                      {"content/plans/annual-2567.yaml", "O10 "}});
    return 0;
  });
}

TEST_CASE("the current year is the configuration's, else the last") {
  site::Site site = render::sample_site();
  auto verdicts = render::sample_verdicts(site);
  site.catalogues.push_back(site::carry_forward(site.catalogues.front(), {2568}));
  verdicts.push_back(verdicts.front());
  verdicts.back().year = {2568};
  verdicts.back().carried_from = text::FiscalYear{2567};
  const auto current = [&] {
    return render::with_book(site, verdicts, {}, [](const render::Book& book) {
      const render::YearView* const year = book.current_year();
      return year == nullptr ? 0 : year->year.buddhist;
    });
  };
  CHECK(current() == 2567);
  site.config.fiscal_year = text::FiscalYear{2568};
  CHECK(current() == 2568);
  site.config.fiscal_year = text::FiscalYear{2590};
  CHECK(current() == 2568);
  verdicts.clear();
  CHECK(current() == 0);
}

TEST_CASE("a year whose list is carried forward says from which") {
  const site::Site site = render::sample_site();
  auto verdicts = render::sample_verdicts(site);
  const std::map<std::string, std::string> shown{{"home.html", "{{ year.carried_from }}"}};
  const auto home = [&] {
    return render::with_book(site, verdicts, shown, [](const render::Book& book) {
      return render::render_page(book,
                                 {.path = "index.html", .template_name = "home.html", .year = &book.years[0]})
          .value;
    });
  };
  CHECK(home().empty());
  verdicts.front().carried_from = text::FiscalYear{2566};
  CHECK(home() == "2566");
}

TEST_CASE("a page in English says so") {
  const Files files = render::render(render::sample_site()).files;
  CHECK(files.at("about-en/index.html") ==
        "<html lang=\"en\"><title>About us</title><p>We mend roads.</p>\n");
  CHECK(files.at("index.html").starts_with("<html lang=\"th\">"));
}

TEST_CASE("a site in English") {
  site::Site site = render::sample_site();
  site.config.language = text::Language::en;
  const Files files = render::render(site).files;
  CHECK(files.at("404.html") == "<html lang=\"en\"><title>Page not found</title>");
  CHECK(files.at("feed.xml").find("xml:lang=\"en\"") != std::string::npos);
}

TEST_CASE("a template of the kind is taken before page.html") {
  const Files files =
      render::render(render::sample_site(), {{"page-news.html", "ข่าว: {{ entry.title }}"}}).files;
  CHECK(files.at("news/water/index.html") == "ข่าว: น้ำประปา");
  CHECK(files.at("about-en/index.html").starts_with("<html"));
}

TEST_CASE("links that an author writes") {
  struct Row {
    std::string_view name{};
    std::string_view written{};
    std::string_view at_root{};
    std::string_view below{};
  };
  for (const Row& row : {
           Row{"a source file beside", "executives.yaml", "/people/executives/", "/ita/people/executives/"},
           Row{"a source file in another folder", "../news/road.md", "/news/road/", "/ita/news/road/"},
           Row{"with a fragment", "../news/road.md#แผน", "/news/road/#%E0%B9%81%E0%B8%9C%E0%B8%99",
               "/ita/news/road/#%E0%B9%81%E0%B8%9C%E0%B8%99"},
           Row{"with a query", "../news/road.md?x=1", "/news/road/?x=1", "/ita/news/road/?x=1"},
           Row{"a file", "files/people/nayok.svg", "/files/people/nayok.svg", "/ita/files/people/nayok.svg"},
           Row{"a file, from the folder", "../files/people/nayok.svg", "/files/people/nayok.svg",
               "/ita/files/people/nayok.svg"},
           Row{"a file with a Thai name, encoded", "files/plans/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf",
               "/files/plans/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf",
               "/ita/files/plans/%E0%B9%81%E0%B8%9C%E0%B8%99%202567.pdf"},
           Row{"an address of the site", "/news/", "/news/", "/ita/news/"},
           Row{"an address of the site with a fragment", "/news/#a", "/news/#a", "/ita/news/#a"},
           Row{"a fragment", "#a", "#a", "#a"},
           Row{"another site", "https://other.example/a?b#c", "https://other.example/a?b#c",
               "https://other.example/a?b#c"},
           Row{"another host of the same scheme", "//other.example/a", "//other.example/a",
               "//other.example/a"},
           Row{"mail", "mailto:a@b.example", "mailto:a@b.example", "mailto:a@b.example"},
           Row{"what is not there stays", "nothing.md", "nothing.md", "nothing.md"},
       }) {
    CAPTURE(row.name);
    for (const bool is_below : {false, true}) {
      CAPTURE(is_below);
      site::Site site = render::sample_site();
      site.config.base_url = is_below ? "https://www.example/ita/" : "https://ita.example/";
      for (site::ContentFile& file : site.files) {
        if (file.path == "content/people/executives.yaml") {
          file.body.markdown = "[ดู](" + std::string(row.written) + ")";
        }
      }
      const Files files = render::render(site, {{"page.html", "{{ content }}"}}).files;
      CHECK(files.at("people/executives/index.html") ==
            "<p><a href=\"" + std::string(is_below ? row.below : row.at_root) + "\">ดู</a></p>\n");
    }
  }
}

TEST_CASE("with a path in the site's address, every address begins with it") {
  site::Site site = render::sample_site();
  site.config.base_url = "https://www.example/ita";
  const std::string links =
      "<a href=\"{{ site.home }}\"><a href=\"{{ site.feed }}\"><a href=\"{{ page.url }}\"><a href=\"{{ "
      "asset('style.css') }}\">"
      "{% for m in site.menu %}<a href=\"{{ m.url }}\">{% endfor %}"
      "{% for b in page.breadcrumbs %}<a href=\"{{ b.url }}\">{% endfor %}"
      "{% for a in site.areas %}<a href=\"{{ a.url }}\">{% for e in a.entries %}<a href=\"{{ e.url }}\">{% "
      "endfor %}{% endfor %}"
      "{% for t in site.topics %}<a href=\"{{ t.url }}\">{% endfor %}"
      "{% for y in site.years %}<a href=\"{{ y.url }}\">{% for i in y.items %}<a href=\"{{ i.url }}\"><a "
      "href=\"{{ i.topic_url }}\">"
      "{% for e in i.elements %}{% for v in e.evidence %}<a href=\"{{ v.url }}\">{% endfor %}{% endfor %}{% "
      "endfor %}{% endfor %}"
      "<a href=\"{{ file('files/people/nayok.svg').url }}\">";
  const Files files =
      render::render(site, {{"home.html", links}, {"page.html", links}, {"oit-item.html", links}}).files;
  std::size_t seen = 0;
  for (const auto& [path, bytes] : files) {
    for (const std::string& address : addresses_in(bytes)) {
      CAPTURE(path);
      CAPTURE(address);
      CHECK((address.starts_with("/ita/") || address.starts_with("https://www.example/ita/")));
      ++seen;
    }
  }
  CHECK(seen > 150);
  CHECK(files.at("index.html").find("href=\"/ita/oit/2567/o2/\"") != std::string::npos);
}

TEST_CASE("texts that stand on one page keep their ids apart") {
  site::Site site = render::sample_site();
  const std::string text = "## ที่มา\n\n[ดู](#ที่มา) ข้อความ[^1]\n\n[^1]: หมายเหตุ\n";
  for (site::ContentFile& file : site.files) {
    if (file.path == "content/people/executives.yaml" || file.path == "content/plans/annual-2567.yaml") {
      file.body.markdown = text;
      file.head.closing = "## ที่มา\n\n[นายก](/people/) [แผน](annual-2567.yaml)";
      file.head.topics = {"executives"};
    }
  }
  site.config.base_url = "https://www.example/ita/";
  const std::string own = "{{ content }}{{ markdown(entry, 'closing', entry.closing) }}";
  const std::string composed =
      "{% for entry in item.entries %}{{ body(entry, 1) }}{{ markdown(entry, 'closing', entry.closing, 1) "
      "}}{% "
      "endfor %}";
  const Files files = render::render(site, {{"page.html", own}, {"oit-item.html", composed}}).files;
  const std::string& own_page = files.at("plans/annual-2567/index.html");
  for (const std::string_view part :
       {"<h2 id=\"ที่มา\">", "<a href=\"#%E0%B8%97%E0%B8%B5%E0%B9%88%E0%B8%A1%E0%B8%B2\">", "<li id=\"fn-1\">",
        "<h2 id=\"closing--ที่มา\">", "<a href=\"/ita/people/\">", "<a href=\"/ita/plans/annual-2567/\">"}) {
    CAPTURE(part);
    CHECK(own_page.find(part) != std::string::npos);
  }
  std::string all;
  for (const auto& [path, bytes] : files) {
    all += path.starts_with("oit/2567/o") ? bytes : "";
  }
  for (const std::string_view part :
       {"<h3 id=\"people-executives--ที่มา\">", "<h3 id=\"plans-annual-2567--ที่มา\">",
        "<h3 id=\"plans-annual-2567--closing--ที่มา\">", "href=\"#plans-annual-2567--%E0%B8%97",
        "href=\"#people-executives--fn-1\"", "<li id=\"people-executives--fn-1\">"}) {
    CAPTURE(part);
    CHECK(all.find(part) != std::string::npos);
    CHECK(all.find(part) == all.rfind(part));
  }
}

TEST_CASE("the order in which files were made does not show") {
  // load sorts by path; what the file system gave first must not matter to render either.
  const site::Site site = render::sample_site();
  site::Site reversed = site;
  std::ranges::reverse(reversed.files);
  std::ranges::reverse(reversed.areas);
  const std::string lists =
      "{% for a in site.areas %}{{ a.title }}:{% for e in a.entries %}{{ e.url }} {% endfor %}{% endfor %}"
      "{% for n in site.news %}{{ n.url }} {% endfor %}{% for t in site.topics %}{{ t.url }} {% endfor %}";
  const std::map<std::string, std::string> templates{{"home.html", lists}, {"area.html", lists}};
  Files one = render::render(site, templates).files;
  Files other = render::render(reversed, templates).files;
  // The sitemap lists pages in the order of their files.
  one.erase("sitemap.xml");
  other.erase("sitemap.xml");
  CHECK(one == other);
}

TEST_CASE("a page that has moved leaves a redirect where it stood") {
  site::Site site = render::sample_site();
  site.config.base_url = "https://www.example/ita";
  for (site::ContentFile& file : site.files) {
    if (file.path == "content/about-en.md") {
      file.head.moved_from = {{.path = "/เดิม/", .where = {}}, {.path = "/old.html", .where = {}}};
    }
  }
  const std::string redirect =
      "{{ page.language.key }} {{ page.title }} {{ page.moved_to.title }} {{ page.moved_to.url }} {{ "
      "page.canonical }}";
  const render::Edited edited = render::render(
      site, {{"redirect.html", redirect}, {"page.html", "{% if page.moved_to %}moved{% endif %}"}});
  CHECK(edited.problems.empty());
  const std::string expected = "en About us About us /ita/about-en/ https://www.example/ita/about-en/";
  CHECK(edited.files.at("เดิม/index.html") == expected);
  CHECK(edited.files.at("old.html") == expected);
  CHECK(edited.files.at("about-en/index.html").empty());
  const render::Edited before = render::render(render::sample_site());
  CHECK(edited.item_pages == before.item_pages);
  CHECK(edited.files.at("sitemap.xml").find("old.html") == std::string::npos);
  CHECK(edited.files.at("sitemap.xml").find("/ita/about-en/") != std::string::npos);
  CHECK(edited.files.at("sitemap.xml").find("%E0%B9%80") == std::string::npos);
  CHECK(edited.files.at("oit.json").find("old") == std::string::npos);
}

TEST_CASE("two things for one address") {
  site::Site site = render::sample_site();
  site::ContentFile same = site.files[1];
  same.path = "content/oit.md";
  same.address = "/oit/2567/";
  site.files.push_back(same);
  const render::Edited edited = render::render(site);
  REQUIRE(edited.problems.size() == 1);
  CHECK(edited.problems.front().rule == report::Rule::content_address_taken);
  CHECK(edited.problems.front().details.front() == "/oit/2567/index.html");
}
