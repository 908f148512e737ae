#include "theme/operators.h"

#include "report/rule.h"
#include "text/escape.h"
#include "text/number.h"
#include "theme/ast.h"
#include "theme/nearest_name.h"
#include "theme/tables.h"
#include "theme/value.h"
#include "theme/values.h"
#include "theme/workspace.h"

#include <cmath>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace prongsai::theme {

namespace {

constexpr std::size_t bytes_per_step = 64;

Evaluated too_large(Workspace& workspace) {
  return workspace.fail(report::Rule::theme_limit, {"number"});
}

Evaluated by_zero(Workspace& workspace) {
  return workspace.fail(report::Rule::theme_division_by_zero, {workspace.text_here()});
}

std::int64_t floor_quotient(std::int64_t left, std::int64_t right) {
  const std::int64_t quotient = left / right;
  return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

Evaluated combine_integers(Operator kind, std::int64_t left, std::int64_t right, Workspace& workspace) {
  std::int64_t result = 0;
  bool has_overflow = false;
  switch (kind) {
    case Operator::add:
      has_overflow = __builtin_add_overflow(left, right, &result);
      break;
    case Operator::subtract:
      has_overflow = __builtin_sub_overflow(left, right, &result);
      break;
    case Operator::multiply:
      has_overflow = __builtin_mul_overflow(left, right, &result);
      break;
    default:  // floor_divide, remainder
      if (right == 0) {
        return by_zero(workspace);
      }
      if (right == -1) {
        has_overflow = left == std::numeric_limits<std::int64_t>::min();
        result = kind == Operator::floor_divide && !has_overflow ? -left : 0;
      } else {
        const std::int64_t quotient = floor_quotient(left, right);
        result = kind == Operator::floor_divide ? quotient : left - quotient * right;
      }
  }
  return has_overflow ? too_large(workspace) : Evaluated(result);
}

Evaluated combine_decimals(Operator kind, double left, double right, Workspace& workspace) {
  double result = 0;
  switch (kind) {
    case Operator::add:
      result = left + right;
      break;
    case Operator::subtract:
      result = left - right;
      break;
    case Operator::multiply:
      result = left * right;
      break;
    default:
      if (right == 0) {
        return by_zero(workspace);
      }
      result = left / right;
      if (kind == Operator::floor_divide) {
        result = std::floor(result);
      } else if (kind == Operator::remainder) {
        result = left - std::floor(result) * right;
      }
  }
  return std::isfinite(result) ? Evaluated(result) : too_large(workspace);
}

// Money with money: a sum, or their ratio.
Evaluated combine_two_amounts(Operator kind, text::Amount left, text::Amount right, Workspace& workspace) {
  if (kind == Operator::divide) {
    return combine_decimals(kind, static_cast<double>(left.satang), static_cast<double>(right.satang),
                            workspace);
  }
  if (kind != Operator::add && kind != Operator::subtract) {
    return workspace.fail_type("number", right);
  }
  const Evaluated sum = combine_integers(kind, left.satang, right.satang, workspace);
  return sum ? Evaluated(text::Amount{std::get<std::int64_t>(sum->storage())}) : std::nullopt;
}

// Money times or by a number, to the nearest satang.
Evaluated scale_amount(Operator kind, text::Amount amount, double number, Workspace& workspace) {
  const Evaluated scaled = combine_decimals(kind, static_cast<double>(amount.satang), number, workspace);
  if (!scaled) {
    return std::nullopt;
  }
  constexpr double most = 9e18;
  const double rounded = std::round(std::get<double>(scaled->storage()));
  return std::abs(rounded) > most ? too_large(workspace)
                                  : Evaluated(text::Amount{static_cast<std::int64_t>(rounded)});
}

Evaluated combine_amounts(Operator kind, const Value& left, const Value& right, Workspace& workspace) {
  const auto* one = std::get_if<text::Amount>(&left.storage());
  const auto* other = std::get_if<text::Amount>(&right.storage());
  if (one != nullptr && other != nullptr) {
    return combine_two_amounts(kind, *one, *other, workspace);
  }
  const bool may_scale = kind == Operator::multiply || (kind == Operator::divide && one != nullptr);
  const Value& factor = one != nullptr ? right : left;
  const auto number = number_of(factor);
  if (!may_scale || !number) {
    return workspace.fail_type("amount", factor);
  }
  return scale_amount(kind, one != nullptr ? *one : *other, *number, workspace);
}

Evaluated calculate(Operator kind, const Value& left, const Value& right, Workspace& workspace) {
  if (std::holds_alternative<text::Amount>(left.storage()) ||
      std::holds_alternative<text::Amount>(right.storage())) {
    return combine_amounts(kind, left, right, workspace);
  }
  const auto* one = std::get_if<std::int64_t>(&left.storage());
  const auto* other = std::get_if<std::int64_t>(&right.storage());
  if (one != nullptr && other != nullptr && kind != Operator::divide) {
    return combine_integers(kind, *one, *other, workspace);
  }
  const auto number = number_of(left);
  const auto second = number_of(right);
  if (!number || !second) {
    return workspace.fail_type("number", number ? right : left);
  }
  return combine_decimals(kind, *number, *second, workspace);
}

Evaluated order(Operator kind, const Value& left, const Value& right, Workspace& workspace) {
  const auto found = compare(left, right);
  if (!found) {
    return workspace.fail_type(type_word(left), right);
  }
  switch (kind) {
    case Operator::less:
      return Value(*found < 0);
    case Operator::less_equal:
      return Value(*found <= 0);
    case Operator::greater:
      return Value(*found > 0);
    default:
      return Value(*found >= 0);
  }
}

Evaluated contains(const Value& list, const Value& value, Workspace& workspace) {
  if (const auto text = characters_of(list)) {
    const auto part = characters_of(value);
    if (!part) {
      return workspace.fail_type("text", value);
    }
    return workspace.spend(search_steps(*text, *part)) ? Evaluated(text->contains(*part)) : std::nullopt;
  }
  const auto size = list_size(list);
  if (!size) {
    return workspace.fail_type("list", list);
  }
  if (!workspace.spend(*size)) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < *size; ++i) {
    if (are_equal(list_item(list, i), value)) {
      return Value(true);
    }
  }
  return Value(false);
}

bool is_safe(const Value& value) {
  return std::holds_alternative<Safe>(value.storage());
}

Evaluated concatenate(const Value& left, const Value& right, Workspace& workspace) {
  const JoinAs join_as = is_safe(left) || is_safe(right) ? JoinAs::html : JoinAs::text;
  std::string joined;
  if (!append_joined(joined, left, join_as, workspace) || !append_joined(joined, right, join_as, workspace)) {
    return std::nullopt;
  }
  return join_as == JoinAs::html ? workspace.keep_safe(std::move(joined)) : workspace.keep(std::move(joined));
}

}  // namespace

