#pragma once

#include "render/book.h"
#include "render/chart.h"
#include "render/chart_speech.h"
#include "render/views.h"

#include <optional>

// One function for each chart of record_charts.h; nothing where there is too little to compare.
namespace prongsai::render {

std::optional<Chart> chart_of_scores(const Book& book, const EntryView& entry, const ChartSpeech& say);
std::optional<Chart> radar_of_scores(const Book& book, const EntryView& entry, const ChartSpeech& say);
std::optional<Chart> chart_of_score_years(const Book& book, const EntryView& entry, const ChartSpeech& say);
std::optional<Chart> chart_of_instruments(const Book& book, const EntryView& entry, const ChartSpeech& say);

std::optional<Chart> chart_of_budget(const EntryView& entry, const ChartSpeech& say);
std::optional<Chart> chart_of_methods(const EntryView& entry, const ChartSpeech& say);
std::optional<Chart> chart_of_months(const EntryView& entry, const ChartSpeech& say);
std::optional<Chart> chart_of_complaints(const EntryView& entry, const ChartSpeech& say);

std::optional<Chart> chart_of_progress(const YearView& year, const ChartSpeech& say);
std::optional<Chart> chart_of_progress_years(const Book& book, const ChartSpeech& say);

}  // namespace prongsai::render
