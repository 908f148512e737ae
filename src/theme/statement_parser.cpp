#include "theme/statement_parser.h"

#include "report/rule.h"
#include "theme/ast.h"
#include "theme/cursor.h"
#include "theme/expression_parser.h"
#include "theme/lexer.h"
#include "theme/nearest_name.h"
#include "theme/symbols.h"
#include "theme/tables.h"
#include "theme/theme.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::theme {

namespace {

constexpr std::size_t max_nesting = 64;  // of tags

constexpr std::array<std::string_view, 19> tags = {
    "block", "elif", "else", "endblock", "endfor",  "endif", "endmacro", "endraw", "endset", "extends",
    "for",   "from", "if",   "import",   "include", "macro", "raw",      "set",    "trans"};

struct Closer {
  std::string_view end{};
  std::string_view opener{};
};
constexpr Closer closer(std::string_view end, std::string_view opener) {
  return {.end = end, .opener = opener};
}
constexpr std::array<Closer, 8> closers = {
    closer("elif", "if"),  closer("else", "if"),        closer("endblock", "block"), closer("endfor", "for"),
    closer("endif", "if"), closer("endmacro", "macro"), closer("endraw", "raw"),     closer("endset", "set")};

}  // namespace

std::span<const std::string_view> all_tags() {
  return tags;
}

StatementParser::StatementParser(Cursor& cursor, Template& into, Symbols& symbols, const UiStrings& strings)
    : cursor_(cursor), template_(into), symbols_(symbols), expressions_(cursor, into, symbols, strings) {}

const StatementParser::TagRow* StatementParser::find_tag(std::string_view name) {
  static constexpr auto row = [](std::string_view tag, decltype(TagRow::parse) parse) {
    return TagRow{.name = tag, .parse = parse};
  };
  static constexpr std::array<TagRow, 10> rows = {
      row("block", &StatementParser::parse_block),     row("extends", &StatementParser::parse_extends),
      row("for", &StatementParser::parse_for),         row("from", &StatementParser::parse_from),
      row("if", &StatementParser::parse_if),           row("import", &StatementParser::parse_import),
      row("include", &StatementParser::parse_include), row("macro", &StatementParser::parse_macro),
      row("set", &StatementParser::parse_set),         row("trans", &StatementParser::parse_trans),
  };
  const auto* const found = std::ranges::find(rows, name, &TagRow::name);
  return found == rows.end() ? nullptr : found;
}

void StatementParser::parse_template() {
  template_.body = parse_body({});
  if (!template_.parent_name.empty()) {
    check_child();
  }
}

Body StatementParser::parse_body(Ends ends) {
  Body body;
  while (cursor_.peek().kind != TokenKind::end && !is_at_end(ends)) {
    switch (cursor_.peek().kind) {
      case TokenKind::text: {
        const Token text = cursor_.take();
        body.nodes.push_back({.where = text.where, .kind = TextNode{text.text}});
        break;
      }
      case TokenKind::print_begin:
        parse_print(body);
        break;
      default:
        parse_tag(body);
        break;
    }
  }
  return body;
}

// Whether a tag stands here that closes the open one – or one around it, when the open one was forgotten.
bool StatementParser::is_at_end(Ends ends) {
  if (cursor_.peek().kind != TokenKind::tag_begin || cursor_.peek(1).kind != TokenKind::name) {
    return false;
  }
  const std::string_view name = cursor_.peek(1).text;
  if (std::ranges::find(ends, name) != ends.end()) {
    return true;
  }
  const auto* const known = std::ranges::find(closers, name, &Closer::end);
  return known != closers.end() && name.starts_with("end") &&
         std::ranges::find(open_, known->opener, &Opening::name) != open_.end();
}

void StatementParser::parse_print(Body& into) {
  const Token begin = cursor_.take();
  cursor_.begin_tag();
  const ExpressionId value = expressions_.parse();
  cursor_.end_tag();
  into.nodes.push_back({.where = cursor_.span_from(begin.where), .kind = PrintNode{.value = value}});
}

void StatementParser::parse_tag(Body& into) {
  const Token begin = cursor_.take();
  cursor_.begin_tag();
  const Token name = cursor_.peek();
  const TagRow* const row = name.kind == TokenKind::name ? find_tag(name.text) : nullptr;
  if (row == nullptr) {
    tell_unexpected(begin, name);
    cursor_.end_tag();
    return;
  }
  cursor_.take();
  tag_ = name.where;
  (this->*row->parse)(into);
}

void StatementParser::tell_unexpected(const Token& begin, const Token& name) {
  if (name.kind != TokenKind::name) {
    cursor_.fail(report::Rule::theme_syntax, name.where.length == 0 ? begin.where : name.where, {name.text});
  } else if (std::ranges::find(tags, name.text) != tags.end()) {
    cursor_.fail(report::Rule::theme_unexpected_tag, name.where,
                 {name.text, open_.empty() ? std::string_view() : open_.back().tag});
  } else {
    cursor_.fail(report::Rule::theme_unknown_tag, name.where, {name.text, nearest_of(name.text, all_tags())});
  }
}

