#include "check/score.h"

#include "site/measure.h"
#include "site/score.h"
#include "site/site.h"
#include "site/stated_score.h"
#include "text/date.h"
#include "unit/check/sample.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace prongsai;
using site::Band;

namespace {

std::vector<site::IndicatorScore> scores_of(const std::vector<double>& values) {
  std::vector<site::IndicatorScore> scores;
  for (const double value : values) {
    const auto number = static_cast<std::int64_t>(scores.size()) + 1;
    scores.push_back({.number = number, .name = "ตัวชี้วัดที่ " + std::to_string(number), .score = value});
  }
  return scores;
}

/// What a municipality was given in FY2564.
std::vector<site::IndicatorScore> published() {
  return scores_of({76.39, 70.06, 68.98, 64.19, 58.98, 82.85, 81.87, 79.78, 68.43, 18.75});
}

std::vector<site::IndicatorScore> all(double score) {
  return scores_of(std::vector<double>(10, score));
}

}  // namespace

TEST_CASE("the arithmetic of a published result") {
  const site::ScoreSheet sheet = check::score_sheet(published(), {2564});
  CHECK(sheet.iit == std::optional(67.72));
  CHECK(sheet.eit == std::optional(81.50));
  CHECK(sheet.oit == std::optional(43.59));
  CHECK(sheet.total == std::optional(62.20));
  CHECK(sheet.grade == "D");
}

TEST_CASE("a score that is not written is none, not zero") {
  auto scores = published();
  scores[2].score = std::nullopt;
  const site::ScoreSheet sheet = check::score_sheet(scores, {2564});
  CHECK(sheet.ranked.size() == 9);
  CHECK(sheet.iit == std::nullopt);
  CHECK(sheet.eit == std::optional(81.50));
  CHECK(sheet.total == std::nullopt);
  CHECK(sheet.grade.empty());
}

TEST_CASE("the scores of a published result, ranked and in bands") {
  struct Ranked {
    std::int64_t number = 0;
    Band band = Band::good;
    bool operator==(const Ranked&) const = default;
  };
  const std::vector<Ranked> expected{
      {6, Band::improve}, {7, Band::improve}, {8, Band::urgent}, {1, Band::urgent}, {2, Band::urgent},
      {3, Band::urgent},  {9, Band::urgent},  {4, Band::urgent}, {5, Band::urgent}, {10, Band::urgent},
  };
  std::vector<Ranked> ranked;
  for (const site::RankedScore& score : check::score_sheet(published(), {2564}).ranked) {
    ranked.push_back({score.number, score.band});
  }
  CHECK(ranked == expected);
}

