#include "report/rule.h"
#include "text/number.h"
#include "text/thai.h"
#include "text/utf8.h"
#include "theme/ast.h"
#include "theme/filters.h"
#include "theme/operators.h"
#include "theme/tables.h"
#include "theme/value.h"
#include "theme/values.h"
#include "theme/workspace.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

namespace {

// The size of a list, paid for; nothing after a problem.
std::optional<std::size_t> list_input(const Value& input, Workspace& workspace) {
  const auto size = list_size(input);
  if (!size) {
    return workspace.fail_type("list", input);
  }
  return workspace.spend(*size) ? size : std::nullopt;
}

std::optional<std::vector<Value>> items_of(const Value& input, Workspace& workspace) {
  const auto size = list_input(input, workspace);
  if (!size || !workspace.has_room_for(*size * sizeof(Value))) {
    return std::nullopt;
  }
  std::vector<Value> items;
  items.reserve(*size);
  for (std::size_t i = 0; i < *size; ++i) {
    items.push_back(list_item(input, i));
  }
  return items;
}

Evaluated part_of(const Value& input, std::size_t first, std::size_t count, Workspace& workspace) {
  const auto size = list_input(input, workspace);
  if (!size) {
    return std::nullopt;
  }
  std::vector<Value> items;
  for (std::size_t i = first; i < *size && i - first < count; ++i) {
    items.push_back(list_item(input, i));
  }
  return workspace.keep(std::move(items));
}

std::optional<std::string_view> name_argument(Arguments arguments, Workspace& workspace) {
  const auto name = characters_of(arguments[0]);
  return name ? name : workspace.fail_type("text", arguments[0]);
}

// By what an item is sorted or grouped: texts in the order of the dictionary, nothing last.
struct Key {
  Value value{};
  std::string text{};
};

Key key_of(const Value& value) {
  const auto characters = characters_of(value);
  return {.value = value, .text = characters ? text::sort_key(*characters) : std::string()};
}

std::optional<std::partial_ordering> compare_keys(const Key& one, const Key& other) {
  if (one.value.is_nothing() || other.value.is_nothing()) {
    return one.value.is_nothing() <=> other.value.is_nothing();
  }
  if (characters_of(one.value) && characters_of(other.value)) {
    return one.text <=> other.text;
  }
  const auto order = compare(one.value, other.value);
  return order && *order != std::partial_ordering::unordered ? order : std::nullopt;
}

struct Keyed {
  Key key{};
  Value item{};
};

// Whether all keys compare with the first; what does not is told.
bool are_comparable(const std::vector<Keyed>& keyed, Workspace& workspace) {
  const auto first =
      std::ranges::find_if_not(keyed, [](const Keyed& one) { return one.key.value.is_nothing(); });
  for (auto one = first; one != keyed.end(); ++one) {
    if (!one->key.value.is_nothing() && !compare_keys(one->key, first->key)) {
      workspace.fail_type(one == first ? "text" : type_word(first->key.value), one->key.value);
      return false;
    }
  }
  return true;
}

std::optional<std::vector<Keyed>> keyed_items(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto items = items_of(input, workspace);
  const auto member = arguments.empty() ? std::string_view() : name_argument(arguments, workspace);
  if (!items || !member) {
    return std::nullopt;
  }
  constexpr std::size_t steps_for_a_key = 20;
  std::vector<Keyed> keyed;
  for (const Value& item : *items) {
    const Evaluated value = member->empty() ? Evaluated(item) : member_of(item, *member, workspace);
    if (!value || !workspace.spend(steps_for_a_key)) {
      return std::nullopt;
    }
    keyed.push_back({.key = key_of(*value), .item = item});
  }
  if (!are_comparable(keyed, workspace)) {
    return std::nullopt;
  }
  return keyed;
}

bool is_before(const Keyed& one, const Keyed& other) {
  const auto order = compare_keys(one.key, other.key);
  return order && *order < 0;
}

bool is_safe(const Value& value) {
  return std::holds_alternative<Safe>(value.storage());
}

}  // namespace

Evaluated filter_length(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  if (const auto* text = std::get_if<std::string_view>(&input.storage())) {
    return text_input(input, workspace) ? Evaluated(text::count_code_points(*text)) : std::nullopt;
  }
  const auto size = list_size(input);
  return size ? Evaluated(*size) : workspace.fail_type("list", input);
}

Evaluated filter_join(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto items = items_of(input, workspace);
  if (!items) {
    return std::nullopt;
  }
  const Value separator = arguments.empty() ? Value("") : arguments[0];
  const bool has_html = is_safe(separator) || std::ranges::any_of(*items, is_safe);
  const JoinAs join_as = has_html ? JoinAs::html : JoinAs::text;
  std::string joined;
  bool is_first = true;
  for (const Value& item : *items) {
    const bool is_joined = (is_first || append_joined(joined, separator, join_as, workspace)) &&
                           append_joined(joined, item, join_as, workspace);
    if (!is_joined) {
      return std::nullopt;
    }
    is_first = false;
  }
  return has_html ? workspace.keep_safe(std::move(joined)) : workspace.keep(std::move(joined));
}

Evaluated filter_first(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  const auto size = list_size(input);
  if (!size) {
    return workspace.fail_type("list", input);
  }
  return *size == 0 ? Value() : list_item(input, 0);
}

Evaluated filter_last(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  const auto size = list_size(input);
  if (!size) {
    return workspace.fail_type("list", input);
  }
  return *size == 0 ? Value() : list_item(input, *size - 1);
}

Evaluated filter_reverse(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  auto items = items_of(input, workspace);
  if (!items) {
    return std::nullopt;
  }
  std::ranges::reverse(*items);
  return workspace.keep(std::move(*items));
}

