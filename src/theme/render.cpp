#include "report/problem.h"
#include "report/rule.h"
#include "theme/ast.h"
#include "theme/placeholders.h"
#include "theme/print.h"
#include "theme/renderer.h"
#include "theme/symbols.h"
#include "theme/tables.h"
#include "theme/theme.h"
#include "theme/value.h"
#include "theme/values.h"
#include "theme/workspace.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

namespace {

constexpr std::size_t first_page_bytes = std::size_t{32} * 1024;

// What templates see as `loop`.
struct LoopState {
  std::size_t index = 0;
  std::size_t length = 0;
};

const LoopState& state_of(const void* object) {
  return *static_cast<const LoopState*>(object);
}

constexpr Member member(std::string_view name, decltype(Member::get) get) {
  return {.name = name, .get = get};
}
constexpr std::array<Member, 6> loop_members = {
    member("first", [](const void* loop, Arena&) { return Value(state_of(loop).index == 0); }),
    member("index", [](const void* loop, Arena&) { return Value(state_of(loop).index + 1); }),
    member("index0", [](const void* loop, Arena&) { return Value(state_of(loop).index); }),
    member("last",
           [](const void* loop, Arena&) { return Value(state_of(loop).index + 1 == state_of(loop).length); }),
    member("length", [](const void* loop, Arena&) { return Value(state_of(loop).length); }),
    member("revindex",
           [](const void* loop, Arena&) { return Value(state_of(loop).length - state_of(loop).index); }),
};
constexpr ObjectType loop_type = {.name = "loop", .members = loop_members};

}  // namespace

Renderer::Renderer(const Surroundings& surroundings, const RenderOptions& options, const RenderLimits& limits)
    : surroundings_(surroundings),
      workspace_(options, limits),
      scope_(surroundings.set.symbols, surroundings.bindings) {}

report::Checked<std::string> Renderer::render(const Template& page) {
  out_.reserve(std::min(first_page_bytes, workspace_.limits().output_bytes));
  template_ = &page;
  stand_at({});
  render_template(page);
  auto problems = workspace_.take_problems();
  report::sort(problems);
  return {.value = std::move(out_), .problems = std::move(problems)};
}

// The children run what they set, then the topmost parent is the page.
void Renderer::render_template(const Template& page) {
  const Template* const caller = template_;
  const BlockLayers* const layers = std::exchange(layers_, &page.layers);
  const Template* top = &page;
  for (; top->parent != nullptr; top = top->parent) {
    run_sets_of(*top);
  }
  template_ = top;
  render_body(top->body);
  template_ = caller;
  layers_ = layers;
}

void Renderer::run_sets_of(const Template& child) {
  template_ = &child;
  for (const Node& node : child.body.nodes) {
    if (const auto* set = std::get_if<SetNode>(&node.kind)) {
      render_node(*set, node.where);
    } else if (const auto* block_set = std::get_if<BlockSetNode>(&node.kind)) {
      render_node(*block_set, node.where);
    }
  }
}

void Renderer::render_body(const Body& body) {
  if (body.nodes.empty()) {
    return;
  }
  if (levels_ >= max_levels) {
    stand_at(body.nodes.front().where);
    workspace_.stop("depth", max_levels);
  }
  ++levels_;
  for (const Node& node : body.nodes) {
    if (!workspace_.spend(1)) {
      break;
    }
    std::visit([&](const auto& kind) { render_node(kind, node.where); }, node.kind);
    if (!workspace_.has_room_for(out_.size())) {
      break;
    }
  }
  --levels_;
}

void Renderer::render_node(const TextNode& node, Span where) {
  if (out_.size() + node.text.size() > workspace_.limits().output_bytes) {
    stand_at(where);
    workspace_.has_room_for(out_.size() + node.text.size());
    return;
  }
  out_.append(node.text);
}

void Renderer::render_node(const PrintNode& node, Span /*where*/) {
  if (print_call(node)) {
    return;
  }
  const Evaluated value = evaluate(node.value);
  if (value) {
    stand_at(template_->expressions[node.value].where);
    print(out_, *value, node.escape, workspace_);
  }
}

void Renderer::render_node(const IfNode& node, Span /*where*/) {
  for (const Branch& branch : node.branches) {
    const Evaluated condition = branch.condition ? evaluate(*branch.condition) : Evaluated(Value(true));
    if (!condition) {
      return;
    }
    if (is_true(*condition)) {
      render_body(branch.body);
      return;
    }
  }
}

