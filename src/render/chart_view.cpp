#include "render/chart_view.h"

#include "render/bind.h"
#include "render/chart.h"
#include "render/drawing.h"
#include "theme/value.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using theme::Arena;
using theme::ListRef;
using theme::Member;
using theme::ObjectRef;
using theme::ObjectType;
using theme::Value;

template <class Object>
const Object& as(const void* object) {
  return *static_cast<const Object*>(object);
}

template <const ObjectType& type, class Object>
ListRef list_of(const std::vector<Object>& list) {
  return {&list, list.size(), [](const void* opaque, std::size_t index) -> Value {
            return ObjectRef{&type, &as<std::vector<Object>>(opaque)[index]};
          }};
}

constexpr auto column_members = sorted(std::array{
    Member{"text", [](const void* v, Arena&) { return Value(as<ChartColumn>(v).text); }},
    Member{"is_number", [](const void* v, Arena&) { return Value(as<ChartColumn>(v).is_number); }},
});
constexpr ObjectType column_type{"column of a chart", column_members};

constexpr auto row_members = sorted(std::array{
    Member{"cells", [](const void* v, Arena&) { return Value(to_list(as<ChartRow>(v).cells)); }},
    Member{"is_sum", [](const void* v, Arena&) { return Value(as<ChartRow>(v).is_sum); }},
});
constexpr ObjectType row_type{"row of a chart", row_members};

constexpr auto chart_members = sorted(std::array{
    Member{"title", [](const void* v, Arena&) { return Value(as<ChartView>(v).title); }},
    Member{"description", [](const void* v, Arena&) { return Value(as<ChartView>(v).chart.description); }},
    Member{"svg", [](const void* v, Arena&) { return Value(theme::Safe{as<ChartView>(v).svg}); }},
    Member{"columns",
           [](const void* v, Arena&) {
             return Value(list_of<column_type>(as<ChartView>(v).chart.table.columns));
           }},
    Member{"rows",
           [](const void* v, Arena&) { return Value(list_of<row_type>(as<ChartView>(v).chart.table.rows)); }},
});
constexpr ObjectType whole_type{"chart", chart_members};

}  // namespace

const ObjectType& chart_type() {
  return whole_type;
}

const ObjectType& chart_column_type() {
  return column_type;
}

const ObjectType& chart_row_type() {
  return row_type;
}

Value to_value(Chart chart, std::string_view id, std::string title, Arena& arena) {
  std::string svg = to_svg(draw(chart.picture), {.id = id, .title = title, .description = chart.description});
  return ObjectRef{&whole_type,
                   &arena.keep_object(ChartView{
                       .title = std::move(title), .svg = std::move(svg), .chart = std::move(chart)})};
}

}  // namespace prongsai::render
