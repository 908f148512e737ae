#pragma once

#include <cstddef>
#include <utility>

namespace prongsai::site {

/// The row at one place of a FieldList.
template <std::size_t place, class Row>
struct FieldAt {
  Row row{};
};

/// The rows of a field table, each of its own type: what a std::tuple would be, of which a compiler that
/// reads a hundred rows in every source makes ten times the work.
template <class Places, class... Rows>
struct FieldList;

template <std::size_t... places, class... Rows>
struct FieldList<std::index_sequence<places...>, Rows...> : FieldAt<places, Rows>... {
  static constexpr std::index_sequence<places...> all{};
};

template <class... Rows>
constexpr FieldList<std::index_sequence_for<Rows...>, Rows...> fields(Rows... rows) {
  return {{rows}...};
}

/// The row at `place`.
template <std::size_t place, class Row>
constexpr const Row& field_at(const FieldAt<place, Row>& list) {
  return list.row;
}

/// What `visit` answers when it gets all rows.
template <class Visit, std::size_t... places, class... Rows>
constexpr decltype(auto) apply(const Visit& visit,
                               const FieldList<std::index_sequence<places...>, Rows...>& list) {
  return visit(field_at<places>(list)...);
}

}  // namespace prongsai::site