void Renderer::render_node(const ForNode& node, Span /*where*/) {
  Evaluated list = evaluate(node.list);
  if (!list) {
    return;
  }
  stand_at(template_->expressions[node.list].where);
  auto size = list_size(*list);
  if (!size) {
    workspace_.fail_type("list", *list);
    return;
  }
  list = chosen_items(node, *list, *size);
  size = list ? list_size(*list) : std::nullopt;
  if (!size) {
    return;
  }
  if (*size == 0) {
    render_body(node.otherwise);
    return;
  }
  render_rounds(node, *list, *size);
}

void Renderer::render_rounds(const ForNode& node, const Value& list, std::size_t size) {
  LoopState state{.length = size};
  const std::size_t mark = scope_.mark();
  scope_.bind(loop_symbol, ObjectRef{.type = &loop_type, .object = &state});
  scope_.bind(node.variable, Value());
  const std::size_t inner = scope_.mark();
  ++scopes_;
  for (; state.index < size; ++state.index) {
    stand_at(template_->expressions[node.list].where);
    if (!workspace_.spend_round()) {
      break;
    }
    scope_.assign(node.variable, list_item(list, state.index));
    render_body(node.body);
    scope_.leave(inner);
  }
  --scopes_;
  scope_.leave(mark);
}

// {% for x in list if condition %}: chosen beforehand, so that loop.length and loop.last are right.
std::optional<Value> Renderer::chosen_items(const ForNode& node, const Value& list, std::size_t size) {
  if (!node.condition) {
    return list;
  }
  std::vector<Value> chosen;
  const std::size_t mark = scope_.mark();
  scope_.bind(node.variable, Value());
  for (std::size_t i = 0; i < size && workspace_.spend_round(); ++i) {
    const Value item = list_item(list, i);
    scope_.assign(node.variable, item);
    const Evaluated condition = evaluate(*node.condition);
    if (condition && is_true(*condition)) {
      chosen.push_back(item);
    }
  }
  scope_.leave(mark);
  return workspace_.keep(std::move(chosen));
}

void Renderer::render_node(const SetNode& node, Span /*where*/) {
  const Evaluated value = evaluate(node.value);
  if (scopes_ == 0) {
    scope_.set_global(node.variable, value.value_or(Value()));
  } else {
    scope_.bind(node.variable, value.value_or(Value()));
  }
}

void Renderer::render_node(const BlockNode& node, Span where) {
  const auto layers = layers_->find(node.name);
  if (layers == layers_->end() || !enter_call(where)) {
    return;
  }
  --calls_;
  --scopes_;
  render_layer(layers->second, 0);
}

void Renderer::render_layer(const std::vector<BlockLayer>& layers, std::size_t index) {
  const BlockLayer& layer = layers[index];
  if (!enter_call(layer.block->where)) {
    return;
  }
  const Template* const caller = std::exchange(template_, layer.home);
  const std::size_t mark = scope_.mark();
  open_blocks_.push_back({.layers = &layers, .index = index});
  render_body(layer.block->body);
  open_blocks_.pop_back();
  scope_.leave(mark);
  template_ = caller;
  --calls_;
  --scopes_;
}

void Renderer::render_node(const IncludeNode& node, Span where) {
  if (node.included == nullptr || !enter_call(where)) {
    return;
  }
  const std::size_t mark = scope_.mark();
  render_template(*node.included);
  scope_.leave(mark);
  --calls_;
  --scopes_;
}

void Renderer::render_node(const TransNode& node, Span where) {
  const UiString* const string = ui_string(node.key, where, node.string);
  if (string == nullptr) {
    return;
  }
  const std::string_view text = ui_text(*string);
  for (std::size_t at = 0; at < text.size();) {
    const TextPiece piece = next_piece(text, at);
    if (!piece.is_placeholder) {
      print_text(out_, piece.text, node.escape);
      continue;
    }
    const auto argument = std::ranges::find(node.arguments, piece.text, &Argument::keyword);
    if (argument == node.arguments.end()) {
      stand_at(where);
      workspace_.fail(report::Rule::theme_unknown_name, {piece.text});
      continue;
    }
    const Evaluated value = evaluate(argument->value);
    stand_at(argument->where);
    if (value) {
      print(out_, *value, node.escape, workspace_);
    }
  }
}

}  // namespace prongsai::theme
