#include "render/chart.h"
#include "render/chart_kinds.h"
#include "render/chart_speech.h"
#include "render/drawing.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/procurement.h"
#include "site/project.h"
#include "text/date.h"
#include "text/number.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

/// More bars are no picture any more; what is beyond is summed up, and all of it is in the table.
constexpr std::size_t most_bars = 15;

template <class Record>
std::vector<const Record*> records_of(const EntryView& entry) {
  std::vector<const Record*> all;
  const auto* const list = std::get_if<std::vector<Record>>(&entry.file->records);
  for (const Record& record : list == nullptr ? std::span<const Record>{} : std::span(*list)) {
    all.push_back(&record);
  }
  return all;
}

text::Amount sum(text::Amount one, const std::optional<text::Amount>& other) {
  return {.satang = bounded_sum(one.satang, other.value_or(text::Amount{}).satang)};
}

/// What a project, or several together, had and spent.
struct Line {
  std::string name{};
  std::optional<text::Amount> budget{};
  std::optional<text::Amount> spent{};
};

void add(Line& line, const Line& other) {
  if (other.budget) {
    line.budget = sum(line.budget.value_or(text::Amount{}), other.budget);
  }
  if (other.spent) {
    line.spent = sum(line.spent.value_or(text::Amount{}), other.spent);
  }
}

/// The projects of which money is known.
std::vector<Line> lines_of(const EntryView& entry) {
  std::vector<Line> lines;
  for (const site::Project* const project : records_of<site::Project>(entry)) {
    if (project->budget || project->spent) {
      lines.push_back({.name = project->name, .budget = project->budget, .spent = project->spent});
    }
  }
  return lines;
}

std::int64_t larger_of(const Line& line) {
  return std::max(line.budget.value_or(text::Amount{}), line.spent.value_or(text::Amount{})).satang;
}

/// All in their own order, or the largest by their size and the others in one line.
std::vector<Line> drawn_lines(const std::vector<Line>& lines, const ChartSpeech& say) {
  if (lines.size() <= most_bars) {
    return lines;
  }
  std::vector<Line> sorted = lines;
  std::ranges::stable_sort(sorted, std::ranges::greater{}, larger_of);
  const auto rest = std::span(sorted).subspan(most_bars - 1);
  const std::array words{say.count(static_cast<std::int64_t>(rest.size()))};
  Line others{.name = ChartSpeech::filled(say("อื่น ๆ {0} โครงการ", "{0} other projects"), words)};
  for (const Line& line : rest) {
    add(others, line);
  }
  sorted.resize(most_bars - 1);
  sorted.push_back(std::move(others));
  return sorted;
}

Bar bar_of(const std::optional<text::Amount>& amount, std::int64_t most, const Money& money, Series series) {
  return {.share = amount ? share_of(amount->satang, most) : 0,
          .shown = amount ? money(*amount) : "–",
          .series = series};
}

ChartRow row_of(const Line& line, const Money& money, bool has_spent) {
  ChartRow row{.cells = {line.name, line.budget ? money(*line.budget) : "–"}};
  if (has_spent) {
    row.cells.push_back(line.spent ? money(*line.spent) : "–");
  }
  return row;
}

/// The projects of an entry as they are told and drawn, and what they come to.
struct Budget {
  std::vector<Line> lines{};
  std::vector<Line> drawn{};
  Line total{};
  std::int64_t most = 0;
};

Budget budget_of(const EntryView& entry, const ChartSpeech& say) {
  Budget budget{.lines = lines_of(entry), .total = {.name = say("รวม", "Total")}};
  budget.drawn = drawn_lines(budget.lines, say);
  for (const Line& line : budget.lines) {
    add(budget.total, line);
  }
  for (const Line& line : budget.drawn) {
    budget.most = std::max(budget.most, larger_of(line));
  }
  return budget;
}

Money money_of(const Budget& budget, const ChartSpeech& say) {
  std::vector<text::Amount> amounts;
  for (const Line& line : budget.lines) {
    amounts.push_back(line.budget.value_or(text::Amount{}));
    amounts.push_back(line.spent.value_or(text::Amount{}));
  }
  return {say, amounts};
}

