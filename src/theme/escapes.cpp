#include "theme/escapes.h"

#include "report/problem.h"
#include "report/rule.h"
#include "theme/ast.h"
#include "theme/html_context.h"
#include "theme/place.h"
#include "theme/tables.h"
#include "theme/template_set.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <map>
#include <ranges>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

namespace {

using BlockPlaces = std::map<std::string_view, HtmlContext, std::less<>>;

// Reads one template from top to bottom with the context in hand.
class Reader {
 public:
  Reader(Template& of, BlockPlaces places_of_parent) : template_(of), places_(std::move(places_of_parent)) {}

  void run() {
    for (auto& [name, macro] : template_.macros) {
      read_whole(macro.body, macro.where, "{% macro %}", {});
    }
    if (template_.parent == nullptr) {
      read_whole(template_.body, end_of_template(), "}}", {});
      return;
    }
    for (Node& node : template_.body.nodes) {
      read_of_child(node);
    }
  }

  std::vector<report::Problem> take_problems() {
    report::sort(problems_);
    const auto repeated = std::ranges::unique(problems_);
    problems_.erase(repeated.begin(), repeated.end());
    return std::move(problems_);
  }
  BlockPlaces take_places() { return std::move(places_); }

 private:
  [[nodiscard]] Span end_of_template() const {
    const std::string_view text = template_.source.text;
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return {.offset = static_cast<std::uint32_t>(last == text.npos ? 0 : last), .length = 1};
  }

  void tell(report::Rule rule, Span where, std::initializer_list<std::string_view> details) {
    problems_.push_back(problem_at(template_.source, where, rule, details));
  }

  // A body that must end where it began.
  void read_whole(Body& body, Span where, std::string_view tag, const HtmlContext& start) {
    const HtmlContext end = read(body, start);
    if (!join(start, end)) {
      tell(report::Rule::theme_uneven_branches, where, {tag, word_for(start), word_for(end)});
    }
  }

  // Of a child only the blocks are seen, where its parents put them.
  void read_of_child(Node& node) {
    if (const auto* block = std::get_if<BlockNode>(&node.kind)) {
      const auto place = places_.find(block->name);
      read_block(block->name, place == places_.end() ? HtmlContext{} : place->second);
    } else if (auto* set = std::get_if<BlockSetNode>(&node.kind)) {
      read_whole(set->body, node.where, "{% set %}", {});
    }
  }

  void read_block(std::string_view name, const HtmlContext& start) {
    Block& block = template_.blocks.find(name)->second;
    places_.insert_or_assign(name, start);
    read_whole(block.body, block.where, "{% block %}", start);
  }

  HtmlContext read(Body& body, HtmlContext context) {
    for (Node& node : body.nodes) {
      context = std::visit([&](auto& kind) { return pass(kind, node.where, std::move(context)); }, node.kind);
    }
    return context;
  }

  HtmlContext pass(const TextNode& node, Span where, HtmlContext context) {
    if (template_.mode == Mode::text) {
      return context;
    }
    if (const auto mistake = advance(context, node.text, template_.mode)) {
      const Span place = {.offset = where.offset + static_cast<std::uint32_t>(mistake->offset), .length = 1};
      tell(report::Rule::theme_bad_context, place, {node.text.substr(mistake->offset, 1), mistake->within});
    }
    return context;
  }

  // How a value is escaped at `context`; told when none may stand there.
  Escape escape_here(Span where, const HtmlContext& context) {
    const auto escape = escape_at(context, template_.mode);
    if (!escape) {
      const std::string_view source = template_.source.text;
      tell(report::Rule::theme_bad_context, where,
           {source.substr(where.offset, where.length), escape.error()});
      return Escape::text;
    }
    return *escape;
  }

  [[nodiscard]] bool is_json(ExpressionId value) const {
    const auto* filter = std::get_if<FilterExpression>(&template_.expressions[value].kind);
    return filter != nullptr && filter->filter->name == "json";
  }

  HtmlContext pass(PrintNode& node, Span where, HtmlContext context) {
    const Expression& value = template_.expressions[node.value];
    const bool is_super = std::holds_alternative<SuperExpression>(value.kind);
    node.escape = escape_here(node.value == 0 ? where : value.where, context);
    if (node.escape == Escape::json && !is_json(node.value)) {
      tell(
          report::Rule::theme_bad_context, value.where,
          {std::string_view(template_.source.text).substr(value.where.offset, value.where.length), "script"});
    }
    if (is_super) {
      node.escape = Escape::made_here;
    }
    pass_value(context);
    return context;
  }

  HtmlContext pass(TransNode& node, Span where, HtmlContext context) {
    node.escape = escape_here(where, context);
    if (node.escape == Escape::json) {
      tell(report::Rule::theme_bad_context, where, {"{% trans %}", "script"});
    }
    pass_value(context);
    return context;
  }

