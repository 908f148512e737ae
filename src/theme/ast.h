#pragma once

#include "theme/theme.h"
#include "theme/value.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a template is once it has been read. Expressions lie in one vector and name each other by number; the
// views look into the template's own source.
namespace prongsai::theme {

struct Filter;
struct Test;
struct Template;
struct Macro;

/// A variable's name as a number that is the same in all templates of a theme.
using Symbol = std::uint32_t;
using ExpressionId = std::uint32_t;

/// Bytes of a template's text.
struct Span {
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

struct Literal {
  Value value{};
};
struct NameExpression {
  Symbol symbol = 0;
};
struct MemberExpression {
  ExpressionId object = 0;
  std::string_view name{};
};
struct IndexExpression {
  ExpressionId object = 0;
  ExpressionId index = 0;
};
struct ListExpression {
  std::vector<ExpressionId> items{};
};
/// `keyword` is empty for a positional argument; `parameter` is set when the macro is known.
struct Argument {
  ExpressionId value = 0;
  std::string_view keyword{};
  std::uint32_t parameter = 0;
  Span where{};
};
/// name(…) or module.name(…); without a macro it is a function of the host, sought when the call is met.
struct CallExpression {
  std::string_view module{};
  std::string_view name{};
  std::vector<Argument> arguments{};
  const Macro* macro = nullptr;
};
struct SuperExpression {};
struct FilterExpression {
  const Filter* filter = nullptr;
  ExpressionId input = 0;
  std::vector<ExpressionId> arguments{};
};
/// x | default(y), which forgives an x that is not there.
struct DefaultExpression {
  ExpressionId input = 0;
  ExpressionId fallback = 0;
};
/// key | trans; `string` is set when the key is a literal.
struct TransExpression {
  ExpressionId key = 0;
  const UiString* string = nullptr;
};
struct TestExpression {
  const Test* test = nullptr;
  bool is_negated = false;
  ExpressionId input = 0;
  std::optional<ExpressionId> argument{};
};
/// x is defined.
struct DefinedExpression {
  bool is_negated = false;
  ExpressionId input = 0;
};
struct NotExpression {
  ExpressionId operand = 0;
};
struct MinusExpression {
  ExpressionId operand = 0;
};

enum class Operator : std::uint8_t {
  logical_or,
  logical_and,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  not_in,
  concatenate,
  add,
  subtract,
  multiply,
  divide,
  floor_divide,
  remainder,
};
struct BinaryExpression {
  Operator kind{};
  ExpressionId left = 0;
  ExpressionId right = 0;
};
struct ConditionalExpression {
  ExpressionId condition = 0;
  ExpressionId yes = 0;
  ExpressionId no = 0;
};

struct Expression {
  using Kind = std::variant<Literal, NameExpression, MemberExpression, IndexExpression, ListExpression,
                            CallExpression, SuperExpression, FilterExpression, DefaultExpression,
                            TransExpression, TestExpression, DefinedExpression, NotExpression,
                            MinusExpression, BinaryExpression, ConditionalExpression>;

  Span where{};
  Kind kind{};
};

/// How a printed value is written, decided by where it stands.
enum class Escape : std::uint8_t {
  text,          // of an HTML element
  rcdata,        // <title>, <textarea>
  attribute,     // in quotes
  style_number,  // style="width: {{ n }}%": numbers only
  url_start,     // the whole URL or its beginning: must be harmless
  url_middle,    // behind a value or name that may still turn out to be a scheme: ':' is encoded too
  url_rest,      // behind the scheme or the first / ? #
  source_set,    // srcset: addresses with commas
  json,          // <script type="application/ld+json">
  xml,
  none,       // plain text
  made_here,  // super(): has been escaped where it was made
};

struct Node;
/// Neither this list nor a member of this type has an initialiser: clang would need to know Node for it.
struct Body {
  std::vector<Node> nodes;
};

struct TextNode {
  std::string_view text{};
};
struct PrintNode {
  ExpressionId value = 0;
  Escape escape = Escape::text;
};
/// An {% else %} has no condition.
struct Branch {
  std::optional<ExpressionId> condition{};
  Body body;
};
struct IfNode {
  std::vector<Branch> branches{};
};
struct ForNode {
  Symbol variable = 0;
  ExpressionId list = 0;
  std::optional<ExpressionId> condition{};
  Body body;
  Body otherwise;
};
struct SetNode {
  Symbol variable = 0;
  ExpressionId value = 0;
};
struct BlockSetNode {
  Symbol variable = 0;
  Body body;
};
/// Where a block stands; its body is in Template::blocks.
struct BlockNode {
  std::string_view name{};
};
enum class IfMissing : std::uint8_t { tell, ignore };
struct IncludeNode {
  std::string_view name{};
  IfMissing if_missing = IfMissing::tell;
  const Template* included = nullptr;
};
struct TransNode {
  ExpressionId key = 0;
  const UiString* string = nullptr;
  std::vector<Argument> arguments{};
  Escape escape = Escape::text;
};

struct Node {
  Span where{};
  std::variant<TextNode, PrintNode, IfNode, ForNode, SetNode, BlockSetNode, BlockNode, IncludeNode, TransNode>
      kind{};
};

struct Parameter {
  std::string_view name{};
  Symbol symbol = 0;
  std::optional<ExpressionId> fallback{};
};
struct Macro {
  std::string_view name{};
  Span where{};
  std::vector<Parameter> parameters{};
  Body body;
  const Template* home = nullptr;
};
/// `parent` names the block in which it stands, if any.
struct Block {
  std::string_view name{};
  Span where{};
  Body body;
};
/// {% import "x" as module %}, or one name of {% from "x" import macro as name %} (then `macro` is set).
struct Import {
  std::string_view from{};
  std::string_view name{};
  std::string_view macro{};
  Span where{};
};

/// By the ending of the name: .txt, .xml, and everything else is HTML.
enum class Mode : std::uint8_t { html, xml, text };

/// One body of a block and the template that it was written in.
struct BlockLayer {
  const Template* home = nullptr;
  const Block* block = nullptr;
};
/// The bodies of each block, the most derived first.
using BlockLayers = std::map<std::string_view, std::vector<BlockLayer>, std::less<>>;

struct Template {
  TemplateSource source{};
  Mode mode = Mode::html;
  std::vector<Expression> expressions{};
  std::deque<std::string> texts{};  // literals with escapes, resolved
  Body body;
  std::map<std::string_view, Block, std::less<>> blocks{};
  std::map<std::string_view, Macro, std::less<>> macros{};
  std::vector<Import> imports{};
  std::string_view parent_name{};
  Span parent_where{};
  const Template* parent = nullptr;
  BlockLayers layers{};
  bool is_usable = true;
};

}  // namespace prongsai::theme