ChartTable table_of(const Budget& budget, const Money& money, const ChartSpeech& say) {
  const bool has_spent = budget.total.spent.has_value();
  ChartTable table{.columns = {{.text = say("โครงการ/กิจกรรม", "Project"), .is_number = false},
                               {.text = say("งบประมาณ (บาท)", "Budget (baht)")}}};
  if (has_spent) {
    table.columns.push_back({.text = say("เบิกจ่าย (บาท)", "Spent (baht)")});
  }
  for (const Line& line : budget.lines) {
    table.rows.push_back(row_of(line, money, has_spent));
  }
  const auto add_sum = [&](const Line& line) {
    table.rows.push_back(row_of(line, money, has_spent));
    table.rows.back().is_sum = true;
  };
  if (budget.drawn.size() < budget.lines.size()) {
    add_sum(budget.drawn.back());
  }
  add_sum(budget.total);
  return table;
}

BarPanel panel_of(const Budget& budget, const Money& money, const ChartSpeech& say) {
  const bool has_spent = budget.total.spent.has_value();
  const Series planned = has_spent ? Series::hollow : Series::solid;
  BarPanel panel;
  if (has_spent) {
    panel.legend = {{.series = planned, .label = say("งบประมาณที่ตั้งไว้ (บาท)", "Budget (baht)")},
                    {.series = Series::solid, .label = say("เบิกจ่ายแล้ว (บาท)", "Spent (baht)")}};
  }
  for (const Line& line : budget.drawn) {
    BarGroup group{.label = line.name, .bars = {bar_of(line.budget, budget.most, money, planned)}};
    if (has_spent) {
      group.bars.push_back(bar_of(line.spent, budget.most, money, Series::solid));
    }
    panel.groups.push_back(std::move(group));
  }
  return panel;
}

std::string finding(const Budget& budget, const Money& money, const ChartSpeech& say) {
  const auto budgeted = [](const Line& line) { return line.budget.value_or(text::Amount{}); };
  const auto largest = std::ranges::max_element(budget.lines, {}, budgeted);
  const std::array words{say.count(static_cast<std::int64_t>(budget.lines.size())),
                         money(budgeted(budget.total)), money(budget.total.spent.value_or(text::Amount{})),
                         largest->name, money(budgeted(*largest))};
  return ChartSpeech::filled(
      budget.total.spent
          ? say("รวม {0} โครงการ งบประมาณ {1} บาท เบิกจ่าย {2} บาท งบประมาณมากที่สุดคือ {3} {4} บาท",
                "{0} projects with {1} baht, of which {2} were spent; the largest is {3}, {4} baht.")
          : say("รวม {0} โครงการ งบประมาณ {1} บาท มากที่สุดคือ {3} {4} บาท",
                "{0} projects with {1} baht; the largest is {3}, {4} baht."),
      words);
}

/// How many purchases there were of a kind, and what they came to.
struct Purchases {
  std::string name{};
  std::int64_t count = 0;
  text::Amount paid{};
};

void add(Purchases& sum_of, const Purchases& other) {
  sum_of.count += other.count;
  sum_of.paid = sum(sum_of.paid, other.paid);
}

void add(Purchases& sum_of, const site::Contract& contract) {
  const auto& paid = contract.agreed_price ? contract.agreed_price : contract.budget;
  add(sum_of, {.count = 1, .paid = paid.value_or(text::Amount{})});
}

Purchases total_of(std::span<const Purchases> rows) {
  Purchases total;
  for (const Purchases& row : rows) {
    add(total, row);
  }
  return total;
}