std::size_t search_steps(std::string_view text, std::string_view part) {
  return text.size() / bytes_per_step * (1 + part.size() / bytes_per_step);
}

bool append_joined(std::string& into, const Value& value, JoinAs join_as, Workspace& workspace) {
  std::string scratch;
  const auto text = printed(value, workspace.options(), scratch);
  if (!text) {
    workspace.fail_type("text", value);
    return false;
  }
  if (!workspace.has_room_for(into.size() + text->size()) ||
      !workspace.spend(text->size() / bytes_per_step)) {
    return false;
  }
  if (join_as == JoinAs::html && !is_safe(value)) {
    text::append_html(into, *text);
  } else {
    into.append(*text);
  }
  return true;
}

Evaluated combine(Operator kind, const Value& left, const Value& right, Workspace& workspace) {
  switch (kind) {
    case Operator::equal:
      return Value(are_equal(left, right));
    case Operator::not_equal:
      return Value(!are_equal(left, right));
    case Operator::less:
    case Operator::less_equal:
    case Operator::greater:
    case Operator::greater_equal:
      return order(kind, left, right, workspace);
    case Operator::in:
      return contains(right, left, workspace);
    case Operator::not_in: {
      const Evaluated found = contains(right, left, workspace);
      return found ? Evaluated(!is_true(*found)) : std::nullopt;
    }
    case Operator::concatenate:
      return concatenate(left, right, workspace);
    default:
      return calculate(kind, left, right, workspace);
  }
}

Evaluated negative(const Value& value, Workspace& workspace) {
  if (const auto* amount = std::get_if<text::Amount>(&value.storage())) {
    return combine(Operator::subtract, text::Amount{}, *amount, workspace);
  }
  return combine(Operator::subtract, 0, value, workspace);
}

Evaluated find_member(const Value& object, std::string_view name, Workspace& workspace) {
  const auto* seen = std::get_if<ObjectRef>(&object.storage());
  if (seen == nullptr) {
    return std::nullopt;
  }
  const std::span<const Member> members = seen->type->members;
  const auto found = std::ranges::lower_bound(members, name, {}, &Member::name);
  if (found == members.end() || found->name != name) {
    return std::nullopt;
  }
  return found->get(seen->object, workspace.arena());
}

Evaluated member_of(const Value& object, std::string_view name, Workspace& workspace) {
  const Evaluated found = find_member(object, name, workspace);
  if (found) {
    return found;
  }
  const auto* seen = std::get_if<ObjectRef>(&object.storage());
  if (seen == nullptr) {
    return workspace.fail_type("object", object);
  }
  if (!workspace.may_tell()) {
    return std::nullopt;
  }
  return workspace.fail(report::Rule::theme_unknown_name,
                        {name, nearest_of(name, seen->type->members, &Member::name)});
}

}  // namespace prongsai::theme