TEST_CASE("equal scores keep their order") {
  std::vector<std::int64_t> numbers;
  for (const site::RankedScore& score : check::score_sheet(all(88), {2566}).ranked) {
    numbers.push_back(score.number);
  }
  CHECK(numbers == std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
}

TEST_CASE("bands") {
  struct Row {
    double score = 0;
    Band band = Band::good;
  };
  for (const Row& row : {
           Row{100, Band::strong},
           Row{95.01, Band::strong},
           Row{95, Band::good},
           Row{90, Band::good},
           Row{89.99, Band::improve},
           Row{80, Band::improve},
           Row{79.99, Band::urgent},
           Row{0, Band::urgent},
       }) {
    CAPTURE(row.score);
    CHECK(check::score_sheet(all(row.score), {2566}).ranked.front().band == row.band);
  }
}

TEST_CASE("grades to 2566") {
  struct Row {
    double score = 0;
    std::string_view grade{};
  };
  for (const Row& row : {
           Row{100, "AA"},
           Row{95, "AA"},
           Row{94.99, "A"},
           Row{85, "A"},
           Row{84.99, "B"},
           Row{75, "B"},
           Row{74.99, "C"},
           Row{65, "C"},
           Row{64.99, "D"},
           Row{55, "D"},
           Row{54.99, "E"},
           Row{50, "E"},
           Row{49.99, "F"},
           Row{0, "F"},
       }) {
    CAPTURE(row.score);
    CHECK(check::score_sheet(all(row.score), {2562}).grade == row.grade);
    CHECK(check::score_sheet(all(row.score), {2566}).grade == row.grade);
  }
}

TEST_CASE("grades from 2567 look at the weakest instrument too") {
  struct Row {
    std::string_view name{};
    std::array<double, 3> instruments{};
    std::string_view grade{};
  };
  for (const Row& row : {
           Row{"all at the best mark", {95, 95, 95}, "ผ่านดีเยี่ยม"},
           Row{"one instrument below it", {94.99, 100, 100}, "ผ่านดี"},
           Row{"the total below it", {94.99, 94.99, 94.99}, "ผ่านดี"},
           Row{"all at the second mark", {85, 85, 85}, "ผ่านดี"},
           Row{"one instrument below the second mark", {84.99, 100, 100}, "ผ่าน"},
           Row{"a very weak instrument", {50, 100, 100}, "ผ่าน"},
           Row{"the total below the second mark", {84.99, 84.99, 84.99}, "ต้องปรับปรุง"},
           Row{"the third mark", {70, 70, 70}, "ต้องปรับปรุง"},
           Row{"the total below it", {69.99, 69.99, 69.99}, "ต้องปรับปรุงโดยด่วน"},
           Row{"nothing", {0, 0, 0}, "ต้องปรับปรุงโดยด่วน"},
       }) {
    CAPTURE(row.name);
    const auto [iit, eit, oit] = row.instruments;
    const auto scores = scores_of({iit, iit, iit, iit, iit, eit, eit, eit, oit, oit});
    CHECK(check::score_sheet(scores, {2567}).grade == row.grade);
    CHECK(check::score_sheet(scores, {2569}).grade == row.grade);
  }
}

TEST_CASE("a mean is compared as it is printed") {
  // 84.91, 84.99 and 85.10 are 85.00 on the report; their sum in binary is a hair less than 255.
  const auto scores = scores_of({90, 90, 90, 90, 90, 84.91, 84.99, 85.10, 90, 90});
  const site::ScoreSheet sheet = check::score_sheet(scores, {2567});
  CHECK(sheet.eit == std::optional(85.0));
  CHECK(sheet.grade == "ผ่านดี");
}

TEST_CASE("what cannot be summed is left out") {
  struct Row {
    std::string_view name{};
    std::size_t indicators = 0;
    bool has_iit = false;
    bool has_eit = false;
    bool has_oit = false;
  };
  for (const Row& row : {
           Row{"nothing", 0, false, false, false},
           Row{"four of the first instrument", 4, false, false, false},
           Row{"one instrument", 5, true, false, false},
           Row{"two instruments", 8, true, true, false},
           Row{"nine of ten", 9, true, true, false},
           Row{"all", 10, true, true, true},
       }) {
    CAPTURE(row.name);
    auto scores = published();
    scores.resize(row.indicators);
    const site::ScoreSheet sheet = check::score_sheet(scores, {2564});
    CHECK(sheet.ranked.size() == row.indicators);
    CHECK(sheet.iit.has_value() == row.has_iit);
    CHECK(sheet.eit.has_value() == row.has_eit);
    CHECK(sheet.oit.has_value() == row.has_oit);
    CHECK(sheet.total.has_value() == row.has_oit);
    CHECK(sheet.grade.empty() == !row.has_oit);
  }
}

TEST_CASE("sheets of a site, by the file that holds the scores") {
  site::Site site;
  site::ContentFile with_year{.path = "content/measures/ita-2564.yaml", .kind = site::Kind::ita_score};
  with_year.head.fiscal_year = text::FiscalYear{2564};
  with_year.records = published();
  site::ContentFile without_year{.path = "content/measures/ita.yaml", .kind = site::Kind::ita_score};
  without_year.records = published();
  site.files = {with_year, without_year, {.path = "content/index.md"}};
  const site::ScoreSheets sheets = check::score_sheets(site);
  REQUIRE(sheets.size() == 1);
  CHECK(sheets.begin()->first == "content/measures/ita-2564.yaml");
  CHECK(sheets.begin()->second.total == std::optional(62.20));
}

TEST_CASE("what a report states otherwise than its indicators come to") {
  struct Row {
    std::string_view name{};
    site::StatedScore stated{};
    std::string_view expected{};
  };
  for (const Row& row : {
           Row{"as published", {.iit = 67.72, .eit = 81.5, .oit = 43.59, .total = 62.2, .grade = "D"}, ""},
           Row{"nothing stated", {}, ""},
           Row{"a rounding of the second decimal", {.iit = 67.725}, ""},
           Row{"another mean", {.iit = 67.73}, "number/stated iit_score|67.73|67.72 @content/s.yaml:1"},
           Row{"another total", {.total = 62.02}, "number/stated total_score|62.02|62.20 @content/s.yaml:1"},
           Row{"another grade", {.grade = "C"}, "number/stated grade_of_result|C|D @content/s.yaml:1"},
       }) {
    CAPTURE(row.name);
    site::Site site;
    site::ContentFile& file = site.files.emplace_back();
    file.path = "content/s.yaml";
    file.records = published();
    file.head.fiscal_year = text::FiscalYear{2564};
    file.head.stated = row.stated;
    CHECK(check::told(check::contradictions(site, check::score_sheets(site))) == row.expected);
  }
}
