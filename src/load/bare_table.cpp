#include "load/bare_table.h"

#include "load/content_path.h"
#include "load/read_records.h"
#include "site/site.h"
#include "text/date.h"
#include "text/language.h"
#include "text/slug.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

namespace {

std::optional<text::Period> period_of_file(std::string_view stem) {
  if (const auto year = text::parse_fiscal_year(stem)) {
    return text::period_of(*year);
  }
  const auto first = text::parse_date(std::string(stem) + "-01");
  if (!first) {
    return std::nullopt;
  }
  return text::Period{.from = *first, .to = text::last_day_of_month(first->year, first->month)};
}

/// "ต.ค. 66" says it all; of "ต.ค." the workbook's fiscal year says the rest.
std::optional<text::Period> period_of_sheet(const std::string& name,
                                            const std::optional<text::Period>& year) {
  if (const auto period = period_of_file(name)) {
    return period;
  }
  if (const auto period = text::parse_period(name); period || !year) {
    return period;
  }
  for (const int common : {year->from.year, year->to.year}) {
    const auto month = text::parse_period(name + " " + std::to_string(common + text::buddhist_minus_common));
    if (month && year->from <= month->from && month->to <= year->to) {
      return month;
    }
  }
  return std::nullopt;
}

/// "2566-10" of October 2023; nothing of what is not one month.
std::string month_name(const std::optional<text::Period>& period) {
  const bool is_month = period && period->from.day == 1 &&
                        period->to == text::last_day_of_month(period->from.year, period->from.month);
  if (!is_month) {
    return {};
  }
  const std::string month = std::to_string(period->from.month);
  return std::to_string(period->from.year + text::buddhist_minus_common) + (month.size() == 1 ? "-0" : "-") +
         month;
}

std::string address_of_sheet(const std::string& path, const std::string& sheet,
                             const std::optional<text::Period>& period) {
  const std::string month = month_name(period);
  return month.empty() ? address_of(path, "") + text::slug(sheet) + "/" : address_of(path, month);
}

}  // namespace

BareTable name_bare_table(const std::string& path, const std::string& sheet,
                          const std::vector<std::string>& titles, const site::Area* area) {
  const std::string_view stem = stem_of(path);
  const std::string_view name = sheet.empty() ? stem : std::string_view(sheet);
  BareTable table{.period = period_of_file(stem)};
  if (!sheet.empty()) {
    table.period = period_of_sheet(sheet, table.period);
  }
  for (std::size_t i = 0; i < titles.size() && !table.period; ++i) {
    table.period = period_in(titles[i]);
  }
  table.title = area == nullptr ? std::string(name) : area->title;
  if (table.period) {
    table.title += " " + text::format_period(*table.period, text::Language::th);
  } else if (area != nullptr) {
    table.title += " " + std::string(name);
  }
  table.address = sheet.empty() ? address_of(path, "") : address_of_sheet(path, sheet, table.period);
  return table;
}

}  // namespace prongsai::load
