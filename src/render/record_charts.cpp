#include "render/record_charts.h"

#include "render/book.h"
#include "render/chart.h"
#include "render/in_language.h"
#include "render/views.h"
#include "site/complaint.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/headings.h"
#include "site/procurement.h"
#include "site/project.h"
#include "site/score.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"
#include "text/number.h"
#include "text/thai.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

/// One bar is no comparison, and hundreds are no picture.
constexpr std::size_t fewest_groups = 2;
constexpr std::size_t most_groups = 30;

class Drawing {
 public:
  Drawing(const Book& book, const EntryView& entry, text::Language language)
      : book_(book), entry_(entry), language_(language) {}

  std::optional<BarChart> draw(std::string_view name) {
    chart_.most = 0;
    if (name == "score") {
      draw_scores();
    } else if (name == "score-years") {
      draw_score_years();
    } else if (name == "budget") {
      draw_budget();
    } else if (name == "method" || name == "month") {
      draw_purchases(name == "month");
    } else if (name == "complaints") {
      draw_complaints();
    }
    const bool is_shown =
        chart_.groups.size() >= fewest_groups && chart_.groups.size() <= most_groups && chart_.most > 0;
    return is_shown ? std::optional(std::move(chart_)) : std::nullopt;
  }

 private:
  template <class Record>
  [[nodiscard]] const std::vector<Record>* records() const {
    return std::get_if<std::vector<Record>>(&entry_.file->records);
  }

  [[nodiscard]] std::string digits(std::string_view text) const {
    return text::with_digits(text, digits_in(book_.inputs.site.config.digits, language_));
  }

  [[nodiscard]] Bar money(text::Amount amount, std::string_view kind) const {
    constexpr double satang_a_baht = 100;
    return {.value = static_cast<double>(amount.satang) / satang_a_baht,
            .shown = digits(text::format_amount(amount)),
            .kind = kind};
  }

  [[nodiscard]] Bar count(std::int64_t number, std::string_view kind) const {
    return {
        .value = static_cast<double>(number), .shown = digits(text::format_integer(number)), .kind = kind};
  }

  /// The author's heading of a field, else its label.
  [[nodiscard]] std::string heading(std::string_view key) const {
    const auto own = std::ranges::find(entry_.file->headings, key, &site::Heading::key);
    if (own != entry_.file->headings.end()) {
      return own->text;
    }
    const auto label = site::heading_label(entry_.file->records, key);
    return label ? std::string(in_language(label->th, label->en, language_)) : std::string(key);
  }

  void add(std::string label, std::vector<Bar> bars) {
    for (const Bar& bar : bars) {
      chart_.most = std::max(chart_.most, bar.value);
    }
    chart_.groups.push_back({.label = std::move(label), .bars = std::move(bars)});
  }

  void draw_scores() {
    const auto sheet = book_.inputs.scores.find(entry_.file->path);
    if (sheet == book_.inputs.scores.end()) {
      return;
    }
    for (const site::RankedScore& score : sheet->second.ranked) {
      add(digits(std::to_string(score.number)) + ". " + score.name,
          {{.value = score.score,
            .shown = digits(text::format_decimal(score.score, 2)),
            .kind = site::name_of(score.band).key}});
    }
    chart_.most = full_score;
  }

  void draw_score_years() {
    const int own = entry_.file->head.fiscal_year.value_or(text::FiscalYear{}).buddhist;
    std::map<int, const site::ScoreSheet*> years;
    for (const EntryView& entry : book_.entries) {
      const int year = entry.file->head.fiscal_year.value_or(text::FiscalYear{}).buddhist;
      const auto sheet = book_.inputs.scores.find(entry.file->path);
      if (sheet != book_.inputs.scores.end() && year > 0 && year <= own && sheet->second.total) {
        years.emplace(year, &sheet->second);
      }
    }
    for (const auto& [year, sheet] : years) {
      add(digits(std::to_string(year)), {score(sheet->iit, "iit"), score(sheet->eit, "eit"),
                                         score(sheet->oit, "oit"), score(sheet->total, "whole")});
    }
    const bool is_thai = language_ == text::Language::th;
    chart_.legend = {{.kind = "iit", .label = "IIT"},
                     {.kind = "eit", .label = "EIT"},
                     {.kind = "oit", .label = "OIT"},
                     {.kind = "whole", .label = is_thai ? "คะแนนรวม" : "Total"}};
    chart_.most = full_score;
  }

