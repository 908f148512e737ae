// The tags of statement_parser.h that tie templates together, and {% trans %}.
#include "report/problem.h"
#include "report/rule.h"
#include "text/utf8.h"
#include "theme/ast.h"
#include "theme/cursor.h"
#include "theme/expression_parser.h"
#include "theme/lexer.h"
#include "theme/parser.h"
#include "theme/place.h"
#include "theme/placeholders.h"
#include "theme/statement_parser.h"
#include "theme/symbols.h"
#include "theme/theme.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

namespace {

constexpr std::size_t max_template_bytes = 1U << 20U;
constexpr std::size_t max_parameters = 16;
constexpr std::size_t quoted_code_points = 20;  // of a text that stands where none may

Mode mode_of(std::string_view name) {
  if (name.ends_with(".xml")) {
    return Mode::xml;
  }
  return name.ends_with(".txt") ? Mode::text : Mode::html;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// What of a child template, outside its blocks, would be lost.
std::optional<Span> lost_part(const Node& node) {
  if (const auto* text = std::get_if<TextNode>(&node.kind)) {
    const std::size_t start = text->text.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) {
      return std::nullopt;
    }
    const std::string_view rest = text->text.substr(start);
    const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
    return Span{.offset = node.where.offset + static_cast<std::uint32_t>(start),
                .length = static_cast<std::uint32_t>(text::byte_offset_of(line, quoted_code_points))};
  }
  const bool is_kept = std::holds_alternative<SetNode>(node.kind) ||
                       std::holds_alternative<BlockSetNode>(node.kind) ||
                       std::holds_alternative<BlockNode>(node.kind);
  return is_kept ? std::nullopt : std::optional(node.where);
}

std::optional<report::Problem> unreadable(const TemplateSource& source) {
  if (source.text.size() > max_template_bytes) {
    return problem_at(source, {}, report::Rule::theme_limit, {"template_bytes", "1 MiB"});
  }
  if (const auto broken = text::first_invalid_utf8(source.text)) {
    return problem_at(source, {.offset = static_cast<std::uint32_t>(*broken), .length = 1},
                      report::Rule::file_not_utf8, {});
  }
  return std::nullopt;
}

}  // namespace

bool StatementParser::stands_first() const {
  return open_.empty() && template_.parent_name.empty();
}

void StatementParser::parse_extends(Body& into) {
  const bool is_first = stands_first() && template_.blocks.empty() && template_.macros.empty() &&
                        template_.imports.empty() && std::ranges::all_of(into.nodes, [](const Node& node) {
                          const auto* text = std::get_if<TextNode>(&node.kind);
                          return text != nullptr && is_blank(text->text);
                        });
  if (!is_first) {
    cursor_.tell(report::Rule::theme_unexpected_tag, tag_,
                 {"{% extends %}", open_.empty() ? std::string_view() : open_.back().tag});
  }
  const Span where = cursor_.peek().where;
  const std::string_view name = expect_text("template");
  cursor_.end_tag();
  if (is_first) {
    template_.parent_name = name;
    template_.parent_where = where;
  }
}

std::string_view StatementParser::expect_text(std::string_view what) {
  const Token token = cursor_.expect_kind(TokenKind::string, what);
  return expressions_.unquoted(token);
}

bool StatementParser::expect_top_level(std::string_view tag) {
  if (open_.empty()) {
    return true;
  }
  cursor_.fail(report::Rule::theme_unexpected_tag, tag_, {tag, open_.back().tag});
  cursor_.end_tag();
  return false;
}

void StatementParser::parse_include(Body& into) {
  const Span where = cursor_.peek().where;
  IncludeNode node{.name = expect_text("template")};
  if (cursor_.accept("ignore")) {
    cursor_.expect("missing");
    node.if_missing = IfMissing::ignore;
  }
  if (!cursor_.has_failed()) {
    into.nodes.push_back({.where = where, .kind = node});
  }
  cursor_.end_tag();
}

void StatementParser::parse_import(Body& /*into*/) {
  if (!expect_top_level("{% import %}")) {
    return;
  }
  const Span where = cursor_.peek().where;
  const std::string_view from = expect_text("template");
  cursor_.expect("as");
  const std::string_view name = expressions_.expect_new_name();
  if (!cursor_.has_failed()) {
    template_.imports.push_back({.from = from, .name = name, .where = where});
  }
  cursor_.end_tag();
}

