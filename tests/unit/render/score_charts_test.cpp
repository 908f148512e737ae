#include "render/book.h"
#include "render/chart.h"
#include "render/record_charts.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/score.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"
#include "unit/render/sample.h"

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

using namespace prongsai;
using site::Band;

namespace {

struct Year {
  int buddhist = 0;
  site::ScoreSheet sheet{};
};

std::string path_of(int year) {
  return "content/measures/scores-" + std::to_string(year) + ".yaml";
}

/// The chart of the last year's file on a site that has these.
std::optional<render::Chart> chart_of(const std::vector<Year>& years, std::string_view name,
                                      text::Language language = text::Language::th) {
  site::Site site = render::sample_site();
  site::ScoreSheets scores;
  for (const Year& year : years) {
    site::ContentFile file{.path = path_of(year.buddhist)};
    file.address = "/measures/scores-" + std::to_string(year.buddhist) + "/";
    file.head.fiscal_year = text::FiscalYear{.buddhist = year.buddhist};
    site.files.push_back(std::move(file));
    scores.emplace(path_of(year.buddhist), year.sheet);
  }
  const theme::Theme theme = render::sample_theme();
  const site::Tree assets;
  const std::vector<site::Verdict> verdicts;
  const render::Book book = render::make_book({.site = site,
                                               .theme = theme,
                                               .assets = assets,
                                               .verdicts = verdicts,
                                               .scores = scores,
                                               .markdown = render::markdown()});
  return render::record_chart(book, *book.entry_by_path.at(path_of(years.back().buddhist)), name, language);
}

std::string rows_of(const std::optional<render::Chart>& chart) {
  std::string text = chart ? "" : "none";
  for (const render::ChartRow& row : chart ? chart->table.rows : std::vector<render::ChartRow>{}) {
    text += text.empty() ? "" : "; ";
    for (const std::string& cell : row.cells) {
      text += (&cell == &row.cells.front() ? "" : " | ") + cell;
    }
  }
  return text;
}

site::ScoreSheet sheet(double total) {
  return {.ranked = {{.number = 3, .name = "อำนาจ", .score = 96.1, .band = Band::strong},
                     {.number = 1, .name = "หน้าที่", .score = 85, .band = Band::improve},
                     {.number = 2, .name = "งบ", .score = 12.345, .band = Band::urgent}},
          .iit = 80.5,
          .eit = 81,
          .total = total};
}

const std::vector<Year>& two_years() {
  static const std::vector<Year> years{{2566, sheet(80.1)}, {2567, sheet(90.4)}};
  return years;
}

}  // namespace

TEST_CASE("scores are ranked, each band below its words, beside the mark of 85") {
  const auto chart = chart_of(two_years(), "score");
  CHECK(
      rows_of(chart) ==
      "3. อำนาจ | 96.10 | จุดแข็ง (มากกว่า 95); 1. หน้าที่ | 85.00 | ต้องปรับปรุงและพัฒนา (ต่ำกว่า 90); 2. งบ | 12.35 | "
      "ต้องแก้ไขโดยเร่งด่วน (ต่ำกว่า 80)");
  CHECK(chart->description ==
        "สูงสุด 3. อำนาจ 96.10 คะแนน ต่ำสุด 2. งบ 12.35 คะแนน ถึงเกณฑ์ 85 คะแนน 2 จาก 3 ตัวชี้วัด");
  CHECK(chart_of(two_years(), "score", text::Language::en)->description ==
        "Highest: 3. อำนาจ, 96.10. Lowest: 2. งบ, 12.35. 2 of 3 indicators reach 85.");
  const render::BarPanel& panel = std::get<render::BarPicture>(chart->picture).panels.front();
  CHECK(panel.mark.value().share == 0.85);
  CHECK(panel.groups[1].heading == "ต้องปรับปรุงและพัฒนา (ต่ำกว่า 90)");
  CHECK(panel.groups[0].bars[0].series != panel.groups[2].bars[0].series);
}

TEST_CASE("a radar stands in the order of the indicators, with the year before where there is one") {
  CHECK(rows_of(chart_of(two_years(), "score-radar")) ==
        "1. หน้าที่ | 85.00 | 85.00; 2. งบ | 12.35 | 12.35; 3. อำนาจ | 96.10 | 96.10");
  CHECK(rows_of(chart_of({two_years()[1]}, "score-radar")) ==
        "1. หน้าที่ | 85.00; 2. งบ | 12.35; 3. อำนาจ | 96.10");
  site::ScoreSheet two = sheet(80);
  two.ranked.pop_back();
  CHECK(rows_of(chart_of({{2567, two}}, "score-radar")) == "none");
}

TEST_CASE("the total over the years says how much more or less it has become") {
  CHECK(rows_of(chart_of(two_years(), "score-years")) == "2566 | 80.10; 2567 | 90.40");
  CHECK(chart_of(two_years(), "score-years")->description ==
        "ปี 2566 ได้ 80.10 คะแนน ปี 2567 ได้ 90.40 คะแนน เพิ่มขึ้น 10.30 คะแนน");
  CHECK(chart_of({{2566, sheet(91)}, {2567, sheet(90.4)}}, "score-years", text::Language::en)->description ==
        "91.00 in 2566, 90.40 in 2567: 0.60 less.");
  CHECK(rows_of(chart_of({two_years()[0]}, "score-years")) == "none");
  const auto chart = chart_of(two_years(), "score-years");
  CHECK(std::get<render::LinePicture>(chart.value().picture).ticks.front().label == "70");
}

TEST_CASE("instruments are told of each year, also where one has no score") {
  CHECK(rows_of(chart_of(two_years(), "instruments")) ==
        "2566 | 80.50 | 81.00 | –; 2567 | 80.50 | 81.00 | –");
  std::vector<Year> years;
  for (int year = 2555; year <= 2567; ++year) {
    years.push_back({year, sheet(80)});
  }
  const auto chart = chart_of(years, "instruments");
  CHECK(std::get<render::BarPicture>(chart.value().picture).panels.front().groups.size() == 6);
  CHECK(chart->table.rows.size() == 13);
}

TEST_CASE("scores of which too few are known make no chart") {
  for (const std::string_view name : {"score", "score-radar", "score-years", "instruments"}) {
    CHECK(rows_of(chart_of({{2567, {}}}, name)) == "none");
  }
}

TEST_CASE("the progress of a year counts the states of each sub-indicator's items") {
  const site::Site site = render::sample_site();
  std::vector<site::Verdict> verdicts = render::sample_verdicts(site);
  verdicts.front().items.back().state = site::ItemState::stale;
  const std::string told = render::with_book(site, verdicts, {}, [](const render::Book& book) {
    const render::YearView& year = book.years.front();
    CHECK_FALSE(render::year_chart(book, year, "progress-years", text::Language::th));
    CHECK_FALSE(render::year_chart(book, year, "nothing", text::Language::th));
    const auto chart = render::year_chart(book, year, "progress", text::Language::en);
    std::string heads;
    for (const render::ChartColumn& column : chart.value().table.columns) {
      heads += column.text + "|";
    }
    return heads + " " + chart->description + " " + chart->table.rows.back().cells.back();
  });
  CHECK(told ==
        "Sub-indicator|Complete|Incomplete|Stale|Missing|All| 1 of 2 items are complete, 0 incomplete, 0 "
        "missing. 2");
}