  [[nodiscard]] Bar score(const std::optional<double>& value, std::string_view kind) const {
    return {.value = value.value_or(0),
            .shown = value ? digits(text::format_decimal(*value, 2)) : std::string("–"),
            .kind = kind};
  }

  void draw_budget() {
    const auto* const projects = records<site::Project>();
    for (const site::Project& project : projects == nullptr ? std::vector<site::Project>{} : *projects) {
      if (project.budget && project.spent) {
        add(project.name, {money(*project.budget, "planned"), money(*project.spent, "done")});
      }
    }
    chart_.legend = {{.kind = "planned", .label = heading("budget")},
                     {.kind = "done", .label = heading("spent")}};
  }

  /// What a purchase is counted under: its method, or the month of its signing ("2023-11"); may be empty.
  static std::string key_of(const site::Contract& contract, bool is_by_month) {
    constexpr std::size_t year_and_month = 7;
    if (!is_by_month) {
      return contract.method;
    }
    return contract.signed_on ? text::to_iso(*contract.signed_on).substr(0, year_and_month) : std::string();
  }

  [[nodiscard]] std::map<std::string, text::Amount> sums_by(bool is_by_month) const {
    std::map<std::string, text::Amount> sums;
    const auto* const contracts = records<site::Contract>();
    for (const site::Contract& contract : contracts == nullptr ? std::vector<site::Contract>{} : *contracts) {
      const auto& paid = contract.agreed_price ? contract.agreed_price : contract.budget;
      const std::string key = key_of(contract, is_by_month);
      if (paid && !key.empty()) {
        sums[key].satang += paid->satang;
      }
    }
    return sums;
  }

  void draw_purchases(bool is_by_month) {
    const std::map<std::string, text::Amount> sums = sums_by(is_by_month);
    for (const auto& [key, sum] : sums) {
      add(is_by_month ? month(key) : key, {money(sum, "done")});
    }
    if (!is_by_month) {
      std::ranges::stable_sort(chart_.groups, std::ranges::greater{},
                               [](const BarGroup& group) { return group.bars.front().value; });
    }
  }

  [[nodiscard]] std::string month(const std::string& year_and_month) const {
    const auto day = text::parse_date(year_and_month + "-01");
    return day ? digits(text::format_date(*day, language_, text::DateStyle::month_year)) : year_and_month;
  }

  void draw_complaints() {
    const auto* const rows = records<site::ComplaintStatistic>();
    if (rows == nullptr) {
      return;
    }
    std::set<std::string_view> subjects;
    for (const site::ComplaintStatistic& row : *rows) {
      subjects.insert(row.subject);
    }
    for (const site::ComplaintStatistic& row : *rows) {
      // What all rows are about need not be said of each.
      std::string label = subjects.size() > 1 ? row.subject : std::string();
      if (row.period) {
        label += (label.empty() ? "" : " ") + digits(text::format_period(*row.period, language_));
      }
      if (row.received) {
        add(std::move(label), {count(*row.received, "planned"), count(row.settled.value_or(0), "done")});
      }
    }
    chart_.legend = {{.kind = "planned", .label = heading("received")},
                     {.kind = "done", .label = heading("settled")}};
  }

  static constexpr double full_score = 100;

  const Book& book_;
  const EntryView& entry_;
  text::Language language_;
  BarChart chart_{};
};

}  // namespace

std::optional<BarChart> record_chart(const Book& book, const EntryView& entry, std::string_view name,
                                     text::Language language) {
  return Drawing(book, entry, language).draw(name);
}

}  // namespace prongsai::render
