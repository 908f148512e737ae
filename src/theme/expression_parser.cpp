#include "theme/expression_parser.h"

#include "report/rule.h"
#include "theme/ast.h"
#include "theme/cursor.h"
#include "theme/lexer.h"
#include "theme/nearest_name.h"
#include "theme/symbols.h"
#include "theme/tables.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace prongsai::theme {

namespace {

constexpr int max_depth = 300;             // of calls while reading; about 70 brackets in each other
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
constexpr std::array<OperatorRow, 16> operators = {{
    {"or", Operator::logical_or, 1},
    {"and", Operator::logical_and, 2},
    {"==", Operator::equal, comparison_level},
    {"!=", Operator::not_equal, comparison_level},
    {"<=", Operator::less_equal, comparison_level},
    {">=", Operator::greater_equal, comparison_level},
    {"<", Operator::less, comparison_level},
    {">", Operator::greater, comparison_level},
    {"in", Operator::in, comparison_level},
    {"~", Operator::concatenate, 5},
    {"+", Operator::add, 6},
    {"-", Operator::subtract, 6},
    {"*", Operator::multiply, 7},
    {"/", Operator::divide, 7},
    {"//", Operator::floor_divide, 7},
    {"%", Operator::remainder, 7},
}};
constexpr OperatorRow not_in = {"not in", Operator::not_in, comparison_level};

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

constexpr std::array<std::string_view, 13> reserved = {
    "and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "loop", "super", "import"};

bool is_reserved(std::string_view name) {
  return std::ranges::find(reserved, name) != reserved.end();
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

bool ExpressionParser::enter(Span where) {
  if (++depth_ > max_depth) {
    cursor_.fail(report::Rule::theme_limit, where, {"depth"});
  }
  return !cursor_.has_failed();
}

template <class Kind>
ExpressionId ExpressionParser::add(Span first, Kind kind, std::initializer_list<ExpressionId> children) {
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
    const OperatorRow* row = operator_at(cursor_);
    while (row != nullptr && row->level >= least_level) {
      cursor_.take();
      if (row->kind == Operator::not_in) {
        cursor_.take();
      }
      const ExpressionId right = parse_binary(row->level + 1);
      left = add(first, BinaryExpression{.kind = row->kind, .left = left, .right = right}, {left, right});
      const bool was_comparison = row->level == comparison_level;
      row = operator_at(cursor_);
      if (was_comparison && row != nullptr && row->level == comparison_level) {
        cursor_.fail(report::Rule::theme_syntax, cursor_.peek().where, {cursor_.peek().text, "and"});
        row = nullptr;
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

ExpressionId ExpressionParser::parse_primary() {
  const Token token = cursor_.peek();
  switch (token.kind) {
    case TokenKind::name:
      return parse_name();
    case TokenKind::integer:
    case TokenKind::decimal:
      return parse_number();
    case TokenKind::string:
      cursor_.take();
      return add(token.where, Literal{unquoted(token)});
    default:
      break;
  }
  if (cursor_.accept("(")) {
    const ExpressionId inner = parse();
    cursor_.expect(")");
    return inner;
  }
  if (cursor_.is_at("[")) {
    return parse_list();
  }
  cursor_.fail(report::Rule::theme_syntax, token.where, {token.text});
  return 0;
}

ExpressionId ExpressionParser::parse_name() {
  const Token token = cursor_.take();
  if (token.text == "true" || token.text == "false") {
    return add(token.where, Literal{token.text == "true"});
  }
  if (token.text == "none") {
    return add(token.where, Literal{});
  }
  if (token.text == "super") {
    cursor_.expect("(");
    cursor_.expect(")");
    if (in_block_ == InBlock::no) {
      cursor_.fail(report::Rule::theme_unexpected_tag, cursor_.span_from(token.where), {"super()"});
    }
    return add(token.where, SuperExpression{});
  }
  if (token.text != "loop" && is_reserved(token.text)) {
    cursor_.fail(report::Rule::theme_syntax, token.where, {token.text});
    return 0;
  }
  return add(token.where, NameExpression{symbols_.number_of(token.text)});
}

ExpressionId ExpressionParser::parse_list() {
  const Span first = cursor_.take().where;
  ListExpression list{.items = parse_items("]")};
  const auto tallest =
      std::ranges::max_element(list.items, {}, [this](ExpressionId item) { return heights_[item]; });
  const ExpressionId highest = tallest == list.items.end() ? 0 : *tallest;
  return add(first, std::move(list), {highest});
}

ExpressionId ExpressionParser::parse_number() {
  const Token token = cursor_.take();
  const char* const end = token.text.data() + token.text.size();
  if (token.kind == TokenKind::integer) {
    std::int64_t number = 0;
    if (std::from_chars(token.text.data(), end, number).ec == std::errc()) {
      return add(token.where, Literal{number});
    }
  } else {
    double number = 0;
    if (std::from_chars(token.text.data(), end, number).ec == std::errc()) {
      return add(token.where, Literal{number});
    }
  }
  cursor_.fail(report::Rule::theme_limit, token.where, {"number"});
  return 0;
}

std::string_view ExpressionParser::unquoted(const Token& token) {
  const std::string_view inner =
      token.text.size() < 2 ? token.text : token.text.substr(1, token.text.size() - 2);
  if (!inner.contains('\\')) {
    return inner;
  }
  std::string& text = template_.texts.emplace_back();
  for (std::size_t at = 0; at < inner.size(); ++at) {
    if (inner[at] != '\\') {
      text += inner[at];
      continue;
    }
    ++at;  // a backslash is never the last character of a string token
    const char c = inner[at];
    if (c == 'n') {
      text += '\n';
    } else if (c == '\\' || c == '"' || c == '\'') {
      text += c;
    } else {
      const Span where = {.offset = token.where.offset + static_cast<std::uint32_t>(at), .length = 2};
      cursor_.fail(report::Rule::theme_syntax, where, {inner.substr(at - 1, 1)});
      break;
    }
  }
  return text;
}

std::string_view ExpressionParser::expect_new_name() {
  const Token token = cursor_.expect_kind(TokenKind::name, "name");
  if (is_reserved(token.text)) {
    cursor_.fail(report::Rule::theme_syntax, token.where, {token.text, "name"});
    return {};
  }
  return token.text;
}

std::vector<Argument> ExpressionParser::parse_named_values() {
  std::vector<Argument> values;
  while (!cursor_.has_failed() && cursor_.peek().kind == TokenKind::name) {
    const Token name = cursor_.take();
    cursor_.expect("=");
    const ExpressionId value = parse();
    values.push_back({.value = value, .keyword = name.text, .where = cursor_.span_from(name.where)});
  }
  return values;
}

const UiString* ExpressionParser::string_of(ExpressionId key) {
  const Expression& expression = template_.expressions[key];
  const auto* literal = std::get_if<Literal>(&expression.kind);
  const auto* name = literal == nullptr ? nullptr : std::get_if<std::string_view>(&literal->value.storage());
  if (name == nullptr) {
    return nullptr;
  }
  const auto found = strings_.find(*name);
  if (found != strings_.end()) {
    return &found->second;
  }
  if (!cursor_.has_failed()) {
    cursor_.tell(report::Rule::theme_unknown_string, expression.where,
                 {*name, nearest_of(*name, strings_,
                                    [](const auto& entry) { return std::string_view(entry.first); })});
  }
  return nullptr;
}

}  // namespace prongsai::theme
