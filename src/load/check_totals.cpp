#include "load/check_totals.h"

#include "load/read_table.h"
#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "text/number.h"
#include "text/thai.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

bool is_total_row(const std::vector<sheet::Cell>& row) {
  for (const sheet::Cell& cell : row) {
    if (!is_blank_cell(cell.text)) {
      const std::string word = text::normalize(cell.text);
      return word == "รวม" || word.starts_with("รวม ") || word.starts_with("รวมทั้ง") ||
             word.starts_with("รวมเป็นเงิน") || word == "total";
    }
  }
  return false;
}

report::Problem other_total(const sheet::Cell& cell, std::string_view what, std::string stated,
                            std::string sum) {
  return {.rule = report::Rule::table_total_differs,
          .where = cell.where,
          .details = {std::string(what), std::move(stated), std::move(sum)}};
}

void check_sum(const sheet::Cell& cell, std::string_view what, double sum,
               std::vector<report::Problem>& problems) {
  constexpr double tiny = 1e-6;
  const auto stated = text::parse_decimal(cell.text);
  if (stated && std::abs(*stated - sum) > tiny) {
    constexpr int decimals = 2;
    problems.push_back(other_total(cell, what, text::format_decimal(*stated, decimals),
                                   text::format_decimal(sum, decimals)));
  }
}

void check_count(const std::vector<sheet::Cell>& total_row, std::size_t records,
                 std::vector<report::Problem>& problems) {
  static constexpr auto units =
      std::to_array<std::string_view>({"รายการ", "โครงการ", "เรื่อง", "สัญญา", "กิจกรรม", "ราย", "คน", "ครั้ง"});
  const auto first =
      std::ranges::find_if(total_row, [](const sheet::Cell& cell) { return !is_blank_cell(cell.text); });
  if (first == total_row.end()) {
    return;
  }
  const std::string words = text::normalize(first->text);
  const std::size_t begin = words.find_first_of("0123456789");
  const std::size_t end = std::min(words.find_first_not_of("0123456789,", begin), words.size());
  if (begin == std::string::npos) {
    return;
  }
  const std::string_view unit = text::trim(std::string_view(words).substr(end));
  const auto stated = text::parse_integer(std::string_view(words).substr(begin, end - begin));
  const bool is_count =
      std::ranges::any_of(units, [&](std::string_view one) { return unit.starts_with(one); });
  if (stated && is_count && *stated != static_cast<std::int64_t>(records)) {
    problems.push_back(other_total(*first, unit, text::format_integer(*stated),
                                   text::format_integer(static_cast<std::int64_t>(records))));
  }
}

}  // namespace prongsai::load
