#pragma once

#include "theme/theme.h"
#include "theme/value.h"

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// What values are and how they compare, without the evaluator.
namespace prongsai::theme {

bool is_true(const Value& value);
/// A word of the report's: text, number, list, object …
std::string_view type_word(const Value& value);

/// The length of a list; nothing when it is none. The empty value is an empty list.
std::optional<std::size_t> list_size(const Value& value);
Value list_item(const Value& list, std::size_t index);

std::optional<double> number_of(const Value& value);
/// A text, or the HTML of a safe value.
std::optional<std::string_view> characters_of(const Value& value);

/// The order of two numbers, amounts, dates or texts; nothing when they do not compare.
std::optional<std::partial_ordering> compare(const Value& one, const Value& other);
/// Lists are never equal; objects when they are the same.
bool are_equal(const Value& one, const Value& other);

/// A value as it is printed, before escaping; made in `scratch` when need be. Nothing for lists and objects.
std::optional<std::string_view> printed(const Value& value, const RenderOptions& options,
                                        std::string& scratch);

}  // namespace prongsai::theme