/// The rows as bars of money and bars of numbers, each of its own scale.
Chart chart_of_purchases(std::vector<Purchases> rows, std::string first_column, const ChartSpeech& say) {
  std::vector<text::Amount> amounts;
  Purchases most;
  for (const Purchases& row : rows) {
    amounts.push_back(row.paid);
    most.paid = std::max(most.paid, row.paid);
    most.count = std::max(most.count, row.count);
  }
  const Money money(say, amounts);
  BarPanel paid{.heading = say("วงเงิน (บาท)", "Amount (baht)")};
  BarPanel count{.heading = say("จำนวน (รายการ)", "Number of purchases")};
  Chart chart;
  chart.table.columns = {
      {.text = std::move(first_column), .is_number = false}, {.text = count.heading}, {.text = paid.heading}};
  for (const Purchases& row : rows) {
    paid.groups.push_back(
        {.label = row.name,
         .bars = {{.share = share_of(row.paid.satang, most.paid.satang), .shown = money(row.paid)}}});
    count.groups.push_back({.label = row.name,
                            .bars = {{.share = share_of(row.count, most.count),
                                      .shown = say.count(row.count),
                                      .series = Series::hatch}}});
    chart.table.rows.push_back({.cells = {row.name, say.count(row.count), money(row.paid)}});
  }
  const Purchases total = total_of(rows);
  chart.table.rows.push_back(
      {.cells = {say("รวม", "Total"), say.count(total.count), money(total.paid)}, .is_sum = true});
  const auto largest = std::ranges::max_element(rows, {}, [](const Purchases& row) { return row.paid; });
  const std::array words{say.count(total.count), money(total.paid), largest->name, money(largest->paid)};
  chart.description = ChartSpeech::filled(
      say("รวม {0} รายการ {1} บาท มากที่สุดคือ {2} {3} บาท", "{0} purchases of {1} baht; most by {2}, {3} baht."),
      words);
  chart.picture = BarPicture{.panels = {std::move(paid), std::move(count)}};
  return chart;
}

/// The first day of the month in which a contract was signed.
text::Date month_of(const text::Date& day) {
  return {.year = day.year, .month = day.month, .day = 1};
}

text::Date next_month(const text::Date& first_day) {
  return text::add_days(text::last_day_of_month(first_day.year, first_day.month), 1);
}

}  // namespace

std::optional<Chart> chart_of_budget(const EntryView& entry, const ChartSpeech& say) {
  const Budget budget = budget_of(entry, say);
  if (budget.lines.size() < 2 || budget.most <= 0) {
    return std::nullopt;
  }
  const Money money = money_of(budget, say);
  return Chart{.description = finding(budget, money, say),
               .table = table_of(budget, money, say),
               .picture = BarPicture{.panels = {panel_of(budget, money, say)}}};
}

std::optional<Chart> chart_of_methods(const EntryView& entry, const ChartSpeech& say) {
  std::map<std::string, Purchases> methods;
  for (const site::Contract* const contract : records_of<site::Contract>(entry)) {
    add(methods[contract->method], *contract);
  }
  std::vector<Purchases> rows;
  for (auto& [method, purchases] : methods) {
    purchases.name = method.empty() ? say("ไม่ระบุวิธี", "Method not told") : method;
    rows.push_back(std::move(purchases));
  }
  std::ranges::stable_sort(rows, std::ranges::greater{}, [](const Purchases& row) { return row.paid; });
  if (rows.size() > most_bars) {
    Purchases others = total_of(std::span(rows).subspan(most_bars - 1));
    others.name = say("วิธีอื่น ๆ", "Other methods");
    rows.resize(most_bars - 1);
    rows.push_back(std::move(others));
  }
  if (rows.size() < 2 || rows.front().paid.satang <= 0) {
    return std::nullopt;
  }
  return chart_of_purchases(std::move(rows), say("วิธีการจัดซื้อจัดจ้าง", "Method"), say);
}

std::optional<Chart> chart_of_months(const EntryView& entry, const ChartSpeech& say) {
  constexpr std::size_t most_months = 24;
  std::map<text::Date, Purchases> months;
  Purchases unsigned_ones{.name = say("ไม่ระบุวันที่", "Day not told")};
  for (const site::Contract* const contract : records_of<site::Contract>(entry)) {
    add(contract->signed_on ? months[month_of(*contract->signed_on)] : unsigned_ones, *contract);
  }
  if (months.size() < 2) {
    return std::nullopt;
  }
  // Months without any purchase between others are told too, unless a slip of a year makes them hundreds.
  std::vector<Purchases> rows;
  const text::Date last = months.rbegin()->first;
  for (text::Date month = months.begin()->first; month <= last && rows.size() <= most_months;
       month = next_month(month)) {
    rows.push_back(months[month]);
    rows.back().name = say.month(month);
  }
  if (rows.size() > most_months) {
    return std::nullopt;
  }
  if (unsigned_ones.count > 0) {
    rows.push_back(std::move(unsigned_ones));
  }
  return chart_of_purchases(std::move(rows), say("เดือนที่ลงนามสัญญา", "Month of signing"), say);
}

}  // namespace prongsai::render
