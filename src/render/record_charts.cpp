#include "render/record_charts.h"

#include "render/book.h"
#include "render/chart.h"
#include "render/chart_kinds.h"
#include "render/chart_speech.h"
#include "render/views.h"
#include "text/language.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace prongsai::render {

namespace {

using Draw = std::optional<Chart> (*)(const Book& book, const EntryView& entry, const ChartSpeech& say);

struct Kind {
  std::string_view name{};
  Draw draw = nullptr;
};

template <std::optional<Chart> (*draw)(const EntryView& entry, const ChartSpeech& say)>
std::optional<Chart> of_entry(const Book& /*book*/, const EntryView& entry, const ChartSpeech& say) {
  return draw(entry, say);
}

constexpr std::array kinds{Kind{"score", chart_of_scores},
                           Kind{"score-radar", radar_of_scores},
                           Kind{"score-years", chart_of_score_years},
                           Kind{"instruments", chart_of_instruments},
                           Kind{"budget", of_entry<chart_of_budget>},
                           Kind{"method", of_entry<chart_of_methods>},
                           Kind{"month", of_entry<chart_of_months>},
                           Kind{"complaints", of_entry<chart_of_complaints>}};

}  // namespace

std::optional<Chart> record_chart(const Book& book, const EntryView& entry, std::string_view name,
                                  text::Language language) {
  const auto* const kind = std::ranges::find(kinds, name, &Kind::name);
  return kind == kinds.end() ? std::nullopt : kind->draw(book, entry, ChartSpeech(book, language));
}

std::optional<Chart> year_chart(const Book& book, const YearView& year, std::string_view name,
                                text::Language language) {
  const ChartSpeech say(book, language);
  if (name == "progress") {
    return chart_of_progress(year, say);
  }
  return name == "progress-years" ? chart_of_progress_years(book, say) : std::nullopt;
}

}  // namespace prongsai::render
