#include "theme/link.h"

#include "report/problem.h"
#include "report/rule.h"
#include "theme/ast.h"
#include "theme/nearest_name.h"
#include "theme/place.h"
#include "theme/template_set.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

namespace {

// The links of one template.
class Linker {
 public:
  Linker(TemplateSet& set, Template& of) : set_(set), template_(of) {}

  std::vector<report::Problem> run() {
    if (!template_.parent_name.empty()) {
      template_.parent = find(template_.parent_name, template_.parent_where, IfMissing::tell);
    }
    for (const Import& import : template_.imports) {
      link_import(import);
    }
    link_includes(template_.body);
    for (auto& [name, block] : template_.blocks) {
      link_includes(block.body);
    }
    for (auto& [name, macro] : template_.macros) {
      link_includes(macro.body);
    }
    for (Expression& expression : template_.expressions) {
      if (auto* call = std::get_if<CallExpression>(&expression.kind)) {
        link_call(*call, expression.where);
      }
    }
    return std::move(problems_);
  }

 private:
  void tell(report::Rule rule, Span where, std::initializer_list<std::string_view> details) {
    problems_.push_back(problem_at(template_.source, where, rule, details));
  }

  Template* find(std::string_view name, Span where, IfMissing if_missing) {
    Template* const found = set_.find(name);
    if (found == nullptr) {
      if (if_missing == IfMissing::tell) {
        const auto name_of = [](const auto& entry) { return std::string_view(entry.first); };
        tell(report::Rule::theme_missing_template, where, {name, nearest_of(name, set_.templates, name_of)});
      }
      return nullptr;
    }
    if (found->mode != template_.mode) {
      tell(report::Rule::theme_bad_context, where, {name});
      return nullptr;
    }
    return found;
  }

  void link_import(const Import& import) {
    if (import.macro.empty()) {
      find(import.from, import.where, IfMissing::tell);
      return;
    }
    const Template* const home = set_.find(import.from);
    if (home != nullptr && home->is_usable && !home->macros.contains(import.macro)) {
      tell_unknown_macro(import.macro, *home, import.where);
    }
  }

  void tell_unknown_macro(std::string_view name, const Template& home, Span where) {
    const auto name_of = [](const auto& entry) { return entry.first; };
    tell(report::Rule::theme_unknown_name, where, {name, nearest_of(name, home.macros, name_of)});
  }

  void link_includes(Body& body) {
    for (Node& node : body.nodes) {
      if (auto* include = std::get_if<IncludeNode>(&node.kind)) {
        include->included = find(include->name, node.where, include->if_missing);
      } else if (auto* choice = std::get_if<IfNode>(&node.kind)) {
        for (Branch& branch : choice->branches) {
          link_includes(branch.body);
        }
      } else if (auto* loop = std::get_if<ForNode>(&node.kind)) {
        link_includes(loop->body);
        link_includes(loop->otherwise);
      } else if (auto* set = std::get_if<BlockSetNode>(&node.kind)) {
        link_includes(set->body);
      }
    }
  }

  void link_call(CallExpression& call, Span where) {
    call.macro = call.module.empty() ? find_macro(call.name) : find_in_module(call, where);
    if (call.macro != nullptr) {
      bind_arguments(call, where);
      return;
    }
    for (const Argument& argument : call.arguments) {
      if (!argument.keyword.empty()) {
        tell(report::Rule::theme_wrong_arguments, argument.where, {call.name});  // functions take no names
      }
    }
  }

  const Macro* find_macro(std::string_view name) {
    if (const auto own = template_.macros.find(name); own != template_.macros.end()) {
      return &own->second;
    }
    const auto import = std::ranges::find_if(
        template_.imports, [&](const Import& one) { return !one.macro.empty() && one.name == name; });
    return import == template_.imports.end() ? nullptr : macro_of(set_.find(import->from), import->macro);
  }

  static const Macro* macro_of(const Template* home, std::string_view name) {
    if (home == nullptr) {
      return nullptr;
    }
    const auto found = home->macros.find(name);
    return found == home->macros.end() ? nullptr : &found->second;
  }

  const Macro* find_in_module(const CallExpression& call, Span where) {
    const auto import = std::ranges::find_if(
        template_.imports, [&](const Import& one) { return one.macro.empty() && one.name == call.module; });
    if (import == template_.imports.end()) {
      tell(report::Rule::theme_unknown_name, where,
           {call.module, nearest_of(call.module, template_.imports, &Import::name)});
      return nullptr;
    }
    const Template* const home = set_.find(import->from);
    const Macro* const macro = macro_of(home, call.name);
    if (macro == nullptr && home != nullptr && home->is_usable) {
      tell_unknown_macro(call.name, *home, where);
    }
    return macro;
  }

