#include "site/shape.h"

#include "site/field.h"
#include "site/head.h"
#include "site/kind.h"

#include <algorithm>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace prongsai::site {

RecordShape shape_of_head() {
  RecordShape head = shape_of<Head>();
  // The kind is kept as it was written, so that an unknown one can be told with the nearest.
  const auto kind = std::ranges::find(head, "kind", [](const FieldShape& field) { return field.info.key; });
  kind->type = ValueType::choice;
  kind->choices = choices_of<Kind>();
  return head;
}

RecordShape shape_of_records(Kind kind) {
  return std::visit(
      [](const auto& list) -> RecordShape {
        using List = std::decay_t<decltype(list)>;
        if constexpr (std::same_as<List, std::monostate>) {
          return {};
        } else {
          return shape_of<typename List::value_type>();
        }
      },
      no_records(kind));
}

std::vector<ComputedNumber> computed_numbers(Kind kind) {
  return std::visit(
      [](const auto& list) -> std::vector<ComputedNumber> {
        using List = std::decay_t<decltype(list)>;
        if constexpr (requires { Fields<typename List::value_type>::computed; }) {
          const auto& computed = Fields<typename List::value_type>::computed;
          return {computed.begin(), computed.end()};
        } else {
          return {};
        }
      },
      no_records(kind));
}

const FieldShape* find_field(const RecordShape& shape, std::string_view key) {
  const auto found = std::ranges::find(shape, key, [](const FieldShape& field) { return field.info.key; });
  return found == shape.end() ? nullptr : &*found;
}

}  // namespace prongsai::site
