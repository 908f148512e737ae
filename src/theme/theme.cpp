#include "theme/theme.h"

#include "report/problem.h"
#include "report/rule.h"
#include "theme/ast.h"
#include "theme/escapes.h"
#include "theme/link.h"
#include "theme/parser.h"
#include "theme/renderer.h"
#include "theme/template_set.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::theme {

struct Theme::Program {
  TemplateSet set{};
  UiStrings strings{};
};

namespace {

// Of two templates with one name the later counts: a site's own overrides the default theme's.
std::map<std::string_view, const TemplateSource*> last_of_each(const std::vector<TemplateSource>& templates) {
  std::map<std::string_view, const TemplateSource*> sources;
  for (const TemplateSource& source : templates) {
    sources.insert_or_assign(source.name, &source);
  }
  return sources;
}

void move_into(std::vector<report::Problem>& all, std::vector<report::Problem> some) {
  std::ranges::move(some, std::back_inserter(all));
}

}  // namespace

report::Checked<Theme> Theme::compile(const std::vector<TemplateSource>& templates, UiStrings strings) {
  auto program = std::make_unique<Program>();
  program->strings = std::move(strings);
  TemplateSet& set = program->set;
  std::vector<report::Problem> problems;
  for (const auto& [name, source] : last_of_each(templates)) {
    auto parsed = parse(*source, set.symbols, program->strings);
    move_into(problems, std::move(parsed.problems));
    set.templates.emplace(name, std::move(parsed.value));
  }
  move_into(problems, link(set));
  move_into(problems, choose_escapes(set));
  spread_unusable(set);
  report::sort(problems);
  return {.value = Theme(std::move(program)), .problems = std::move(problems)};
}

Theme::Theme(std::unique_ptr<Program> program) : program_(std::move(program)) {}
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;
Theme::~Theme() = default;

bool Theme::has(std::string_view template_name) const {
  const Template* const found = program_->set.find(template_name);
  return found != nullptr && found->is_usable;
}

report::Checked<std::string> Theme::render(std::string_view template_name, const Bindings& bindings,
                                           const RenderOptions& options, const RenderLimits& limits) const {
  const Template* const page = program_->set.find(template_name);
  if (page == nullptr || !page->is_usable) {
    report::Problem problem{.rule = report::Rule::theme_missing_template,
                            .details = {std::string(template_name)}};
    return {.problems = {std::move(problem)}};
  }
  const Surroundings surroundings = {
      .set = program_->set, .strings = program_->strings, .bindings = bindings};
  return Renderer(surroundings, options, limits).render(*page);
}

const UiStrings& Theme::strings() const {
  return program_->strings;
}

}  // namespace prongsai::theme
