#pragma once

#include "render/book.h"
#include "render/chart.h"
#include "render/views.h"
#include "text/language.h"

#include <optional>
#include <string_view>

namespace prongsai::render {

/// The chart `name` of an entry's records; nothing where there is too little to compare: "score" the ranked
/// scores of ITA, "score-radar" the same around a middle with those of the year before, "score-years" the
/// total of all years that the site has, up to the entry's, "instruments" the means of IIT, EIT and OIT in
/// these years; "budget" what each project had and spent; "method" and "month" what was bought by which way
/// and when; "complaints" how many were received, settled, and are pending.
std::optional<Chart> record_chart(const Book& book, const EntryView& entry, std::string_view name,
                                  text::Language language);

/// The chart `name` of a year of items: "progress" their states by sub-indicator, "progress-years" those of
/// all years that the site shows.
std::optional<Chart> year_chart(const Book& book, const YearView& year, std::string_view name,
                                text::Language language);

}  // namespace prongsai::render