bool StatementParser::open(std::string_view name, std::string_view tag, Span where) {
  if (open_.size() >= max_nesting) {
    cursor_.tell(report::Rule::theme_limit, where, {"depth", std::to_string(max_nesting)});
    cursor_.give_up();
    return false;
  }
  open_.push_back({.name = name, .tag = tag, .where = where});
  return true;
}

void StatementParser::close() {
  open_.pop_back();
}

Body StatementParser::parse_closed_body(std::string_view end) {
  Body body = parse_body({end});
  if (cursor_.peek().kind == TokenKind::tag_begin && cursor_.peek(1).text == end) {
    cursor_.take();
    cursor_.begin_tag();
    cursor_.take();
    if (end == "endblock" || end == "endmacro") {
      if (cursor_.peek().kind == TokenKind::name) {
        cursor_.take();  // {% endblock name %}
      }
    }
    cursor_.end_tag();
  } else if (!cursor_.has_given_up()) {
    cursor_.tell(report::Rule::theme_unclosed, open_.back().where, {open_.back().tag});
  }
  return body;
}

void StatementParser::parse_if(Body& into) {
  const Span where = tag_;
  IfNode node;
  Branch branch{.condition = expressions_.parse(), .body = {}};
  cursor_.end_tag();
  if (!open("if", "{% if %}", where)) {
    return;
  }
  bool had_else = false;
  for (;;) {
    branch.body = parse_body({"elif", "else", "endif"});
    node.branches.push_back(std::move(branch));
    const std::string_view next = cursor_.peek(1).text;
    if (cursor_.peek().kind != TokenKind::tag_begin || had_else || (next != "elif" && next != "else")) {
      break;
    }
    cursor_.take();
    cursor_.begin_tag();
    cursor_.take();
    had_else = next == "else";
    branch = {};
    if (!had_else) {
      branch.condition = expressions_.parse();
    }
    cursor_.end_tag();
  }
  if (had_else) {
    Body rest = parse_closed_body("endif");
    std::ranges::move(rest.nodes, std::back_inserter(node.branches.back().body.nodes));
  } else {
    parse_closed_body("endif");
  }
  close();
  into.nodes.push_back({.where = where, .kind = std::move(node)});
}

void StatementParser::parse_for(Body& into) {
  const Span where = tag_;
  ForNode node;
  node.variable = symbols_.number_of(expressions_.expect_new_name());
  cursor_.expect("in");
  node.list = expressions_.parse_without_condition();
  if (cursor_.accept("if")) {
    node.condition = expressions_.parse();
  }
  cursor_.end_tag();
  if (!open("for", "{% for %}", where)) {
    return;
  }
  node.body = parse_body({"else", "endfor"});
  if (cursor_.peek().kind == TokenKind::tag_begin && cursor_.peek(1).text == "else") {
    cursor_.take();
    cursor_.begin_tag();
    cursor_.take();
    cursor_.end_tag();
    node.otherwise = parse_closed_body("endfor");
  } else {
    parse_closed_body("endfor");
  }
  close();
  into.nodes.push_back({.where = where, .kind = std::move(node)});
}

void StatementParser::parse_set(Body& into) {
  const Span where = tag_;
  const Symbol variable = symbols_.number_of(expressions_.expect_new_name());
  if (cursor_.has_failed() || cursor_.accept("=")) {
    const ExpressionId value = cursor_.has_failed() ? 0 : expressions_.parse();
    cursor_.end_tag();
    into.nodes.push_back({.where = where, .kind = SetNode{.variable = variable, .value = value}});
    return;
  }
  cursor_.end_tag();
  if (open("set", "{% set %}", where)) {
    Body body = parse_closed_body("endset");
    close();
    into.nodes.push_back(
        {.where = where, .kind = BlockSetNode{.variable = variable, .body = std::move(body)}});
  }
}

void StatementParser::parse_block(Body& into) {
  const Token name = cursor_.expect_kind(TokenKind::name, "name");
  cursor_.end_tag();
  if (!open("block", "{% block %}", name.where)) {
    return;
  }
  const bool is_inner = std::ranges::count(open_, std::string_view("block"), &Opening::name) > 1;
  expressions_.set_in_block(InBlock::yes);
  Body body = parse_closed_body("endblock");
  expressions_.set_in_block(is_inner ? InBlock::yes : InBlock::no);
  close();
  if (std::ranges::find(open_, std::string_view("macro"), &Opening::name) != open_.end()) {
    cursor_.tell(report::Rule::theme_unexpected_tag, name.where, {"{% block %}", "{% macro %}"});
  }
  const bool is_new =
      template_.blocks
          .try_emplace(name.text, Block{.name = name.text, .where = name.where, .body = std::move(body)})
          .second;
  if (!is_new) {
    cursor_.tell(report::Rule::theme_duplicate_name, name.where, {name.text});
  }
  into.nodes.push_back({.where = name.where, .kind = BlockNode{name.text}});
}

}  // namespace prongsai::theme
