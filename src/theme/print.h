#pragma once

#include "theme/ast.h"
#include "theme/value.h"
#include "theme/workspace.h"

#include <string>
#include <string_view>

namespace prongsai::theme {

/// Appends `value` to the page as `escape` asks; what may not be printed there is told where `workspace`
/// stands.
void print(std::string& out, const Value& value, Escape escape, Workspace& workspace);

/// Appends a text that is to be escaped.
void print_text(std::string& out, std::string_view text, Escape escape);

}  // namespace prongsai::theme