  void bind_arguments(CallExpression& call, Span where) {
    const std::vector<Parameter>& parameters = call.macro->parameters;
    std::vector<bool> is_given(parameters.size(), false);
    const auto least = static_cast<std::size_t>(
        std::ranges::count_if(parameters, [](const Parameter& one) { return !one.fallback.has_value(); }));
    std::size_t position = 0;
    for (Argument& argument : call.arguments) {
      std::size_t index = position++;
      if (!argument.keyword.empty()) {
        const auto named = std::ranges::find(parameters, argument.keyword, &Parameter::name);
        index = static_cast<std::size_t>(named - parameters.begin());
        if (named == parameters.end()) {
          tell(report::Rule::theme_unknown_name, argument.where,
               {argument.keyword, nearest_of(argument.keyword, parameters, &Parameter::name)});
          return;
        }
      }
      if (index >= parameters.size() || is_given[index]) {
        tell_wrong_arguments(call, least, where);
        return;
      }
      is_given[index] = true;
      argument.parameter = static_cast<std::uint32_t>(index);
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      if (!is_given[i] && !parameters[i].fallback) {
        tell_wrong_arguments(call, least, where);
        return;
      }
    }
  }

  void tell_wrong_arguments(const CallExpression& call, std::size_t least, Span where) {
    const std::size_t most = call.macro->parameters.size();
    const std::string takes =
        least == most ? std::to_string(most) : std::to_string(least) + "–" + std::to_string(most);
    tell(report::Rule::theme_wrong_arguments, where,
         {call.name, takes, std::to_string(call.arguments.size())});
  }

  TemplateSet& set_;
  Template& template_;
  std::vector<report::Problem> problems_{};
};

// A chain of parents that comes back to where it began is cut there and told.
std::vector<report::Problem> break_cycles(TemplateSet& set) {
  std::vector<report::Problem> problems;
  for (auto& [name, one] : set.templates) {
    std::string path(name);
    std::size_t steps = 0;
    const Template* ancestor = one->parent;
    while (ancestor != nullptr && ancestor != one.get() && steps++ <= set.templates.size()) {
      path += " → " + ancestor->source.name;
      ancestor = ancestor->parent;
    }
    if (ancestor == one.get()) {
      problems.push_back(problem_at(one->source, one->parent_where, report::Rule::theme_extends_cycle,
                                    {path + " → " + std::string(name)}));
      one->parent = nullptr;
      one->is_usable = false;
    }
  }
  return problems;
}

void collect_layers(Template& of) {
  for (const Template* one = &of; one != nullptr; one = one->parent) {
    for (const auto& [name, block] : one->blocks) {
      of.layers[name].push_back({.home = one, .block = &block});
    }
  }
}

// The templates that `body` includes, added to `into`.
void collect_included(const Body& body, std::set<const Template*>& into) {
  for (const Node& node : body.nodes) {
    if (const auto* include = std::get_if<IncludeNode>(&node.kind)) {
      into.insert(include->included);
    } else if (const auto* choice = std::get_if<IfNode>(&node.kind)) {
      for (const Branch& branch : choice->branches) {
        collect_included(branch.body, into);
      }
    } else if (const auto* loop = std::get_if<ForNode>(&node.kind)) {
      collect_included(loop->body, into);
      collect_included(loop->otherwise, into);
    } else if (const auto* set = std::get_if<BlockSetNode>(&node.kind)) {
      collect_included(set->body, into);
    }
  }
}

std::set<const Template*> needed_by(const TemplateSet& set, const Template& one) {
  std::set<const Template*> needed = {one.parent};
  for (const Import& import : one.imports) {
    needed.insert(set.find(import.from));
  }
  collect_included(one.body, needed);
  for (const auto& [name, block] : one.blocks) {
    collect_included(block.body, needed);
  }
  for (const auto& [name, macro] : one.macros) {
    collect_included(macro.body, needed);
  }
  needed.erase(nullptr);
  return needed;
}

}  // namespace

void spread_unusable(TemplateSet& set) {
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (auto& [name, one] : set.templates) {
      if (one->is_usable && !std::ranges::all_of(needed_by(set, *one), &Template::is_usable)) {
        one->is_usable = false;
        has_changed = true;
      }
    }
  }
}

std::vector<report::Problem> link(TemplateSet& set) {
  std::vector<report::Problem> problems;
  for (auto& [name, one] : set.templates) {
    auto found = Linker(set, *one).run();
    one->is_usable = one->is_usable && found.empty();
    std::ranges::move(found, std::back_inserter(problems));
  }
  std::ranges::move(break_cycles(set), std::back_inserter(problems));
  spread_unusable(set);
  for (auto& [name, one] : set.templates) {
    if (one->is_usable) {
      collect_layers(*one);
    }
  }
  return problems;
}

}  // namespace prongsai::theme
