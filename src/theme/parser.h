#pragma once

#include "report/problem.h"
#include "theme/ast.h"
#include "theme/symbols.h"
#include "theme/theme.h"

#include <memory>

namespace prongsai::theme {

/// One template as a tree. With problems it is not usable; links to other templates are not yet made.
report::Checked<std::unique_ptr<Template>> parse(const TemplateSource& source, Symbols& symbols,
                                                 const UiStrings& strings);

}  // namespace prongsai::theme
