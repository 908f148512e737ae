// Calls of macros, functions of the host and super(), and the words of the interface.
#include "report/rule.h"
#include "text/language.h"
#include "theme/ast.h"
#include "theme/nearest_name.h"
#include "theme/renderer.h"
#include "theme/tables.h"
#include "theme/theme.h"
#include "theme/value.h"
#include "theme/values.h"
#include "theme/workspace.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

namespace {

constexpr std::size_t max_arguments = 16;

}  // namespace

bool Renderer::enter_call(Span where) {
  stand_at(where);
  if (calls_ >= workspace_.limits().depth) {
    workspace_.stop("depth", workspace_.limits().depth);
    return false;
  }
  if (!workspace_.spend(1)) {
    return false;
  }
  ++calls_;
  ++scopes_;
  return true;
}

template <class Make>
Evaluated Renderer::captured(Make make) {
  const std::size_t begin = out_.size();
  make();
  std::string made = out_.substr(begin);
  out_.resize(begin);
  return workspace_.keep_safe(std::move(made));
}

Evaluated Renderer::value_of(const CallExpression& call, Span where) {
  if (call.macro == nullptr) {
    return call_function(call, where);
  }
  if (!enter_call(where)) {
    return std::nullopt;
  }
  Evaluated result = captured([&] { run_macro(call); });
  --calls_;
  --scopes_;
  return result;
}

Evaluated Renderer::value_of(const SuperExpression& /*super*/, Span where) {
  stand_at(where);
  return captured([&] { render_super(); });
}

// The caller has entered the call.
void Renderer::run_macro(const CallExpression& call) {
  const Macro& macro = *call.macro;
  std::array<Value, max_arguments> values;
  std::bitset<max_arguments> is_given;
  for (const Argument& argument : call.arguments) {
    const Evaluated value = evaluate(argument.value);
    if (!value) {
      return;
    }
    values[argument.parameter] = *value;
    is_given.set(argument.parameter);
  }
  const Template* const caller = std::exchange(template_, macro.home);
  const std::size_t mark = scope_.mark();
  const std::uint32_t frame = scope_.enter_frame();
  bool has_all = true;
  for (std::size_t i = 0; i < macro.parameters.size() && has_all; ++i) {
    const Parameter& parameter = macro.parameters[i];
    const Evaluated value =
        is_given.test(i) ? Evaluated(values[i]) : evaluate(parameter.fallback.value_or(0));
    has_all = value.has_value();
    scope_.bind(parameter.symbol, value.value_or(Value()));
  }
  if (has_all) {
    render_body(macro.body);
  }
  scope_.leave(mark);
  scope_.leave_frame(frame);
  template_ = caller;
}

Evaluated Renderer::call_function(const CallExpression& call, Span where) {
  const auto function = surroundings_.bindings.functions.find(call.name);
  if (function == surroundings_.bindings.functions.end()) {
    stand_at({.offset = where.offset, .length = static_cast<std::uint32_t>(call.name.size())});
    tell_unknown_name(call.name);
    return std::nullopt;
  }
  std::array<Value, max_arguments> values;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    const Evaluated value = evaluate(call.arguments[i].value);
    if (!value) {
      return std::nullopt;
    }
    values[i] = *value;
  }
  stand_at(where);
  return function->second(std::span<const Value>(values).first(call.arguments.size()), workspace_.arena());
}

void Renderer::tell_unknown_name(std::string_view name) {
  if (!workspace_.may_tell()) {
    return;
  }
  std::vector<std::string_view> names = scope_.visible_names();
  for (const auto& [function_name, function] : surroundings_.bindings.functions) {
    names.emplace_back(function_name);
  }
  for (const auto& [macro_name, macro] : template_->macros) {
    names.push_back(macro_name);
  }
  for (const Import& import : template_->imports) {
    names.push_back(import.name);
  }
  workspace_.fail(report::Rule::theme_unknown_name, {name, nearest_of(name, names)});
}

std::string_view Renderer::ui_text(const UiString& string) const {
  const bool is_thai = workspace_.options().language == text::Language::th;
  const std::string& wanted = is_thai ? string.th : string.en;
  return wanted.empty() ? std::string_view(is_thai ? string.en : string.th) : std::string_view(wanted);
}

const UiString* Renderer::ui_string(ExpressionId key, Span where, const UiString* known) {
  if (known != nullptr) {
    return known;
  }
  const Evaluated value = evaluate(key);
  if (!value) {
    return nullptr;
  }
  stand_at(where);
  const auto name = characters_of(*value);
  if (!name) {
    workspace_.fail_type("text", *value);
    return nullptr;
  }
  const UiStrings& strings = surroundings_.strings;
  const auto found = strings.find(*name);
  if (found == strings.end()) {
    const auto key_of = [](const auto& entry) { return std::string_view(entry.first); };
    if (workspace_.may_tell()) {
      workspace_.fail(report::Rule::theme_unknown_string, {*name, nearest_of(*name, strings, key_of)});
    }
    return nullptr;
  }
  return &found->second;
}

void Renderer::render_super() {
  if (open_blocks_.empty()) {
    return;
  }
  const OpenBlock open = open_blocks_.back();
  if (open.index + 1 >= open.layers->size()) {
    workspace_.fail(report::Rule::theme_unexpected_tag, {"super()"});
    return;
  }
  render_layer(*open.layers, open.index + 1);
}

// A macro or super() that is printed where it is made needs no copy of its own.
bool Renderer::print_call(const PrintNode& node) {
  const Expression& value = template_->expressions[node.value];
  const bool is_text =
      node.escape == Escape::text || node.escape == Escape::xml || node.escape == Escape::none;
  if (node.escape == Escape::made_here) {
    stand_at(value.where);
    render_super();
    return true;
  }
  const auto* call = std::get_if<CallExpression>(&value.kind);
  if (!is_text || call == nullptr || call->macro == nullptr) {
    return false;
  }
  if (enter_call(value.where)) {
    run_macro(*call);
    --calls_;
    --scopes_;
  }
  return true;
}

void Renderer::render_node(const BlockSetNode& node, Span where) {
  ++scopes_;
  const std::size_t mark = scope_.mark();
  const Evaluated value = captured([&] { render_body(node.body); });
  scope_.leave(mark);
  --scopes_;
  stand_at(where);
  if (value && scopes_ == 0) {
    scope_.set_global(node.variable, *value);
  } else if (value) {
    scope_.bind(node.variable, *value);
  }
}

}  // namespace prongsai::theme
