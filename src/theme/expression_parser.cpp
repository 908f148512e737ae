#include "theme/expression_parser.h"

#include "report/rule.h"
#include "theme/ast.h"
#include "theme/cursor.h"
#include "theme/lexer.h"
#include "theme/nearest_name.h"
#include "theme/symbols.h"
#include "theme/tables.h"
#include "theme/theme.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

namespace {

constexpr int max_depth = 300;             // of calls while reading; about 100 brackets in each other
constexpr std::uint16_t max_height = 200;  // of the expression, for evaluating it
constexpr std::size_t max_arguments = 16;

constexpr int comparison_level = 4;
constexpr int first_level = 1;
constexpr int not_level = 3;

struct OperatorRow {
  std::string_view word{};
  Operator kind{};
  int level = 0;
};
constexpr OperatorRow row(std::string_view word, Operator kind, int level) {
  return {.word = word, .kind = kind, .level = level};
}
constexpr std::array<OperatorRow, 16> operators = {
    row("or", Operator::logical_or, 1),
    row("and", Operator::logical_and, 2),
    row("==", Operator::equal, comparison_level),
    row("!=", Operator::not_equal, comparison_level),
    row("<=", Operator::less_equal, comparison_level),
    row(">=", Operator::greater_equal, comparison_level),
    row("<", Operator::less, comparison_level),
    row(">", Operator::greater, comparison_level),
    row("in", Operator::in, comparison_level),
    row("~", Operator::concatenate, 5),
    row("+", Operator::add, 6),
    row("-", Operator::subtract, 6),
    row("*", Operator::multiply, 7),
    row("/", Operator::divide, 7),
    row("//", Operator::floor_divide, 7),
    row("%", Operator::remainder, 7),
};
constexpr OperatorRow not_in = row("not in", Operator::not_in, comparison_level);

const OperatorRow* operator_at(const Cursor& cursor) {
  const Token& token = cursor.peek();
  if (cursor.is_at("not") && cursor.peek(1).kind == TokenKind::name && cursor.peek(1).text == "in") {
    return &not_in;
  }
  if (token.kind != TokenKind::symbol && token.kind != TokenKind::name) {
    return nullptr;
  }
  const auto* const found = std::ranges::find(operators, token.text, &OperatorRow::word);
  return found == operators.end() ? nullptr : found;
}

std::string call_of(const Filter& filter) {
  if (filter.least_arguments == filter.most_arguments) {
    return std::to_string(filter.least_arguments);
  }
  return std::to_string(filter.least_arguments) + "–" + std::to_string(filter.most_arguments);
}

}  // namespace

ExpressionParser::ExpressionParser(Cursor& cursor, Template& into, Symbols& symbols, const UiStrings& strings)
    : cursor_(cursor), template_(into), symbols_(symbols), strings_(strings) {
  template_.expressions.push_back({});
  heights_.push_back(1);
}

ExpressionId ExpressionParser::add(Span first, Expression::Kind kind,
                                   std::initializer_list<ExpressionId> children) {
  std::uint16_t height = 0;
  for (const ExpressionId child : children) {
    height = std::max(height, heights_[child]);
  }
  if (height >= max_height) {
    cursor_.fail(report::Rule::theme_limit, cursor_.span_from(first), {"depth"});
    return 0;
  }
  template_.expressions.push_back({.where = cursor_.span_from(first), .kind = std::move(kind)});
  heights_.push_back(static_cast<std::uint16_t>(height + 1));
  return static_cast<ExpressionId>(template_.expressions.size() - 1);
}

bool ExpressionParser::enter(Span where) {
  if (++depth_ > max_depth) {
    cursor_.fail(report::Rule::theme_limit, where, {"depth"});
  }
  return !cursor_.has_failed();
}

ExpressionId ExpressionParser::parse() {
  const Span first = cursor_.peek().where;
  ExpressionId result = 0;
  if (enter(first)) {
    result = parse_without_condition();
    if (cursor_.accept("if")) {
      const ExpressionId condition = parse_without_condition();
      const ExpressionId otherwise = cursor_.accept("else") ? parse() : 0;
      result = add(first, ConditionalExpression{.condition = condition, .yes = result, .no = otherwise},
                   {condition, result, otherwise});
    }
  }
  --depth_;
  return result;
}

