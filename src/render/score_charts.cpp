#include "render/book.h"
#include "render/chart.h"
#include "render/chart_kinds.h"
#include "render/chart_speech.h"
#include "render/drawing.h"
#include "render/views.h"
#include "site/score.h"
#include "text/date.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr double full_score = 100;
/// Grade A until 2566, "passed" from 2567 on (process notes, section 2).
constexpr double pass_mark = 85;

/// A year's sheet that has a total.
struct Whole {
  const site::ScoreSheet* sheet = nullptr;
  double total = 0;
};
using Sheets = std::map<int, Whole>;

int year_of(const EntryView& entry) {
  return entry.file->head.fiscal_year.value_or(text::FiscalYear{}).buddhist;
}

const site::ScoreSheet* sheet_of(const Book& book, const EntryView& entry) {
  const auto found = book.inputs.scores.find(entry.file->path);
  return found == book.inputs.scores.end() ? nullptr : &found->second;
}

/// The sheets that have a total, of the years up to the entry's.
Sheets sheets_until(const Book& book, const EntryView& last) {
  Sheets sheets;
  for (const EntryView& entry : book.entries) {
    const site::ScoreSheet* const sheet = sheet_of(book, entry);
    if (sheet != nullptr && sheet->total && year_of(entry) > 0 && year_of(entry) <= year_of(last)) {
      sheets.emplace(year_of(entry), Whole{.sheet = sheet, .total = *sheet->total});
    }
  }
  return sheets;
}

Mark pass(const ChartSpeech& say) {
  return {.share = pass_mark / full_score, .label = say.digits(say("เกณฑ์ผ่าน 85", "Pass mark 85"))};
}

std::string band(site::Band band, const ChartSpeech& say) {
  switch (band) {
    case site::Band::strong:
      return say.digits(say("จุดแข็ง (มากกว่า 95)", "Strong (above 95)"));
    case site::Band::good:
      return say.digits(say("อยู่ในเกณฑ์ดี (90–95)", "Good (90–95)"));
    case site::Band::improve:
      return say.digits(say("ต้องปรับปรุงและพัฒนา (ต่ำกว่า 90)", "To improve (below 90)"));
    case site::Band::urgent:
      break;
  }
  return say.digits(say("ต้องแก้ไขโดยเร่งด่วน (ต่ำกว่า 80)", "To mend urgently (below 80)"));
}

Series series_of(site::Band band) {
  switch (band) {
    case site::Band::strong:
      return Series::solid;
    case site::Band::good:
      return Series::hatch;
    case site::Band::improve:
      return Series::dots;
    case site::Band::urgent:
      break;
  }
  return Series::hollow;
}

std::string name_of(const site::RankedScore& score, const ChartSpeech& say) {
  return say.count(score.number) + ". " + score.name;
}

std::string finding(const std::vector<site::RankedScore>& ranked, const ChartSpeech& say) {
  const auto passed =
      std::ranges::count_if(ranked, [](const site::RankedScore& score) { return score.score >= pass_mark; });
  const std::array words{name_of(ranked.front(), say),
                         say.decimal(ranked.front().score),
                         name_of(ranked.back(), say),
                         say.decimal(ranked.back().score),
                         say.count(passed),
                         say.count(static_cast<std::int64_t>(ranked.size()))};
  return say.digits(
      ChartSpeech::filled(say("สูงสุด {0} {1} คะแนน ต่ำสุด {2} {3} คะแนน ถึงเกณฑ์ 85 คะแนน {4} จาก {5} ตัวชี้วัด",
                              "Highest: {0}, {1}. Lowest: {2}, {3}. {4} of {5} indicators reach 85."),
                          words));
}

}  // namespace

std::optional<Chart> chart_of_scores(const Book& book, const EntryView& entry, const ChartSpeech& say) {
  const site::ScoreSheet* const sheet = sheet_of(book, entry);
  if (sheet == nullptr || sheet->ranked.size() < 2) {
    return std::nullopt;
  }
  Chart chart{.description = finding(sheet->ranked, say)};
  chart.table.columns = {{.text = say("ตัวชี้วัด", "Indicator"), .is_number = false},
                         {.text = say("คะแนน", "Score")},
                         {.text = say("กลุ่ม", "Band"), .is_number = false}};
  BarPanel panel{.mark = pass(say)};
  std::optional<site::Band> last;
  for (const site::RankedScore& score : sheet->ranked) {
    const std::string name = name_of(score, say);
    const std::string shown = say.decimal(score.score);
    panel.groups.push_back(
        {.heading = last == score.band ? "" : band(score.band, say),
         .label = name,
         .bars = {{.share = score.score / full_score, .shown = shown, .series = series_of(score.band)}}});
    chart.table.rows.push_back({.cells = {name, shown, band(score.band, say)}});
    last = score.band;
  }
  chart.picture = BarPicture{.panels = {std::move(panel)}};
  return chart;
}

