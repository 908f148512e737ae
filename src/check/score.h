#pragma once

#include "report/problem.h"
#include "site/score.h"
#include "site/site.h"
#include "text/date.h"

#include <vector>

namespace prongsai::check {

/// Instrument means, total and grade from the indicators' scores of one year: total = 30 % IIT (indicators
/// 1–5) + 30 % EIT (6–8) + 40 % OIT (9–10), each the mean of its indicators; rounded to two decimals as
/// reports print it. Grades: AA–F to 2566, ผ่านดีเยี่ยม … from 2567 (process notes, section 3).
site::ScoreSheet score_sheet(const std::vector<site::IndicatorScore>& scores, text::FiscalYear year);

/// The sheets of all ita-score files of the site.
site::ScoreSheets score_sheets(const site::Site& site);

/// number/stated for each result that an ita-score file states otherwise than its indicators' scores come to
/// (by more than a rounding of the second decimal), or grade.
std::vector<report::Problem> contradictions(const site::Site& site, const site::ScoreSheets& sheets);

}  // namespace prongsai::check
