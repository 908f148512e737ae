#pragma once

#include "theme/ast.h"
#include "theme/tables.h"
#include "theme/value.h"
#include "theme/workspace.h"

#include <string>
#include <string_view>

namespace prongsai::theme {

/// One of `+ - * / // %`, `~`, the comparisons and `in`; not `and` and `or`. Problems are told where
/// `workspace` stands.
Evaluated combine(Operator kind, const Value& left, const Value& right, Workspace& workspace);
Evaluated negative(const Value& value, Workspace& workspace);

/// The member `name` of an object.
Evaluated member_of(const Value& object, std::string_view name, Workspace& workspace);
/// As member_of, but a member that is not there is told to nobody.
Evaluated find_member(const Value& object, std::string_view name, Workspace& workspace);

/// What it may cost to seek `part` in `text`.
std::size_t search_steps(std::string_view text, std::string_view part);

/// A text as it would be printed, for joining; the HTML of safe values stays as it is when `as_html` is set,
/// and all else is escaped.
enum class JoinAs : bool { text, html };
bool append_joined(std::string& into, const Value& value, JoinAs join_as, Workspace& workspace);

}  // namespace prongsai::theme