ExpressionId ExpressionParser::parse_without_condition() {
  return parse_binary(first_level);
}

ExpressionId ExpressionParser::parse_not(int least_level) {
  const Span first = cursor_.take().where;
  const ExpressionId operand = parse_binary(std::max(least_level, not_level));
  return add(first, NotExpression{operand}, {operand});
}

ExpressionId ExpressionParser::parse_binary(int least_level) {
  const Span first = cursor_.peek().where;
  ExpressionId left = 0;
  if (enter(first)) {
    left = cursor_.is_at("not") ? parse_not(least_level) : parse_unary();
    const OperatorRow* found = operator_at(cursor_);
    while (found != nullptr && found->level >= least_level) {
      cursor_.take();
      if (found->kind == Operator::not_in) {
        cursor_.take();
      }
      const ExpressionId right = parse_binary(found->level + 1);
      left = add(first, BinaryExpression{.kind = found->kind, .left = left, .right = right}, {left, right});
      const bool was_comparison = found->level == comparison_level;
      found = operator_at(cursor_);
      if (was_comparison && found != nullptr && found->level == comparison_level) {
        cursor_.fail(report::Rule::theme_syntax, cursor_.peek().where, {cursor_.peek().text, "and"});
        found = nullptr;
      }
    }
  }
  --depth_;
  return left;
}

ExpressionId ExpressionParser::parse_unary() {
  const Span first = cursor_.peek().where;
  ExpressionId result = 0;
  if (enter(first)) {
    if (cursor_.accept("-")) {
      const ExpressionId operand = cursor_.is_at("-") ? parse_unary() : parse_postfix();
      result = add(first, MinusExpression{operand}, {operand});
    } else {
      result = parse_postfix();
    }
    result = parse_filters_and_tests(result, first);
  }
  --depth_;
  return result;
}

ExpressionId ExpressionParser::parse_filters_and_tests(ExpressionId input, Span first) {
  while (!cursor_.has_failed()) {
    if (cursor_.accept("|")) {
      input = parse_filter(input, first);
    } else if (cursor_.accept("is")) {
      input = parse_test(input, first);
    } else {
      break;
    }
  }
  return input;
}

ExpressionId ExpressionParser::parse_filter(ExpressionId input, Span first) {
  const Token name = cursor_.expect_kind(TokenKind::name, "filter");
  if (cursor_.has_failed()) {
    return 0;
  }
  const auto filters = all_filters();
  const auto found = std::ranges::find(filters, name.text, &Filter::name);
  if (found == filters.end()) {
    cursor_.fail(report::Rule::theme_unknown_filter, name.where,
                 {name.text, nearest_of(name.text, filters, &Filter::name)});
    return 0;
  }
  std::vector<ExpressionId> arguments;
  if (cursor_.accept("(")) {
    arguments = parse_items(")");
  }
  if (arguments.size() < found->least_arguments || arguments.size() > found->most_arguments) {
    cursor_.fail(report::Rule::theme_wrong_arguments, cursor_.span_from(name.where),
                 {name.text, call_of(*found), std::to_string(arguments.size())});
    return 0;
  }
  return add_filter(*found, input, std::move(arguments), first);
}

ExpressionId ExpressionParser::add_filter(const Filter& filter, ExpressionId input,
                                          std::vector<ExpressionId> arguments, Span first) {
  if (filter.name == "default") {
    return add(first, DefaultExpression{.input = input, .fallback = arguments[0]}, {input, arguments[0]});
  }
  if (filter.name == "trans") {
    return add(first, TransExpression{.key = input, .string = string_of(input)}, {input});
  }
  const ExpressionId one = arguments.empty() ? 0 : arguments.front();
  const ExpressionId other = arguments.empty() ? 0 : arguments.back();
  return add(first, FilterExpression{.filter = &filter, .input = input, .arguments = std::move(arguments)},
             {input, one, other});
}

