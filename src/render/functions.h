#pragma once

#include "render/book.h"
#include "report/problem.h"
#include "text/language.h"
#include "theme/theme.h"

#include <vector>

namespace prongsai::render {

/// Adds the functions that templates may call: link, asset, file, period, label, division, body, markdown,
/// scores, chart, same_kind. Problems of Markdown that they render go to `problems`; both must outlive the
/// rendering.
void add_functions(theme::Bindings& bindings, const Book& book, text::Language language,
                   std::vector<report::Problem>& problems);

}  // namespace prongsai::render
