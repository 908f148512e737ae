#pragma once

#include "report/problem.h"
#include "theme/ast.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace prongsai::theme {

/// Where `span` of the template stands, as a person counts.
report::Location place_of(const TemplateSource& source, Span span);

/// A problem at `span`; empty details at the end are left out.
report::Problem problem_at(const TemplateSource& source, Span span, report::Rule rule,
                           std::initializer_list<std::string_view> details);

}  // namespace prongsai::theme
