#include "theme/place.h"

#include "report/problem.h"
#include "report/rule.h"
#include "text/utf8.h"
#include "theme/ast.h"
#include "theme/theme.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace prongsai::theme {

report::Location place_of(const TemplateSource& source, Span span) {
  const std::string_view text = source.text;
  const std::string_view before = text.substr(0, span.offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  std::string_view marked = text.substr(before.size(), span.length);
  marked = marked.substr(0, marked.find_first_of("\r\n"));
  return {.file = source.file,
          .line = static_cast<int>(std::ranges::count(before, '\n')) + 1,
          .column = static_cast<int>(text::count_code_points(before.substr(line_start))) + 1,
          .length = static_cast<int>(text::count_code_points(marked))};
}

report::Problem problem_at(const TemplateSource& source, Span span, report::Rule rule,
                           std::initializer_list<std::string_view> details) {
  report::Problem problem{.rule = rule, .where = place_of(source, span)};
  problem.details.assign(details.begin(), details.end());
  while (!problem.details.empty() && problem.details.back().empty()) {
    problem.details.pop_back();
  }
  return problem;
}

}  // namespace prongsai::theme
