#pragma once

#include "theme/ast.h"
#include "theme/cursor.h"
#include "theme/expression_parser.h"
#include "theme/lexer.h"
#include "theme/symbols.h"
#include "theme/theme.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace prongsai::theme {

/// Reads the statements of one template into it.
class StatementParser {
 public:
  StatementParser(Cursor& cursor, Template& into, Symbols& symbols, const UiStrings& strings);

  void parse_template();

 private:
  struct Opening {
    std::string_view name{};  // if, for …
    std::string_view tag{};   // "{% if %}", for messages
    Span where{};
  };
  using Ends = std::initializer_list<std::string_view>;

  Body parse_body(Ends ends);
  void parse_tag(Body& into);
  bool is_at_end(Ends ends);
  void tell_unexpected(const Token& begin, const Token& name);
  /// The body and its closing {% name %}.
  Body parse_closed_body(std::string_view end);
  bool open(std::string_view name, std::string_view tag, Span where);
  void close();

  void parse_print(Body& into);
  void parse_if(Body& into);
  void parse_for(Body& into);
  void parse_set(Body& into);
  void parse_block(Body& into);
  void parse_extends(Body& into);
  void parse_include(Body& into);
  void parse_import(Body& into);
  void parse_from(Body& into);
  void parse_macro(Body& into);
  void parse_trans(Body& into);

  bool expect_top_level(std::string_view tag);
  std::string_view expect_text(std::string_view what);
  std::vector<Parameter> parse_parameters();
  void check_placeholders(const TransNode& node, Span where);
  void check_child();
  [[nodiscard]] bool stands_first() const;

  struct TagRow {
    std::string_view name{};
    void (StatementParser::*parse)(Body& into) = nullptr;
  };
  static const TagRow* find_tag(std::string_view name);

  Cursor& cursor_;
  Template& template_;
  Symbols& symbols_;
  ExpressionParser expressions_;
  std::vector<Opening> open_;
  Span tag_{};  // the tag that is being read
};

}  // namespace prongsai::theme
