#include "render/book.h"
#include "render/chart.h"
#include "render/chart_kinds.h"
#include "render/chart_speech.h"
#include "render/drawing.h"
#include "render/views.h"
#include "site/field.h"
#include "site/verdict.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::array states{
    std::pair{site::ItemState::complete, Series::solid},
    std::pair{site::ItemState::incomplete, Series::hatch}, std::pair{site::ItemState::stale, Series::cross},
    std::pair{site::ItemState::missing, Series::hollow}, std::pair{site::ItemState::not_due, Series::dots}};

using Counts = std::array<std::int64_t, states.size()>;

std::string word_of(site::ItemState state, const ChartSpeech& say) {
  const auto& name = site::name_of(state);
  return say(name.th, name.en);
}

std::int64_t sum_of(const Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

void count(Counts& counts, site::ItemState state) {
  for (std::size_t i = 0; i < states.size(); ++i) {
    counts.at(i) += states.at(i).first == state ? 1 : 0;
  }
}

/// The states that some item is in: the others have neither a column nor a place in the legend.
std::vector<std::size_t> used_states(const std::vector<std::pair<std::string, Counts>>& rows) {
  std::vector<std::size_t> used;
  for (std::size_t i = 0; i < states.size(); ++i) {
    const bool is_first_three = states.at(i).first == site::ItemState::complete ||
                                states.at(i).first == site::ItemState::incomplete ||
                                states.at(i).first == site::ItemState::missing;
    if (is_first_three || std::ranges::any_of(rows, [i](const auto& row) { return row.second.at(i) > 0; })) {
      used.push_back(i);
    }
  }
  return used;
}

ChartRow row_of(const std::string& label, const Counts& counts, const std::vector<std::size_t>& used,
                const ChartSpeech& say) {
  ChartRow row{.cells = {label}};
  for (const std::size_t state : used) {
    row.cells.push_back(say.count(counts.at(state)));
  }
  row.cells.push_back(say.count(sum_of(counts)));
  return row;
}

/// Bars as long as there are items, the longest across the whole picture.
Chart chart_of(const std::vector<std::pair<std::string, Counts>>& rows, std::string first_column,
               const ChartSpeech& say) {
  const std::vector<std::size_t> used = used_states(rows);
  std::int64_t most = 1;
  for (const auto& [label, counts] : rows) {
    most = std::max(most, sum_of(counts));
  }
  Chart chart;
  StackPicture picture;
  chart.table.columns.push_back({.text = std::move(first_column), .is_number = false});
  for (const std::size_t state : used) {
    const std::string word = word_of(states.at(state).first, say);
    chart.table.columns.push_back({.text = word});
    picture.legend.push_back({.series = states.at(state).second, .label = word});
  }
  chart.table.columns.push_back({.text = say("ทั้งหมด", "All")});
  for (const auto& [label, counts] : rows) {
    StackGroup group{.label = label};
    for (const std::size_t state : used) {
      group.parts.push_back(
          {.series = states.at(state).second,
           .share = share_of(counts.at(state), most),
           .shown = word_of(states.at(state).first, say) + " " + say.count(counts.at(state))});
    }
    picture.groups.push_back(std::move(group));
    chart.table.rows.push_back(row_of(label, counts, used, say));
  }
  chart.picture = std::move(picture);
  return chart;
}

std::string share_words(const Counts& counts, const ChartSpeech& say) {
  const std::array words{say.count(counts.front()), say.count(sum_of(counts)), say.count(counts.at(1)),
                         say.count(counts.at(3))};
  return ChartSpeech::filled(say("ครบถ้วน {0} จาก {1} ข้อ ยังไม่ครบ {2} ข้อ ยังไม่มีข้อมูล {3} ข้อ",
                                 "{0} of {1} items are complete, {2} incomplete, {3} missing."),
                             words);
}

}  // namespace

std::optional<Chart> chart_of_progress(const YearView& year, const ChartSpeech& say) {
  std::vector<std::pair<std::string, Counts>> rows;
  Counts total{};
  for (const GroupView& group : year.groups) {
    Counts counts{};
    for (const ItemView* const item : group.items) {
      count(counts, item->verdict->state);
      count(total, item->verdict->state);
    }
    rows.emplace_back(say.digits(group.sub_indicator->code) + " " + group.sub_indicator->title, counts);
  }
  if (rows.empty()) {
    return std::nullopt;
  }
  Chart chart = chart_of(rows, say("ตัวชี้วัดย่อย", "Sub-indicator"), say);
  chart.table.rows.push_back(row_of(say("รวม", "Total"), total, used_states(rows), say));
  chart.table.rows.back().is_sum = true;
  chart.description = share_words(total, say);
  return chart;
}

std::optional<Chart> chart_of_progress_years(const Book& book, const ChartSpeech& say) {
  constexpr std::size_t most_years = 10;
  std::vector<std::pair<std::string, Counts>> rows;
  for (const YearView& year : book.years) {
    Counts counts{};
    for (const ItemView& item : year.items) {
      count(counts, item.verdict->state);
    }
    rows.emplace_back(say.year(year.year.buddhist), counts);
  }
  if (rows.size() < 2) {
    return std::nullopt;
  }
  rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(std::min(rows.size(), most_years)));
  Chart chart = chart_of(rows, say("ปีงบประมาณ", "Fiscal year"), say);
  chart.description = ChartSpeech::filled(say("ปี {0} ", "{0}: "), std::array{rows.back().first}) +
                      share_words(rows.back().second, say);
  return chart;
}

}  // namespace prongsai::render
