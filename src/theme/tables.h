#pragma once

#include "theme/value.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace prongsai::theme {

class Workspace;

/// What an expression gave; nothing when a problem has been told.
using Evaluated = std::optional<Value>;

/// x | name(…). `apply` is null for those that the evaluator does itself (default, trans).
struct Filter {
  std::string_view name{};
  std::uint8_t least_arguments = 0;
  std::uint8_t most_arguments = 0;
  Evaluated (*apply)(const Value& input, std::span<const Value> arguments, Workspace& workspace) = nullptr;
};
inline constexpr std::size_t max_filter_arguments = 2;

/// x is name(…). `holds` is null for `defined`.
struct Test {
  std::string_view name{};
  bool has_argument = false;
  bool (*holds)(const Value& input, const Value& argument) = nullptr;
};

/// Sorted by name.
std::span<const Filter> all_filters();
std::span<const Test> all_tests();
/// Every word that may begin a tag, those that close included.
std::span<const std::string_view> all_tags();

}  // namespace prongsai::theme
