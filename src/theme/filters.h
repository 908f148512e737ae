#pragma once

#include "theme/tables.h"
#include "theme/value.h"
#include "theme/workspace.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

// One function for each filter of the table in tables.cpp; the language reference says what each does.
namespace prongsai::theme {

using Arguments = std::span<const Value>;

/// A text or what prints as one; a problem for lists, objects and safe HTML. Kept to the end of the
/// rendering.
std::optional<std::string_view> text_input(const Value& input, Workspace& workspace);
/// The whole number `arguments[at]`, or `otherwise` when it is not given; a problem when it is outside 0 …
/// most.
std::optional<std::int64_t> count_argument(Arguments arguments, std::size_t at, std::int64_t otherwise,
                                           Workspace& workspace);

Evaluated filter_upper(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_lower(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_trim(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_replace(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_truncate(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_striptags(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_urlencode(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_nl2br(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_digits(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_json(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_escape(const Value& input, Arguments arguments, Workspace& workspace);

Evaluated filter_length(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_join(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_first(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_last(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_reverse(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_limit(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_slice(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_batch(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_where(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_map(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_sum(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_sort(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_unique(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_group_by(const Value& input, Arguments arguments, Workspace& workspace);

Evaluated filter_abs(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_round(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_number(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_decimal(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_amount(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_percent(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_plain(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_date(const Value& input, Arguments arguments, Workspace& workspace);
Evaluated filter_fiscal_year(const Value& input, Arguments arguments, Workspace& workspace);

}  // namespace prongsai::theme
