#pragma once

#include "render/chart.h"
#include "theme/value.h"

#include <string>
#include <string_view>

namespace prongsai::render {

/// A chart as templates see it: `title`, `description`, the `svg`, and its table's `columns` and `rows`.
struct ChartView {
  std::string title{};
  std::string svg{};
  Chart chart{};
};

/// How templates see a chart, and the columns and rows of its table.
const theme::ObjectType& chart_type();
const theme::ObjectType& chart_column_type();
const theme::ObjectType& chart_row_type();

/// The view of a chart with that title, whose ids begin with `id`; kept by the arena.
theme::Value to_value(Chart chart, std::string_view id, std::string title, theme::Arena& arena);

}  // namespace prongsai::render
