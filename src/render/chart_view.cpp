#include "render/chart_view.h"

#include "render/bind.h"
#include "render/chart.h"
#include "render/drawing.h"
#include "render/views.h"
#include "theme/value.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::render {

namespace {

using theme::Arena;
using theme::Member;
using theme::ObjectRef;
using theme::ObjectType;
using theme::Value;

}  // namespace

template <>
const ObjectType& view_type<ChartColumn>() {
  static constexpr auto members = sorted(std::array{
      Member{"text", [](const void* v, Arena&) { return Value(as<ChartColumn>(v).text); }},
      Member{"is_number", [](const void* v, Arena&) { return Value(as<ChartColumn>(v).is_number); }},
  });
  static constexpr ObjectType type{"column of a chart", members};
  return type;
}

template <>
const ObjectType& view_type<ChartRow>() {
  static constexpr auto members = sorted(std::array{
      Member{"cells", [](const void* v, Arena&) { return Value(to_list(as<ChartRow>(v).cells)); }},
      Member{"is_sum", [](const void* v, Arena&) { return Value(as<ChartRow>(v).is_sum); }},
  });
  static constexpr ObjectType type{"row of a chart", members};
  return type;
}

template <>
const ObjectType& view_type<ChartView>() {
  static constexpr auto members = sorted(std::array{
      Member{"title", [](const void* v, Arena&) { return Value(as<ChartView>(v).title); }},
      Member{"description", [](const void* v, Arena&) { return Value(as<ChartView>(v).chart.description); }},
      Member{"svg", [](const void* v, Arena&) { return Value(theme::Safe{as<ChartView>(v).svg}); }},
      Member{"columns",
             [](const void* v, Arena&) { return Value(view_list(as<ChartView>(v).chart.table.columns)); }},
      Member{"rows",
             [](const void* v, Arena&) { return Value(view_list(as<ChartView>(v).chart.table.rows)); }},
  });
  static constexpr ObjectType type{"chart", members};
  return type;
}

Value to_value(Chart chart, std::string_view id, std::string title, Arena& arena) {
  std::string svg = to_svg(draw(chart.picture), {.id = id, .title = title, .description = chart.description});
  return ObjectRef{&view_type<ChartView>(),
                   &arena.keep_object(ChartView{
                       .title = std::move(title), .svg = std::move(svg), .chart = std::move(chart)})};
}

}  // namespace prongsai::render