std::optional<Chart> radar_of_scores(const Book& book, const EntryView& entry, const ChartSpeech& say) {
  constexpr std::size_t fewest_axes = 3;
  constexpr std::size_t most_axes = 12;
  const site::ScoreSheet* const sheet = sheet_of(book, entry);
  if (sheet == nullptr || sheet->ranked.size() < fewest_axes || sheet->ranked.size() > most_axes) {
    return std::nullopt;
  }
  const Sheets sheets = sheets_until(book, entry);
  const auto before = sheets.find(year_of(entry) - 1);
  const bool has_before = before != sheets.end();
  Chart chart{.description = finding(sheet->ranked, say)};
  chart.table.columns = {{.text = say("ตัวชี้วัด", "Indicator"), .is_number = false},
                         {.text = say.year(year_of(entry))}};
  if (has_before) {
    chart.table.columns.push_back({.text = say.year(before->first)});
  }
  RadarPicture radar{
      .mark = pass(say), .now = say.year(year_of(entry)), .before = say.year(year_of(entry) - 1)};
  std::vector<site::RankedScore> scores = sheet->ranked;
  std::ranges::stable_sort(scores, {}, &site::RankedScore::number);
  for (const site::RankedScore& score : scores) {
    RadarAxis axis{.number = say.count(score.number),
                   .name = score.name,
                   .shown = say.decimal(score.score),
                   .share = score.score / full_score};
    ChartRow row{.cells = {name_of(score, say), axis.shown}};
    if (has_before) {
      const auto& old = before->second.sheet->ranked;
      const auto found = std::ranges::find(old, score.number, &site::RankedScore::number);
      axis.before = found == old.end() ? std::nullopt : std::optional(found->score / full_score);
      row.cells.push_back(found == old.end() ? "–" : say.decimal(found->score));
    }
    radar.axes.push_back(std::move(axis));
    chart.table.rows.push_back(std::move(row));
  }
  chart.picture = std::move(radar);
  return chart;
}

std::optional<Chart> chart_of_score_years(const Book& book, const EntryView& entry, const ChartSpeech& say) {
  const Sheets sheets = sheets_until(book, entry);
  if (sheets.size() < 2) {
    return std::nullopt;
  }
  double least = pass_mark;
  for (const auto& [year, whole] : sheets) {
    least = std::min(least, whole.total);
  }
  // The scale begins at the ten below the lowest score, so that it does not flatten what changed.
  constexpr double step = 10;
  const double foot = std::max(0.0, std::floor((least - 1) / step) * step);
  const auto on_scale = [&](double score) { return (score - foot) / (full_score - foot); };
  Chart chart;
  chart.table.columns = {{.text = say("ปีงบประมาณ", "Fiscal year"), .is_number = false},
                         {.text = say("คะแนนภาพรวม", "Overall score")}};
  LinePicture line{
      .mark = Mark{.share = on_scale(pass_mark),
                   .label = say.digits(say("เส้นประ: เกณฑ์ผ่าน 85 คะแนน", "Dashed line: the pass mark, 85"))}};
  for (const double tick : {foot, pass_mark, full_score}) {
    line.ticks.push_back({.share = on_scale(tick), .label = say.count(std::llround(tick))});
  }
  for (const auto& [year, whole] : sheets) {
    const std::string shown = say.decimal(whole.total);
    line.points.push_back({.label = say.year(year), .share = on_scale(whole.total), .shown = shown});
    chart.table.rows.push_back({.cells = {say.year(year), shown}});
  }
  const double first = sheets.begin()->second.total;
  const double last = sheets.rbegin()->second.total;
  const std::array words{say.year(sheets.begin()->first), say.decimal(first),
                         say.year(sheets.rbegin()->first), say.decimal(last),
                         say.decimal(std::abs(last - first))};
  const bool is_more = last >= first;
  chart.description = ChartSpeech::filled(
      is_more
          ? say("ปี {0} ได้ {1} คะแนน ปี {2} ได้ {3} คะแนน เพิ่มขึ้น {4} คะแนน", "{1} in {0}, {3} in {2}: {4} more.")
          : say("ปี {0} ได้ {1} คะแนน ปี {2} ได้ {3} คะแนน ลดลง {4} คะแนน", "{1} in {0}, {3} in {2}: {4} less."),
      words);
  chart.picture = std::move(line);
  return chart;
}

std::optional<Chart> chart_of_instruments(const Book& book, const EntryView& entry, const ChartSpeech& say) {
  const Sheets sheets = sheets_until(book, entry);
  if (sheets.empty() || sheets.rbegin()->first != year_of(entry)) {
    return std::nullopt;
  }
  constexpr std::size_t most_years = 6;
  Chart chart;
  chart.table.columns = {{.text = say("ปีงบประมาณ", "Fiscal year"), .is_number = false},
                         {.text = "IIT"},
                         {.text = "EIT"},
                         {.text = "OIT"}};
  BarPanel panel{
      .legend = {{.series = Series::solid, .label = say("IIT ผู้มีส่วนได้ส่วนเสียภายใน", "IIT, the staff")},
                 {.series = Series::hatch, .label = say("EIT ผู้มีส่วนได้ส่วนเสียภายนอก", "EIT, outsiders")},
                 {.series = Series::hollow,
                  .label = say("OIT การเปิดเผยข้อมูลสาธารณะ", "OIT, public disclosure")}},
      .mark = pass(say)};
  std::size_t left = sheets.size();
  for (const auto& [year, whole] : sheets) {
    const site::ScoreSheet* const sheet = whole.sheet;
    const std::array means{std::pair{sheet->iit, Series::solid}, std::pair{sheet->eit, Series::hatch},
                           std::pair{sheet->oit, Series::hollow}};
    BarGroup group{.label = say.year(year)};
    ChartRow row{.cells = {say.year(year)}};
    for (const auto& [mean, series] : means) {
      const std::string shown = mean ? say.decimal(*mean) : "–";
      group.bars.push_back({.share = mean.value_or(0) / full_score, .shown = shown, .series = series});
      row.cells.push_back(shown);
    }
    if (left-- <= most_years) {
      panel.groups.push_back(std::move(group));
    }
    chart.table.rows.push_back(std::move(row));
  }
  const std::vector<std::string>& own = chart.table.rows.back().cells;
  chart.description =
      ChartSpeech::filled(say("ปี {0} IIT {1} EIT {2} OIT {3} คะแนน", "{0}: IIT {1}, EIT {2}, OIT {3}."), own);
  chart.picture = BarPicture{.panels = {std::move(panel)}};
  return chart;
}

}  // namespace prongsai::render
