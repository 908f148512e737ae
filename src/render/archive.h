#pragma once

#include "render/book.h"
#include "render/views.h"
#include "site/content_file.h"
#include "text/date.h"

#include <optional>

// What is of this year, and what is of years that are over.
namespace prongsai::render {

/// The last fiscal year that the file speaks of, by its period, its year or its day; nothing for what is
/// simply current.
std::optional<text::FiscalYear> year_of(const site::ContentFile& file);

/// Parts every area's entries: those of `current`, of later years and of none, from those of years before.
/// Where all are of years before, the last of these is not over yet.
void divide_areas(Book& book, text::FiscalYear current);

/// Gives every item of every published year the items about the same topic in all of them, so that one leads
/// to the other and back.
void link_years_of_items(Book& book);

}  // namespace prongsai::render
