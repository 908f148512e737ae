#include "theme/values.h"

#include "text/date.h"
#include "text/number.h"
#include "text/thai.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <array>
#include <charconv>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace prongsai::theme {

namespace {

template <class Number>
std::string_view digits_of(Number number, std::string& scratch) {
  std::array<char, 400> buffer{};
  char* end = nullptr;
  if constexpr (std::is_floating_point_v<Number>) {
    end = std::to_chars(buffer.begin(), buffer.end(), number, std::chars_format::fixed).ptr;
  } else {
    end = std::to_chars(buffer.begin(), buffer.end(), number).ptr;
  }
  scratch.assign(buffer.begin(), end);
  return scratch;
}

}  // namespace

bool is_true(const Value& value) {
  return std::visit(
      [](const auto& held) -> bool {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>) {
          return false;
        } else if constexpr (std::is_arithmetic_v<Held>) {
          return held != Held{};
        } else if constexpr (std::is_same_v<Held, std::string_view> ||
                             std::is_same_v<Held, std::span<const Value>>) {
          return !held.empty();
        } else if constexpr (std::is_same_v<Held, Safe>) {
          return !held.html.empty();
        } else if constexpr (std::is_same_v<Held, ListRef>) {
          return held.size != 0;
        } else {
          return true;
        }
      },
      value.storage());
}

std::string_view type_word(const Value& value) {
  constexpr std::array<std::string_view, 11> words = {
      "nothing", "boolean", "integer", "number", "text", "html", "date", "amount", "list", "object", "list"};
  static_assert(words.size() == std::variant_size_v<Value::Storage>);
  return words[value.storage().index()];
}

std::optional<std::size_t> list_size(const Value& value) {
  if (value.is_nothing()) {
    return 0;
  }
  if (const auto* list = std::get_if<ListRef>(&value.storage())) {
    return list->size;
  }
  const auto* list = std::get_if<std::span<const Value>>(&value.storage());
  return list == nullptr ? std::nullopt : std::optional(list->size());
}

Value list_item(const Value& list, std::size_t index) {
  if (const auto* seen = std::get_if<ListRef>(&list.storage())) {
    return seen->at(seen->list, index);
  }
  return std::get<std::span<const Value>>(list.storage())[index];
}

std::optional<double> number_of(const Value& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value.storage())) {
    return static_cast<double>(*integer);
  }
  const auto* decimal = std::get_if<double>(&value.storage());
  return decimal == nullptr ? std::nullopt : std::optional(*decimal);
}

std::optional<std::string_view> characters_of(const Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value.storage())) {
    return *text;
  }
  const auto* safe = std::get_if<Safe>(&value.storage());
  return safe == nullptr ? std::nullopt : std::optional(safe->html);
}

std::optional<std::partial_ordering> compare(const Value& one, const Value& other) {
  const auto* left = std::get_if<std::int64_t>(&one.storage());
  const auto* right = std::get_if<std::int64_t>(&other.storage());
  if (left != nullptr && right != nullptr) {
    return *left <=> *right;
  }
  if (const auto number = number_of(one), second = number_of(other); number && second) {
    return *number <=> *second;
  }
  if (const auto text = characters_of(one), second = characters_of(other); text && second) {
    return *text <=> *second;
  }
  if (one.storage().index() != other.storage().index()) {
    return std::nullopt;
  }
  if (const auto* amount = std::get_if<text::Amount>(&one.storage())) {
    return *amount <=> std::get<text::Amount>(other.storage());
  }
  if (const auto* date = std::get_if<text::Date>(&one.storage())) {
    return *date <=> std::get<text::Date>(other.storage());
  }
  return std::nullopt;
}

bool are_equal(const Value& one, const Value& other) {
  if (const auto order = compare(one, other)) {
    return *order == std::partial_ordering::equivalent;
  }
  if (one.storage().index() != other.storage().index()) {
    return false;
  }
  if (const auto* truth = std::get_if<bool>(&one.storage())) {
    return *truth == std::get<bool>(other.storage());
  }
  if (const auto* object = std::get_if<ObjectRef>(&one.storage())) {
    return object->object == std::get<ObjectRef>(other.storage()).object;
  }
  return one.is_nothing();
}

std::optional<std::string_view> printed(const Value& value, const RenderOptions& options,
                                        std::string& scratch) {
  const Value::Storage& held = value.storage();
  if (const auto characters = characters_of(value)) {
    return characters;
  }
  if (const auto* integer = std::get_if<std::int64_t>(&held)) {
    return digits_of(*integer, scratch);
  }
  if (const auto* decimal = std::get_if<double>(&held)) {
    return digits_of(*decimal, scratch);
  }
  if (const auto* date = std::get_if<text::Date>(&held)) {
    scratch =
        text::with_digits(text::format_date(*date, options.language, text::DateStyle::full), options.digits);
    return scratch;
  }
  if (const auto* amount = std::get_if<text::Amount>(&held)) {
    scratch = text::with_digits(text::format_amount(*amount), options.digits);
    return scratch;
  }
  if (const auto* truth = std::get_if<bool>(&held)) {
    return *truth ? "true" : "false";
  }
  return value.is_nothing() ? std::optional(std::string_view()) : std::nullopt;
}

}  // namespace prongsai::theme