  // The context behind one of several branches, told when it is not the one before them.
  HtmlContext read_branch(Body& body, Span where, std::string_view tag, const HtmlContext& start) {
    HtmlContext end = read(body, start);
    if (!join(start, end)) {
      tell(report::Rule::theme_uneven_branches, where, {tag, word_for(start), word_for(end)});
      return start;
    }
    return end;
  }

  // Branches can begin where the next character cannot change what the last ones were.
  bool may_branch(std::string_view tag, Span where, const HtmlContext& context) {
    switch (context.state) {
      case HtmlState::tag_open:
      case HtmlState::end_tag_open:
      case HtmlState::before_value:
      case HtmlState::unquoted_value:
        tell(report::Rule::theme_bad_context, where, {tag, word_for(context)});
        return false;
      default:
        return true;
    }
  }

  HtmlContext pass(IfNode& node, Span where, const HtmlContext& context) {
    HtmlContext start = before_branches(context);
    if (!may_branch("{% if %}", where, start)) {
      return start;
    }
    const bool has_else = !node.branches.back().condition.has_value();
    bool is_known = !has_else;  // without an else the page may come from before the branches
    HtmlContext end = start;
    for (Branch& branch : node.branches) {
      HtmlContext behind = read_branch(branch.body, where, "{% if %}", start);
      end = is_known ? join(end, behind).value_or(start) : std::move(behind);
      is_known = true;
    }
    return before_branches(std::move(end));
  }

  HtmlContext pass(ForNode& node, Span where, const HtmlContext& context) {
    HtmlContext start = before_branches(context);
    if (!may_branch("{% for %}", where, start)) {
      return start;
    }
    if (start.attribute_kind == AttributeKind::url && start.url != UrlPart::rest) {
      tell(report::Rule::theme_bad_context, where, {"{% for %}", "attribute"});
    }
    HtmlContext body = read_branch(node.body, where, "{% for %}", start);
    const auto again = join(start, body);
    if (again && *again != start) {
      body = read_branch(node.body, where, "{% for %}",
                         *again);  // the second round begins where the first ended
    }
    const HtmlContext otherwise = read_branch(node.otherwise, where, "{% for %}", start);
    return join(body, otherwise).value_or(start);
  }

  HtmlContext pass(const SetNode& /*node*/, Span /*where*/, HtmlContext context) { return context; }

  HtmlContext pass(BlockSetNode& node, Span where, HtmlContext context) {
    read_whole(node.body, where, "{% set %}", {});
    return context;
  }

  HtmlContext pass(const BlockNode& node, Span where, HtmlContext context) {
    const bool may_stand = context.state == HtmlState::text || context.state == HtmlState::rcdata ||
                           context.state == HtmlState::value;
    if (!may_stand) {
      tell(report::Rule::theme_bad_context, where, {"{% block %}", word_for(context)});
      return context;
    }
    read_block(node.name, context);
    if (context.attribute_kind == AttributeKind::url && context.url != UrlPart::rest) {
      context.url = UrlPart::mixed;  // a child may put anything there
    }
    return context;
  }

  HtmlContext pass(const IncludeNode& /*node*/, Span where, HtmlContext context) {
    if (context.state != HtmlState::text) {
      tell(report::Rule::theme_bad_context, where, {"{% include %}", word_for(context)});
    }
    return context;
  }

  Template& template_;
  BlockPlaces places_;
  std::vector<report::Problem> problems_{};
};

using PlacesByTemplate = std::map<const Template*, BlockPlaces>;

// Parents first: the chain is walked from the top down.
void read_chain(Template& one, TemplateSet& set, PlacesByTemplate& done,
                std::vector<report::Problem>& problems) {
  std::vector<Template*> chain;
  for (Template* at = &one; at != nullptr && !done.contains(at);
       at = at->parent == nullptr ? nullptr : set.find(at->parent->source.name)) {
    chain.push_back(at);
  }
  for (Template* const at : chain | std::views::reverse) {
    Template& current = *at;
    Reader reader(current, current.parent == nullptr ? BlockPlaces{} : done[current.parent]);
    reader.run();
    auto found = reader.take_problems();
    current.is_usable = current.is_usable && found.empty();
    std::ranges::move(found, std::back_inserter(problems));
    done.emplace(&current, reader.take_places());
  }
}

}  // namespace

std::vector<report::Problem> choose_escapes(TemplateSet& set) {
  std::vector<report::Problem> problems;
  PlacesByTemplate done;
  for (auto& [name, one] : set.templates) {
    if (one->is_usable) {
      read_chain(*one, set, done, problems);
    }
  }
  return problems;
}

}  // namespace prongsai::theme
