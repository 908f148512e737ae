#pragma once

#include "render/chart.h"
#include "render/views.h"
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

/// The view of a chart with that title, whose ids begin with `id`; kept by the arena.
theme::Value to_value(Chart chart, std::string_view id, std::string title, theme::Arena& arena);

template <>
const theme::ObjectType& view_type<ChartColumn>();
template <>
const theme::ObjectType& view_type<ChartRow>();
template <>
const theme::ObjectType& view_type<ChartView>();

}  // namespace prongsai::render
