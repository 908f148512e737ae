#pragma once

#include "report/problem.h"
#include "sheet/table.h"
#include "site/computed.h"
#include "site/field.h"
#include "text/number.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The total rows of a table against its records.
namespace prongsai::load {

/// Whether a row is a total ("รวม", "รวมทั้งสิ้น", "total") and not a record.
bool is_total_row(const std::vector<sheet::Cell>& row);

/// table/total-differs: what is summed, the total that stands in the cell, the sum of the rows.
report::Problem other_total(const sheet::Cell& cell, std::string_view what, std::string stated,
                            std::string sum);

/// The same for numbers with a fraction.
void check_sum(const sheet::Cell& cell, std::string_view what, double sum,
               std::vector<report::Problem>& problems);

/// "รวม 46 โครงการ" that are not 46: told as table_total_differs.
void check_count(const std::vector<sheet::Cell>& total_row, std::size_t records,
                 std::vector<report::Problem>& problems);

template <class Record>
concept HasSummed = requires { site::Fields<Record>::summed; };

/// The columns' sums against the total rows: money and what is counted; told as table_total_differs.
template <site::HasFields Record, class Value>
void check_total(const std::vector<Record>& records, const site::Field<Record, Value>& field,
                 const sheet::Cell& cell, std::vector<report::Problem>& problems) {
  if constexpr (std::same_as<Value, std::optional<text::Amount>>) {
    text::Amount sum{};
    for (const Record& record : records) {
      sum.satang += (record.*field.member).value_or(text::Amount{}).satang;
    }
    const auto stated = text::parse_amount(cell.text);
    if (stated && *stated != sum) {
      problems.push_back(
          other_total(cell, field.info.th, text::format_amount(*stated), text::format_amount(sum)));
    }
  } else if constexpr (std::same_as<Value, std::optional<std::int64_t>>) {
    std::int64_t sum = 0;
    for (const Record& record : records) {
      sum += (record.*field.member).value_or(0);
    }
    const auto stated = text::parse_integer(cell.text);
    if (stated && *stated != sum) {
      problems.push_back(
          other_total(cell, field.info.th, text::format_integer(*stated), text::format_integer(sum)));
    }
  } else if constexpr (std::same_as<Value, std::optional<double>> && HasSummed<Record>) {
    check_sum(cell, field.info.th, site::sum_of(records, field.info.key).value_or(0), problems);
  }
}

}  // namespace prongsai::load
