#include "render/chart.h"
#include "render/chart_kinds.h"
#include "render/chart_speech.h"
#include "render/drawing.h"
#include "render/views.h"
#include "site/complaint.h"
#include "site/content_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

/// Complaints under one name: received, settled, pending.
struct Line {
  std::string name{};
  std::array<std::int64_t, 3> counts{};
};

constexpr std::array series{Series::hollow, Series::solid, Series::hatch};
constexpr std::size_t most_groups = 24;

/// Adds to the line of that name, which stands where the name came first.
void add(std::vector<Line>& lines, std::string name, const site::ComplaintStatistic& row) {
  auto line = std::ranges::find(lines, name, &Line::name);
  if (line == lines.end()) {
    line = lines.insert(line, Line{.name = std::move(name)});
  }
  const std::int64_t received = row.received.value_or(0);
  const std::int64_t settled =
      row.settled.value_or(row.pending ? bounded_difference(received, *row.pending) : 0);
  const std::array counts{received, settled, row.pending.value_or(bounded_difference(received, settled))};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    line->counts.at(i) = bounded_sum(line->counts.at(i), counts.at(i));
  }
}

ChartRow row_of(const Line& line, const ChartSpeech& say) {
  ChartRow row{.cells = {line.name}};
  for (const std::int64_t count : line.counts) {
    row.cells.push_back(say.count(count));
  }
  return row;
}

BarPanel panel_of(const std::vector<Line>& lines, std::string heading, const ChartSpeech& say) {
  BarPanel panel{.heading = std::move(heading)};
  std::int64_t most = 0;
  for (const Line& line : lines) {
    most = std::max(most, *std::ranges::max_element(line.counts));
  }
  for (const Line& line : lines) {
    BarGroup group{.label = line.name};
    // A month without any complaint is told in a line.
    const bool is_none = std::ranges::all_of(line.counts, [](std::int64_t count) { return count == 0; });
    for (std::size_t i = 0; i < (is_none ? 1 : series.size()); ++i) {
      group.bars.push_back({.share = share_of(line.counts.at(i), most),
                            .shown = say.count(line.counts.at(i)),
                            .series = series.at(i)});
    }
    panel.groups.push_back(std::move(group));
  }
  return panel;
}

/// The lines of all rows, by subject and by period; a list of one line tells nothing apart.
struct Lines {
  std::vector<Line> subjects{};
  std::vector<Line> periods{};
  std::vector<Line> total{};
};

Lines lines_of(const std::vector<site::ComplaintStatistic>& rows, const ChartSpeech& say) {
  Lines lines;
  for (const site::ComplaintStatistic& row : rows) {
    if (row.received) {
      add(lines.subjects, row.subject.empty() ? say("ไม่ระบุประเภท", "Subject not told") : row.subject, row);
      add(lines.periods, row.period ? say.period(*row.period) : say("ไม่ระบุช่วงเวลา", "Period not told"), row);
      add(lines.total, say("รวม", "Total"), row);
    }
  }
  return lines;
}

/// One line is no comparison, and dozens are no picture.
bool tells_apart(const std::vector<Line>& lines) {
  return lines.size() > 1 && lines.size() <= most_groups;
}

std::string finding(const Line& total, const std::vector<Line>& lines, const ChartSpeech& say) {
  const auto most = std::ranges::max_element(lines, {}, [](const Line& line) { return line.counts.front(); });
  const std::array words{say.count(total.counts[0]), say.count(total.counts[1]), say.count(total.counts[2]),
                         most->name, say.count(most->counts[0])};
  return ChartSpeech::filled(
      say("รับ {0} เรื่อง แล้วเสร็จ {1} เรื่อง อยู่ระหว่างดำเนินการ {2} เรื่อง มากที่สุดคือ {3} {4} เรื่อง",
          "{0} received, {1} settled, {2} pending; most: {3}, {4}."),
      words);
}

}  // namespace

std::optional<Chart> chart_of_complaints(const EntryView& entry, const ChartSpeech& say) {
  const auto* const rows = std::get_if<std::vector<site::ComplaintStatistic>>(&entry.file->records);
  const Lines lines = rows == nullptr ? Lines{} : lines_of(*rows, say);
  if (lines.total.empty() || lines.total.front().counts.front() <= 0) {
    return std::nullopt;
  }
  const bool has_subjects = tells_apart(lines.subjects);
  const bool has_periods = tells_apart(lines.periods);
  if (!has_subjects && !has_periods) {
    return std::nullopt;
  }
  Chart chart;
  chart.table.columns = {{.text = say("รายการ", "Row"), .is_number = false},
                         {.text = say("รับทั้งหมด", "Received")},
                         {.text = say("แล้วเสร็จ", "Settled")},
                         {.text = say("อยู่ระหว่างดำเนินการ", "Pending")}};
  BarPicture picture;
  const auto add_panel = [&](const std::vector<Line>& list, std::string heading) {
    picture.panels.push_back(panel_of(list, has_subjects && has_periods ? std::move(heading) : "", say));
    for (const Line& line : list) {
      chart.table.rows.push_back(row_of(line, say));
    }
  };
  if (has_subjects) {
    add_panel(lines.subjects, say("แยกตามประเภทเรื่อง", "By subject"));
  }
  if (has_periods) {
    add_panel(lines.periods, say("แยกตามช่วงเวลา", "By period"));
  }
  for (std::size_t i = 0; i < series.size(); ++i) {
    picture.panels.front().legend.push_back(
        {.series = series.at(i), .label = chart.table.columns.at(i + 1).text});
  }
  chart.table.rows.push_back(row_of(lines.total.front(), say));
  chart.table.rows.back().is_sum = true;
  chart.description = finding(lines.total.front(), has_subjects ? lines.subjects : lines.periods, say);
  chart.picture = std::move(picture);
  return chart;
}

}  // namespace prongsai::render
