#include "theme/ast.h"
#include "theme/operators.h"
#include "theme/renderer.h"
#include "theme/tables.h"
#include "theme/theme.h"
#include "theme/value.h"
#include "theme/values.h"
#include "theme/workspace.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

Evaluated Renderer::evaluate(ExpressionId id) {
  const Expression& expression = template_->expressions[id];
  if (levels_ >= max_levels) {
    stand_at(expression.where);
    workspace_.stop("depth", max_levels);
  }
  if (!workspace_.spend(1)) {
    return std::nullopt;
  }
  ++levels_;
  const Evaluated result =
      std::visit([&](const auto& kind) { return value_of(kind, expression.where); }, expression.kind);
  --levels_;
  return result;
}

Evaluated Renderer::find(ExpressionId id, bool& is_missing) {
  const Expression& expression = template_->expressions[id];
  if (const auto* name = std::get_if<NameExpression>(&expression.kind)) {
    const Value* const value = scope_.find(name->symbol);
    is_missing = value == nullptr;
    return is_missing ? std::nullopt : Evaluated(*value);
  }
  const auto* member = std::get_if<MemberExpression>(&expression.kind);
  if (member == nullptr) {
    return evaluate(id);
  }
  const Evaluated object = find(member->object, is_missing);
  if (!object) {
    return std::nullopt;
  }
  Evaluated value = find_member(*object, member->name, workspace_);
  is_missing = !value.has_value();
  return value;
}

Evaluated Renderer::value_of(const Literal& literal, Span /*where*/) {
  return literal.value;
}

Evaluated Renderer::value_of(const NameExpression& name, Span where) {
  if (const Value* const value = scope_.find(name.symbol)) {
    return *value;
  }
  stand_at(where);
  tell_unknown_name(surroundings_.set.symbols.name_of(name.symbol));
  return std::nullopt;
}

Evaluated Renderer::value_of(const MemberExpression& member, Span where) {
  const Expression& owner = template_->expressions[member.object];
  const auto* name = std::get_if<NameExpression>(&owner.kind);
  const Value* const named = name == nullptr ? nullptr : scope_.find(name->symbol);
  const Evaluated object = named != nullptr ? Evaluated(*named) : evaluate(member.object);
  if (!object) {
    return std::nullopt;
  }
  const auto length = static_cast<std::uint32_t>(member.name.size());
  stand_at({.offset = where.offset + where.length - length, .length = length});
  return member_of(*object, member.name, workspace_);
}

Evaluated Renderer::value_of(const IndexExpression& index, Span where) {
  const Evaluated object = evaluate(index.object);
  const Evaluated key = object ? evaluate(index.index) : std::nullopt;
  if (!key) {
    return std::nullopt;
  }
  stand_at(where);
  return item_of(*object, *key);
}

Evaluated Renderer::item_of(const Value& object, const Value& index) {
  if (const auto name = characters_of(index)) {
    return member_of(object, *name, workspace_);
  }
  const auto size = list_size(object);
  if (!size || object.is_nothing()) {
    return workspace_.fail_type("list", object);
  }
  const auto* number = std::get_if<std::int64_t>(&index.storage());
  if (number == nullptr) {
    return workspace_.fail_type("integer", index);
  }
  const std::int64_t from_start = *number < 0 ? *number + static_cast<std::int64_t>(*size) : *number;
  if (from_start < 0 || from_start >= static_cast<std::int64_t>(*size)) {
    return Value();
  }
  return list_item(object, static_cast<std::size_t>(from_start));
}

Evaluated Renderer::value_of(const ListExpression& list, Span where) {
  std::vector<Value> items;
  for (const ExpressionId id : list.items) {
    const Evaluated item = evaluate(id);
    if (!item) {
      return std::nullopt;
    }
    items.push_back(*item);
  }
  stand_at(where);
  return workspace_.keep(std::move(items));
}

Evaluated Renderer::value_of(const FilterExpression& filter, Span where) {
  const Evaluated input = evaluate(filter.input);
  if (!input) {
    return std::nullopt;
  }
  std::array<Value, max_filter_arguments> arguments;
  for (std::size_t i = 0; i < filter.arguments.size(); ++i) {
    const Evaluated argument = evaluate(filter.arguments[i]);
    if (!argument) {
      return std::nullopt;
    }
    arguments[i] = *argument;
  }
  stand_at(where);
  if (!workspace_.spend(1)) {
    return std::nullopt;
  }
  return filter.filter->apply(*input, std::span(arguments).first(filter.arguments.size()), workspace_);
}

Evaluated Renderer::value_of(const DefaultExpression& fallback, Span /*where*/) {
  bool is_missing = false;
  const Evaluated value = find(fallback.input, is_missing);
  if (is_missing || (value && value->is_nothing())) {
    return evaluate(fallback.fallback);
  }
  return value;
}

Evaluated Renderer::value_of(const TransExpression& trans, Span where) {
  const UiString* const string = ui_string(trans.key, where, trans.string);
  return string == nullptr ? std::nullopt : Evaluated(ui_text(*string));
}

Evaluated Renderer::value_of(const TestExpression& test, Span /*where*/) {
  const Evaluated input = evaluate(test.input);
  const Evaluated argument = test.argument ? evaluate(*test.argument) : Evaluated(Value());
  if (!input || !argument) {
    return std::nullopt;
  }
  return Value(test.test->holds(*input, *argument) != test.is_negated);
}

Evaluated Renderer::value_of(const DefinedExpression& test, Span /*where*/) {
  bool is_missing = false;
  const Evaluated value = find(test.input, is_missing);
  if (!value && !is_missing) {
    return std::nullopt;
  }
  return Value(is_missing == test.is_negated);
}

Evaluated Renderer::value_of(const NotExpression& negation, Span /*where*/) {
  const Evaluated operand = evaluate(negation.operand);
  return operand ? Evaluated(!is_true(*operand)) : std::nullopt;
}

Evaluated Renderer::value_of(const MinusExpression& minus, Span where) {
  const Evaluated operand = evaluate(minus.operand);
  if (!operand) {
    return std::nullopt;
  }
  stand_at(where);
  return negative(*operand, workspace_);
}

Evaluated Renderer::value_of(const BinaryExpression& binary, Span where) {
  const Evaluated left = evaluate(binary.left);
  if (!left) {
    return std::nullopt;
  }
  const bool is_decided = (binary.kind == Operator::logical_and && !is_true(*left)) ||
                          (binary.kind == Operator::logical_or && is_true(*left));
  if (is_decided) {
    return left;
  }
  const Evaluated right = evaluate(binary.right);
  if (!right || binary.kind == Operator::logical_and || binary.kind == Operator::logical_or) {
    return right;
  }
  stand_at(where);
  return combine(binary.kind, *left, *right, workspace_);
}

Evaluated Renderer::value_of(const ConditionalExpression& choice, Span /*where*/) {
  const Evaluated condition = evaluate(choice.condition);
  if (!condition) {
    return std::nullopt;
  }
  return evaluate(is_true(*condition) ? choice.yes : choice.no);
}

}  // namespace prongsai::theme
