#include "check/score.h"

#include "report/problem.h"
#include "report/rule.h"
#include "site/content_file.h"
#include "site/measure.h"
#include "site/score.h"
#include "site/site.h"
#include "site/stated_score.h"
#include "text/date.h"
#include "text/number.h"
#include "text/thai.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace prongsai::check {

namespace {

constexpr int first_year_of_new_grades = 2567;

site::Band band_of(double score) {
  if (score > 95) {
    return site::Band::strong;
  }
  if (score < 80) {
    return site::Band::urgent;
  }
  return score < 90 ? site::Band::improve : site::Band::good;
}

double rounded(double score) {
  return std::round(score * 100) / 100;
}

/// The mean of the indicators `first`–`last`, when each has a score.
std::optional<double> mean(const std::vector<site::IndicatorScore>& scores, std::int64_t first,
                           std::int64_t last) {
  double sum = 0;
  for (std::int64_t number = first; number <= last; ++number) {
    const auto found = std::ranges::find(scores, number, &site::IndicatorScore::number);
    const std::optional<double> score = found == scores.end() ? std::nullopt : found->score;
    if (!score) {
      return std::nullopt;
    }
    sum += *score;
  }
  return sum / static_cast<double>(last - first + 1);
}

struct Grade {
  double least = 0;
  std::string_view name{};
};

constexpr std::array old_grades{Grade{95, "AA"}, Grade{85, "A"}, Grade{75, "B"}, Grade{65, "C"},
                                Grade{55, "D"},  Grade{50, "E"}, Grade{0, "F"}};

/// From 2567 on the two best grades ask that each instrument reaches the mark too.
std::string new_grade(double total, double weakest) {
  if (total >= 95 && weakest >= 95) {
    return "ผ่านดีเยี่ยม";
  }
  if (total >= 85) {
    return weakest >= 85 ? "ผ่านดี" : "ผ่าน";
  }
  return total >= 70 ? "ต้องปรับปรุง" : "ต้องปรับปรุงโดยด่วน";
}

std::string grade_of(double total, double weakest, text::FiscalYear year) {
  if (year.buddhist >= first_year_of_new_grades) {
    return new_grade(total, weakest);
  }
  const auto* const grade =
      std::ranges::find_if(old_grades, [&](const Grade& row) { return total >= row.least; });
  return grade == old_grades.end() ? std::string() : std::string(grade->name);
}

/// What is stated agrees with what is computed when both print alike with two decimals.
void compare(const site::ContentFile& file, std::string_view what, std::optional<double> stated,
             std::optional<double> computed, std::vector<report::Problem>& problems) {
  constexpr double half_of_last_digit = 0.0051;
  if (stated && computed && std::abs(*stated - *computed) > half_of_last_digit) {
    problems.push_back({.rule = report::Rule::number_stated,
                        .where = {.file = file.path, .line = 1},
                        .details = {std::string(what), text::format_decimal(*stated, 2),
                                    text::format_decimal(*computed, 2)}});
  }
}

}  // namespace

site::ScoreSheet score_sheet(const std::vector<site::IndicatorScore>& scores, text::FiscalYear year) {
  site::ScoreSheet sheet;
  for (const site::IndicatorScore& score : scores) {
    if (!score.score) {
      continue;
    }
    sheet.ranked.push_back({.number = score.number,
                            .name = score.name,
                            .summary_name = score.summary_name.empty() ? score.name : score.summary_name,
                            .score = *score.score,
                            .band = band_of(*score.score)});
  }
  std::ranges::stable_sort(sheet.ranked, std::ranges::greater{}, &site::RankedScore::score);
  const auto iit = mean(scores, 1, 5);
  const auto eit = mean(scores, 6, 8);
  const auto oit = mean(scores, 9, 10);
  sheet.iit = iit ? std::optional(rounded(*iit)) : std::nullopt;
  sheet.eit = eit ? std::optional(rounded(*eit)) : std::nullopt;
  sheet.oit = oit ? std::optional(rounded(*oit)) : std::nullopt;
  if (iit && eit && oit) {
    sheet.total = rounded(0.3 * *iit + 0.3 * *eit + 0.4 * *oit);
    // Grades go by what is printed: 85.00 is 85 even where the binary mean is a hair less.
    sheet.grade = grade_of(*sheet.total, std::min({*sheet.iit, *sheet.eit, *sheet.oit}), year);
  }
  return sheet;
}

site::ScoreSheets score_sheets(const site::Site& site) {
  site::ScoreSheets sheets;
  for (const site::ContentFile& file : site.files) {
    const auto* const scores = std::get_if<std::vector<site::IndicatorScore>>(&file.records);
    if (scores != nullptr && file.head.fiscal_year) {
      sheets.emplace(file.path, score_sheet(*scores, *file.head.fiscal_year));
    }
  }
  return sheets;
}

std::vector<report::Problem> contradictions(const site::Site& site, const site::ScoreSheets& sheets) {
  std::vector<report::Problem> problems;
  for (const site::ContentFile& file : site.files) {
    const auto sheet = sheets.find(file.path);
    if (!file.head.stated || sheet == sheets.end()) {
      continue;
    }
    const site::StatedScore& stated = *file.head.stated;
    const site::ScoreSheet& computed = sheet->second;
    compare(file, "iit_score", stated.iit, computed.iit, problems);
    compare(file, "eit_score", stated.eit, computed.eit, problems);
    compare(file, "oit_score", stated.oit, computed.oit, problems);
    compare(file, "total_score", stated.total, computed.total, problems);
    const bool has_grades = !stated.grade.empty() && !computed.grade.empty();
    if (has_grades && text::normalize(stated.grade) != text::normalize(computed.grade)) {
      problems.push_back({.rule = report::Rule::number_stated,
                          .where = {.file = file.path, .line = 1},
                          .details = {"grade_of_result", stated.grade, computed.grade}});
    }
  }
  return problems;
}

}  // namespace prongsai::check