Evaluated filter_limit(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto count = count_argument(arguments, 0, 0, workspace);
  return count ? part_of(input, 0, static_cast<std::size_t>(*count), workspace) : std::nullopt;
}

Evaluated filter_slice(const Value& input, Arguments arguments, Workspace& workspace) {
  constexpr std::int64_t to_the_end = 1'000'000;
  const auto first = count_argument(arguments, 0, 0, workspace);
  const auto count = first ? count_argument(arguments, 1, to_the_end, workspace) : std::nullopt;
  return count ? part_of(input, static_cast<std::size_t>(*first), static_cast<std::size_t>(*count), workspace)
               : std::nullopt;
}

Evaluated filter_batch(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto count = count_argument(arguments, 0, 0, workspace);
  const auto size = count ? list_input(input, workspace) : std::nullopt;
  if (!size) {
    return std::nullopt;
  }
  if (*count == 0) {
    return workspace.fail(report::Rule::theme_wrong_arguments, {workspace.text_here()});
  }
  std::vector<Value> batches;
  for (std::size_t first = 0; first < *size; first += static_cast<std::size_t>(*count)) {
    std::vector<Value> batch;
    for (std::size_t i = first; i < *size && i - first < static_cast<std::size_t>(*count); ++i) {
      batch.push_back(list_item(input, i));
    }
    const Evaluated kept = workspace.keep(std::move(batch));
    if (!kept) {
      return std::nullopt;
    }
    batches.push_back(*kept);
  }
  return workspace.keep(std::move(batches));
}

Evaluated filter_where(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto size = list_input(input, workspace);
  const auto name = size ? name_argument(arguments, workspace) : std::nullopt;
  if (!name) {
    return std::nullopt;
  }
  std::vector<Value> chosen;
  for (std::size_t i = 0; i < *size; ++i) {
    const Value item = list_item(input, i);
    const Evaluated member = member_of(item, *name, workspace);
    if (!member) {
      return std::nullopt;
    }
    if (arguments.size() == 1 ? is_true(*member) : are_equal(*member, arguments[1])) {
      chosen.push_back(item);
    }
  }
  return workspace.keep(std::move(chosen));
}

Evaluated filter_map(const Value& input, Arguments arguments, Workspace& workspace) {
  auto items = items_of(input, workspace);
  const auto name = items ? name_argument(arguments, workspace) : std::nullopt;
  if (!name) {
    return std::nullopt;
  }
  for (Value& item : *items) {
    const Evaluated member = member_of(item, *name, workspace);
    if (!member) {
      return std::nullopt;
    }
    item = *member;
  }
  return workspace.keep(std::move(*items));
}

Evaluated filter_sum(const Value& input, Arguments arguments, Workspace& workspace) {
  const auto size = list_input(input, workspace);
  const auto name = !size               ? std::nullopt
                    : arguments.empty() ? std::string_view()
                                        : name_argument(arguments, workspace);
  if (!name) {
    return std::nullopt;
  }
  Evaluated total = Value(0);
  bool is_first = true;
  for (std::size_t i = 0; i < *size && total; ++i) {
    const Value item = list_item(input, i);
    const Evaluated addend = name->empty() ? Evaluated(item) : member_of(item, *name, workspace);
    if (!addend) {
      return std::nullopt;
    }
    if (addend->is_nothing()) {
      continue;
    }
    const bool starts_amount = is_first && std::holds_alternative<text::Amount>(addend->storage());
    total = combine(Operator::add, starts_amount ? Value(text::Amount{}) : *total, *addend, workspace);
    is_first = false;
  }
  return total;
}

Evaluated filter_sort(const Value& input, Arguments arguments, Workspace& workspace) {
  auto keyed = keyed_items(input, arguments, workspace);
  if (!keyed) {
    return std::nullopt;
  }
  std::ranges::stable_sort(*keyed, is_before);
  std::vector<Value> sorted;
  for (const Keyed& one : *keyed) {
    sorted.push_back(one.item);
  }
  return workspace.keep(std::move(sorted));
}

Evaluated filter_unique(const Value& input, Arguments /*arguments*/, Workspace& workspace) {
  const auto items = items_of(input, workspace);
  if (!items) {
    return std::nullopt;
  }
  std::vector<Value> unique;
  for (const Value& item : *items) {
    if (!workspace.spend(unique.size())) {
      return std::nullopt;
    }
    if (std::ranges::none_of(unique, [&](const Value& known) { return are_equal(known, item); })) {
      unique.push_back(item);
    }
  }
  return workspace.keep(std::move(unique));
}

// [[key, [item, …]], …] in the order in which the keys come first.
Evaluated filter_group_by(const Value& input, Arguments arguments, Workspace& workspace) {
  auto keyed = keyed_items(input, arguments, workspace);
  if (!keyed) {
    return std::nullopt;
  }
  std::vector<std::pair<Value, std::vector<Value>>> groups;
  for (const Keyed& one : *keyed) {
    if (!workspace.spend(groups.size())) {
      return std::nullopt;
    }
    auto group = std::ranges::find_if(
        groups, [&](const auto& known) { return are_equal(known.first, one.key.value); });
    if (group == groups.end()) {
      groups.emplace_back(one.key.value, std::vector<Value>());
      group = groups.end() - 1;
    }
    group->second.push_back(one.item);
  }
  std::vector<Value> pairs;
  for (auto& [key, items] : groups) {
    const Evaluated kept = workspace.keep(std::move(items));
    const Evaluated pair = kept ? workspace.keep(std::vector<Value>{key, *kept}) : std::nullopt;
    if (!pair) {
      return std::nullopt;
    }
    pairs.push_back(*pair);
  }
  return workspace.keep(std::move(pairs));
}

}  // namespace prongsai::theme
