#include "render/archive.h"

#include "render/book.h"
#include "render/file_forms.h"
#include "render/views.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

using namespace prongsai;

TEST_CASE("the last fiscal year that a file speaks of") {
  struct Row {
    const char* covers = "";
    int year = 0;
  };
  for (const Row& row : {Row{"1 ต.ค. 66 – 30 ก.ย. 67", 2567}, Row{"ตุลาคม 2566", 2567},
                         Row{"กันยายน 2566", 2566}, Row{"2566 – 2570", 2570}, Row{"", 0}}) {
    CAPTURE(row.covers);
    const site::ContentFile file{.covers = text::parse_period(row.covers)};
    CHECK(render::year_of(file).value_or(text::FiscalYear{}).buddhist == row.year);
  }
}

TEST_CASE("an area keeps years that are over apart, the newest first") {
  site::Site site = render::sample_site();
  const auto news_of = [&](const std::string& name, int year, int month) {
    site::ContentFile file = site.files[2];
    file.path = "content/news/" + name + ".md";
    file.address = "/news/" + name + "/";
    const text::Date day{.year = year, .month = month, .day = 1};
    file.covers = {.from = day, .to = day};
    site.files.push_back(file);
  };
  news_of("old", 2021, 9);
  news_of("older-by-a-month", 2022, 9);
  news_of("new-year", 2022, 10);
  news_of("to-come", 2025, 1);
  const auto verdicts = render::sample_verdicts(site);
  render::with_book(site, verdicts, {}, [](const render::Book& book) {
    const auto area = std::ranges::find(book.areas, "/news/", &render::AreaView::url);
    CHECK(area->current.size() == 3);
    std::vector<int> years;
    for (const render::EntryYearView& year : area->years) {
      years.push_back(year.year.buddhist);
      CHECK(year.entries.size() == 1);
    }
    CHECK(years == std::vector{2566, 2565, 2564});
    return 0;
  });
  site.config.fiscal_year = text::FiscalYear{2570};
  render::with_book(site, {}, {}, [](const render::Book& book) {
    const auto plans = std::ranges::find(book.areas, "/plans/", &render::AreaView::url);
    // Nothing of 2570 is there yet: the last year stays open.
    CHECK(plans->current.size() == 1);
    CHECK(plans->years.empty());
    return 0;
  });
}

TEST_CASE("an item leads to its topic in every other year, and back") {
  site::Site site = render::sample_site();
  site.catalogues.push_back(site::carry_forward(site.catalogues.front(), {2568}));
  auto& items = site.catalogues.back().indicators.front().sub_indicators.front().items;
  items.front().code = "O7";
  items.pop_back();
  auto verdicts = render::sample_verdicts(site);
  auto later = verdicts.front();
  later.year = {2568};
  later.items.pop_back();
  later.items.front().item = &items.front();
  verdicts.push_back(later);
  render::with_book(site, verdicts, {}, [](const render::Book& book) {
    const render::ItemView& people = book.years[0].items[0];
    REQUIRE(people.years.size() == 2);
    CHECK(people.years[0].year.buddhist == 2568);
    CHECK(people.years[1].is_current);
    REQUIRE(people.years[0].items.size() == 1);
    CHECK(people.years[0].items[0]->url == "/oit/2568/o7/");
    CHECK(people.years[0].items[0]->years[1].items[0] == &people);
    const render::ItemView& plan = book.years[0].items[1];
    CHECK(plan.years[0].items.empty());
    CHECK(plan.years[0].url == "/oit/2568/");
    return 0;
  });
}

TEST_CASE("files of one name are forms of one document") {
  std::map<std::string, render::FileView, std::less<>> files;
  for (const char* path : {"files/a/แผน.pdf", "files/a/แผน.xlsx", "files/b/แผน.docx", "files/a/แผน.png"}) {
    files[path].url = path;
  }
  render::link_other_forms(files);
  REQUIRE(files["files/a/แผน.pdf"].other_forms.size() == 1);
  CHECK(files["files/a/แผน.pdf"].other_forms[0]->url == "files/a/แผน.xlsx");
  CHECK(files["files/a/แผน.xlsx"].other_forms[0]->url == "files/a/แผน.pdf");
  CHECK(files["files/b/แผน.docx"].other_forms.empty());
  CHECK(files["files/a/แผน.png"].other_forms.empty());
}