ExpressionId ExpressionParser::parse_test(ExpressionId input, Span first) {
  const bool is_negated = cursor_.accept("not");
  const Token name = cursor_.expect_kind(TokenKind::name, "test");
  if (cursor_.has_failed()) {
    return 0;
  }
  const auto tests = all_tests();
  const auto found = std::ranges::find(tests, name.text, &Test::name);
  if (found == tests.end()) {
    cursor_.fail(report::Rule::theme_unknown_test, name.where,
                 {name.text, nearest_of(name.text, tests, &Test::name)});
    return 0;
  }
  if (found->holds == nullptr) {
    return add(first, DefinedExpression{.is_negated = is_negated, .input = input}, {input});
  }
  TestExpression test{.test = found.operator->(), .is_negated = is_negated, .input = input};
  if (found->has_argument) {
    cursor_.expect("(");
    test.argument = parse();
    cursor_.expect(")");
  }
  return add(first, test, {input, test.argument.value_or(0)});
}

ExpressionId ExpressionParser::parse_postfix() {
  const Span first = cursor_.peek().where;
  ExpressionId result = parse_primary();
  while (!cursor_.has_failed()) {
    if (cursor_.accept(".")) {
      const std::string_view name = cursor_.expect_kind(TokenKind::name, "name").text;
      result = add(first, MemberExpression{.object = result, .name = name}, {result});
    } else if (cursor_.accept("[")) {
      const ExpressionId index = parse();
      cursor_.expect("]");
      result = add(first, IndexExpression{.object = result, .index = index}, {result, index});
    } else if (cursor_.accept("(")) {
      result = parse_call(result, first);
    } else {
      break;
    }
  }
  return result;
}

ExpressionId ExpressionParser::parse_call(ExpressionId callee, Span first) {
  CallExpression call{};
  ExpressionId named = callee;
  if (const auto* member = std::get_if<MemberExpression>(&template_.expressions[callee].kind)) {
    call.name = member->name;
    named = member->object;
  }
  const auto* name = std::get_if<NameExpression>(&template_.expressions[named].kind);
  if (name == nullptr) {
    cursor_.fail(report::Rule::theme_syntax, template_.expressions[callee].where, {"("});
    return 0;
  }
  (call.name.empty() ? call.name : call.module) = symbols_.name_of(name->symbol);
  call.arguments = parse_arguments();
  std::uint16_t tallest = 0;
  ExpressionId highest = 0;
  for (const Argument& argument : call.arguments) {
    if (heights_[argument.value] > tallest) {
      tallest = heights_[argument.value];
      highest = argument.value;
    }
  }
  return add(first, std::move(call), {highest});
}

std::vector<Argument> ExpressionParser::parse_arguments() {
  std::vector<Argument> arguments;
  while (!cursor_.has_failed() && !cursor_.is_at(")")) {
    const Token first = cursor_.peek();
    Argument argument{};
    if (first.kind == TokenKind::name && cursor_.peek(1).text == "=") {
      argument.keyword = first.text;
      cursor_.take();
      cursor_.take();
    } else if (!arguments.empty() && !arguments.back().keyword.empty()) {
      cursor_.fail(report::Rule::theme_syntax, first.where, {first.text, "="});
    }
    argument.value = parse();
    argument.where = cursor_.span_from(first.where);
    arguments.push_back(argument);
    if (arguments.size() > max_arguments) {
      cursor_.fail(report::Rule::theme_limit, argument.where, {"arguments", std::to_string(max_arguments)});
    }
    if (!cursor_.accept(",")) {
      break;
    }
  }
  cursor_.expect(")");
  return arguments;
}

std::vector<ExpressionId> ExpressionParser::parse_items(std::string_view close) {
  std::vector<ExpressionId> items;
  while (!cursor_.has_failed() && !cursor_.is_at(close)) {
    items.push_back(parse());
    if (!cursor_.accept(",")) {
      break;
    }
  }
  cursor_.expect(close);
  return items;
}

}  // namespace prongsai::theme
