#pragma once

#include "render/book.h"
#include "render/views.h"
#include "report/problem.h"
#include "text/language.h"
#include "theme/theme.h"

#include <vector>

namespace prongsai::render {

/// Adds the functions that templates may call (docs/content/en/themes.md lists them) for a page in
/// `language`, the own page of the entry `own` or of none. Problems of Markdown that they render go to
/// `problems`; all must outlive the rendering.
void add_functions(theme::Bindings& bindings, const Book& book, const EntryView* own, text::Language language,
                   std::vector<report::Problem>& problems);

}  // namespace prongsai::render
