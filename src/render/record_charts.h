#pragma once

#include "render/book.h"
#include "render/chart.h"
#include "render/views.h"
#include "text/language.h"

#include <optional>
#include <string_view>

namespace prongsai::render {

/// The chart `name` of an entry's records, without its title; nothing where there is too little to compare:
/// "score" the ranked scores of ITA, "score-years" the scores of all years that the site has, up to the
/// entry's; "budget" what each project had and spent; "method" and "month" what was bought by which way and
/// when; "complaints" how many were received and settled.
std::optional<BarChart> record_chart(const Book& book, const EntryView& entry, std::string_view name,
                                     text::Language language);

}  // namespace prongsai::render
