#pragma once

#include "theme/ast.h"
#include "theme/cursor.h"
#include "theme/lexer.h"
#include "theme/symbols.h"
#include "theme/tables.h"
#include "theme/theme.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::theme {

enum class InBlock : std::uint8_t { no, yes };

/// Reads expressions into a template. What cannot be read is told and gives expression 0, which is nothing.
class ExpressionParser {
 public:
  ExpressionParser(Cursor& cursor, Template& into, Symbols& symbols, const UiStrings& strings);

  ExpressionId parse();
  /// An expression without `a if b else c` at its top: {% for x in list if condition %}.
  ExpressionId parse_without_condition();
  /// name=value name=value …, as in {% trans %}.
  std::vector<Argument> parse_named_values();
  /// The UI string of a literal key; an unknown one is told.
  const UiString* string_of(ExpressionId key);
  /// The text of a string token without quotes and escapes.
  std::string_view unquoted(const Token& token);
  /// A name that a variable, macro or parameter may have; empty after a problem.
  std::string_view expect_new_name();

  /// Whether super() may be said from here on.
  void set_in_block(InBlock in_block) { in_block_ = in_block; }

 private:
  ExpressionId parse_binary(int least_level);
  ExpressionId parse_not(int least_level);
  ExpressionId parse_unary();
  ExpressionId parse_filters_and_tests(ExpressionId input, Span first);
  ExpressionId parse_filter(ExpressionId input, Span first);
  ExpressionId parse_test(ExpressionId input, Span first);
  ExpressionId parse_postfix();
  ExpressionId parse_call(ExpressionId callee, Span first);
  ExpressionId parse_primary();
  ExpressionId parse_name();
  ExpressionId parse_list();
  ExpressionId parse_number();
  std::vector<Argument> parse_arguments();
  std::vector<ExpressionId> parse_items(std::string_view close);

  bool enter(Span where);
  ExpressionId add(Span first, Expression::Kind kind, std::initializer_list<ExpressionId> children = {});
  ExpressionId add_filter(const Filter& filter, ExpressionId input, std::vector<ExpressionId> arguments,
                          Span first);

  Cursor& cursor_;
  Template& template_;
  Symbols& symbols_;
  const UiStrings& strings_;
  std::vector<std::uint16_t> heights_;  // of each expression, so that evaluating cannot go too deep
  int depth_ = 0;
  InBlock in_block_ = InBlock::no;
};

}  // namespace prongsai::theme
