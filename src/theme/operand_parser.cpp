// What expression_parser.h reads without operators: literals, names, lists; and the strings of {% trans %}.
#include "report/rule.h"
#include "theme/ast.h"
#include "theme/cursor.h"
#include "theme/expression_parser.h"
#include "theme/lexer.h"
#include "theme/nearest_name.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

namespace {

constexpr std::array<std::string_view, 13> reserved = {
    "and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "loop", "super", "import"};

bool is_reserved(std::string_view name) {
  return std::ranges::find(reserved, name) != reserved.end();
}

}  // namespace

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
      return add(token.where, Literal{Value(unquoted(token))});
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
  const char* const begin = &token.text.front();
  const char* const end = begin + token.text.size();
  if (token.kind == TokenKind::integer) {
    std::int64_t number = 0;
    if (std::from_chars(begin, end, number).ec == std::errc()) {
      return add(token.where, Literal{number});
    }
  } else {
    double number = 0;
    if (std::from_chars(begin, end, number).ec == std::errc()) {
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