void StatementParser::parse_from(Body& /*into*/) {
  if (!expect_top_level("{% from %}")) {
    return;
  }
  const Span where = cursor_.peek().where;
  const std::string_view from = expect_text("template");
  cursor_.expect("import");
  if (!cursor_.has_failed()) {
    template_.imports.push_back({.from = from, .where = where});  // tells a missing template once
  }
  while (!cursor_.has_failed()) {
    const Span name_where = cursor_.peek().where;
    const std::string_view macro = expressions_.expect_new_name();
    const std::string_view name = cursor_.accept("as") ? expressions_.expect_new_name() : macro;
    if (!cursor_.has_failed()) {
      template_.imports.push_back({.from = from, .name = name, .macro = macro, .where = name_where});
    }
    if (!cursor_.accept(",")) {
      break;
    }
  }
  cursor_.end_tag();
}

void StatementParser::parse_macro(Body& /*into*/) {
  if (!open_.empty()) {
    cursor_.tell(report::Rule::theme_unexpected_tag, tag_, {"{% macro %}", open_.back().tag});
  }
  const Span where = cursor_.peek().where;
  Macro macro{.name = expressions_.expect_new_name(), .where = where, .body = {}, .home = &template_};
  cursor_.expect("(");
  macro.parameters = parse_parameters();
  cursor_.end_tag();
  if (!open("macro", "{% macro %}", where)) {
    return;
  }
  expressions_.set_in_block(InBlock::no);
  macro.body = parse_closed_body("endmacro");
  close();
  const std::string_view name = macro.name;
  if (!name.empty() && !template_.macros.try_emplace(name, std::move(macro)).second) {
    cursor_.tell(report::Rule::theme_duplicate_name, where, {name});
  }
}

std::vector<Parameter> StatementParser::parse_parameters() {
  std::vector<Parameter> parameters;
  while (!cursor_.has_failed() && !cursor_.is_at(")")) {
    const Span where = cursor_.peek().where;
    Parameter parameter{.name = expressions_.expect_new_name()};
    parameter.symbol = symbols_.number_of(parameter.name);
    if (cursor_.accept("=")) {
      parameter.fallback = expressions_.parse();
    }
    if (std::ranges::find(parameters, parameter.name, &Parameter::name) != parameters.end()) {
      cursor_.fail(report::Rule::theme_duplicate_name, where, {parameter.name});
    }
    parameters.push_back(parameter);
    if (parameters.size() > max_parameters) {
      cursor_.fail(report::Rule::theme_limit, where, {"arguments", "16"});
    }
    if (!cursor_.accept(",")) {
      break;
    }
  }
  cursor_.expect(")");
  return parameters;
}

void StatementParser::parse_trans(Body& into) {
  const Span where = cursor_.peek().where;
  TransNode node{.key = expressions_.parse()};
  node.arguments = expressions_.parse_named_values();
  if (!cursor_.has_failed()) {
    node.string = expressions_.string_of(node.key);
    check_placeholders(node, where);
  }
  cursor_.end_tag();
  into.nodes.push_back({.where = where, .kind = std::move(node)});
}

// A literal key shows at once which values its sentence needs.
void StatementParser::check_placeholders(const TransNode& node, Span where) {
  if (node.string == nullptr) {
    return;
  }
  for (const std::string_view text : {std::string_view(node.string->th), std::string_view(node.string->en)}) {
    for (const TextPiece& piece : pieces_of(text)) {
      const bool is_missing =
          piece.is_placeholder &&
          std::ranges::find(node.arguments, piece.text, &Argument::keyword) == node.arguments.end();
      if (is_missing) {
        cursor_.tell(report::Rule::theme_unknown_name, where, {piece.text});
        return;
      }
    }
  }
}

void StatementParser::check_child() {
  for (const Node& node : template_.body.nodes) {
    if (const auto lost = lost_part(node)) {
      const std::string_view text =
          std::string_view(template_.source.text).substr(lost->offset, lost->length);
      cursor_.tell(report::Rule::theme_unexpected_tag, *lost, {text, "{% extends %}"});
    }
  }
}

report::Checked<std::unique_ptr<Template>> parse(const TemplateSource& source, Symbols& symbols,
                                                 const UiStrings& strings) {
  auto result = std::make_unique<Template>();
  result->source = source;
  result->mode = mode_of(source.name);
  if (auto problem = unreadable(source)) {
    result->is_usable = false;
    return {.value = std::move(result), .problems = {std::move(*problem)}};
  }
  Cursor cursor(result->source, split(result->source));
  StatementParser(cursor, *result, symbols, strings).parse_template();
  auto problems = cursor.take_problems();
  result->is_usable = problems.empty();
  return {.value = std::move(result), .problems = std::move(problems)};
}

}  // namespace prongsai::theme
