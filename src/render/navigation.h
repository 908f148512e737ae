#pragma once

#include "render/book.h"
#include "render/views.h"
#include "text/language.h"

#include <string_view>

namespace prongsai::render {

/// The page that stands at an address of the site ("/about/"), for readers of `language`: its translation
/// where there is one. The title is `thai` or `english` by the language; where there is no English one, that
/// of the translation. Addresses elsewhere stay as they are.
LinkView link_in(const Book& book, std::string_view thai, std::string_view english, std::string_view address,
                 text::Language language);

/// Menu, areas and news for readers of each language, and the home pages; of a book that has its entries,
/// areas and years.
void add_navigation(Book& book);

}  // namespace prongsai::render
