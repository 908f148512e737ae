#include "render/changes.h"

#include "render/book.h"
#include "site/head.h"
#include "site/site.h"
#include "text/date.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

using namespace prongsai;

namespace {

constexpr const char* history = R"({% for month in changes.months %}{{ month.month | date("month_year") }}:
{% for change in month.changes %}{{ change.date | date("iso") }} {{ change.sort }} {{ change.entry.path }} {{ change.text }}
{% endfor %}{% endfor %}{% for year in changes.years %}{{ year.year }} {{ year.url }} {{ year.count }}
{% endfor %})";

site::ContentFile& file_at(site::Site& site, const std::string& path) {
  return *std::ranges::find(site.files, path, &site::ContentFile::path);
}

}  // namespace

TEST_CASE("the history has what files say of their days, the newest first, each once") {
  site::Site site = render::sample_site();
  site::Head& people = file_at(site, "content/people/executives.yaml").head;
  people.date = text::Date{.year = 2024, .month = 2, .day = 1};
  people.changes = {{.date = text::Date{.year = 2024, .month = 2, .day = 29}, .text = "เพิ่มรองปลัด"}};
  site::Head& plan = file_at(site, "content/plans/annual-2567.yaml").head;
  plan.updated = text::Date{.year = 2024, .month = 3, .day = 11};
  // What is dated after the day of the build has not happened.
  file_at(site, "content/news/water.md").head.updated = text::Date{.year = 2024, .month = 5, .day = 2};
  const auto files = render::render(site, {{"changes.html", history}}).files;
  CHECK(files.at("changes/index.html") ==
        "เมษายน 2567:\n2024-04-22 published content/news/water.md \nมีนาคม 2567:\n"
        "2024-03-11 published content/news/road.md \n2024-03-11 updated content/plans/annual-2567.yaml \n"
        "กุมภาพันธ์ 2567:\n2024-02-29 told content/people/executives.yaml เพิ่มรองปลัด\n"
        "2024-02-01 published content/people/executives.yaml \nตุลาคม 2566:\n"
        "2023-10-18 published content/plans/annual-2567.yaml \n");
  CHECK(files.contains("changes/feed.xml"));
  CHECK(files.contains("changes/feed.json"));
  CHECK_FALSE(files.at("changes/feed.xml").contains("น้ำประปา"));
}

TEST_CASE("a long history has a page for each year") {
  site::Site site = render::sample_site();
  site::Head& head = file_at(site, "content/people/executives.yaml").head;
  for (int day = 1; day <= 28; ++day) {
    head.changes.push_back({.date = text::Date{.year = 2024, .month = 1, .day = day}, .text = "แก้"});
    head.changes.push_back({.date = text::Date{.year = 2022, .month = 1, .day = day}, .text = "แก้"});
    head.changes.push_back({.date = text::Date{.year = 2022, .month = 2, .day = day}, .text = "แก้"});
  }
  const std::vector<site::Verdict> verdicts = render::sample_verdicts(site);
  render::with_book(site, verdicts, {{"changes.html", ""}}, [](const render::Book& book) {
    REQUIRE(book.history.size() == 4);
    std::size_t shown = 0;
    for (const render::ChangeMonthView& month : book.history.front().months) {
      shown += month.changes.size();
    }
    CHECK(shown >= render::newest_changes);
    CHECK_FALSE(book.history.front().year);
    CHECK(book.history[1].year == 2567);
    CHECK(book.history[3].url == "/changes/2565/");
    CHECK(book.history[3].years[2].count == 56);
    return 0;
  });
}

TEST_CASE("without a page for it in the theme there is no history") {
  const auto files = render::render(render::sample_site()).files;
  CHECK_FALSE(files.contains("changes/feed.xml"));
}
