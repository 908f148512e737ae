#pragma once

#include "report/problem.h"
#include "theme/ast.h"
#include "theme/scope.h"
#include "theme/tables.h"
#include "theme/template_set.h"
#include "theme/theme.h"
#include "theme/value.h"
#include "theme/workspace.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::theme {

/// Statements and expressions within each other, over all templates; a level takes at most some KB of the
/// stack.
inline constexpr std::size_t max_levels = 1000;

/// What a rendering reads and never changes.
struct Surroundings {
  const TemplateSet& set;
  const UiStrings& strings;
  const Bindings& bindings;
};

/// One rendering: walks over the statements (render.cpp) and works out their expressions (evaluate.cpp,
/// call.cpp).
class Renderer {
 public:
  Renderer(const Surroundings& surroundings, const RenderOptions& options, const RenderLimits& limits);

  report::Checked<std::string> render(const Template& page);

 private:
  // The bodies of a block that super() goes through.
  struct OpenBlock {
    const std::vector<BlockLayer>* layers = nullptr;
    std::size_t index = 0;
  };

  void render_template(const Template& page);
  void run_sets_of(const Template& child);
  void render_body(const Body& body);
  void render_node(const TextNode& node, Span where);
  void render_node(const PrintNode& node, Span where);
  void render_node(const IfNode& node, Span where);
  void render_node(const ForNode& node, Span where);
  void render_node(const SetNode& node, Span where);
  void render_node(const BlockSetNode& node, Span where);
  void render_node(const BlockNode& node, Span where);
  void render_node(const IncludeNode& node, Span where);
  void render_node(const TransNode& node, Span where);
  void render_layer(const std::vector<BlockLayer>& layers, std::size_t index);
  void render_super();
  void render_rounds(const ForNode& node, const Value& list, std::size_t size);
  std::optional<Value> chosen_items(const ForNode& node, const Value& list, std::size_t size);
  bool print_call(const PrintNode& node);

  Evaluated evaluate(ExpressionId id);
  /// As evaluate, but a name or member that is not there gives nothing and is told to nobody.
  Evaluated find(ExpressionId id, bool& is_missing);
  Evaluated value_of(const Literal& literal, Span where);
  Evaluated value_of(const NameExpression& name, Span where);
  Evaluated value_of(const MemberExpression& member, Span where);
  Evaluated value_of(const IndexExpression& index, Span where);
  Evaluated value_of(const ListExpression& list, Span where);
  Evaluated value_of(const CallExpression& call, Span where);
  Evaluated value_of(const SuperExpression& super, Span where);
  Evaluated value_of(const FilterExpression& filter, Span where);
  Evaluated value_of(const DefaultExpression& fallback, Span where);
  Evaluated value_of(const TransExpression& trans, Span where);
  Evaluated value_of(const TestExpression& test, Span where);
  Evaluated value_of(const DefinedExpression& test, Span where);
  Evaluated value_of(const NotExpression& negation, Span where);
  Evaluated value_of(const MinusExpression& minus, Span where);
  Evaluated value_of(const BinaryExpression& binary, Span where);
  Evaluated value_of(const ConditionalExpression& choice, Span where);
  Evaluated item_of(const Value& object, const Value& index);

  void run_macro(const CallExpression& call);
  Evaluated call_function(const CallExpression& call, Span where);
  void tell_unknown_name(std::string_view name);
  [[nodiscard]] std::string_view ui_text(const UiString& string) const;
  const UiString* ui_string(ExpressionId key, Span where, const UiString* known);

  /// What `make` prints, taken out of the page again.
  template <class Make>
  Evaluated captured(Make make);
  /// `body` runs one level deeper; false when that is too deep.
  bool enter_call(Span where);
  void stand_at(Span where) { workspace_.stand_at(*template_, where); }

  Surroundings surroundings_;
  Workspace workspace_;
  Scope scope_;
  std::string out_;
  const Template* template_ = nullptr;
  const BlockLayers* layers_ = nullptr;
  std::vector<OpenBlock> open_blocks_;
  std::size_t calls_ = 0;   // macros, includes and blocks within each other
  std::size_t levels_ = 0;  // of anything: keeps the stack from running out
  std::size_t scopes_ = 0;  // 0: a {% set %} stands at the top
};

}  // namespace prongsai::theme
