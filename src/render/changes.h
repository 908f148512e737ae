#pragma once

#include "render/views.h"
#include "text/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

struct Book;

/// What happened to a page: it was published, something of it was changed, or its author said what.
enum class ChangeSort : std::uint8_t { published, updated, told };

struct ChangeView {
  text::Date date{};
  ChangeSort sort = ChangeSort::published;
  /// The author's words, where there are any; looks into the Site.
  std::string_view text{};
  const EntryView* entry = nullptr;
};

/// What happened in a month of the calendar; `month` is its first day.
struct ChangeMonthView {
  text::Date month{};
  std::vector<ChangeView> changes{};
};

/// A year of the calendar (Buddhist), with the page that has all of it.
struct ChangeYearView {
  int year = 0;
  std::string url{};
  std::int64_t count = 0;
};

/// One page of the history: the newest months, or all months of `year`. `years` lead to the others.
struct ChangesView {
  std::string url{};
  std::optional<int> year{};
  std::vector<ChangeMonthView> months{};
  std::vector<ChangeYearView> years{};
};

/// At least so many changes stand on the first page, and then no further month; a year that begins on it and
/// ends elsewhere has its own page.
inline constexpr std::size_t newest_changes = 40;

/// Everything that happened up to the day of the build, by the days that files state, the newest first: the
/// first page, then one for each year, the newest first; these only where not all stands on the first. Empty
/// for a site without a dated file.
std::vector<ChangesView> history_of(const Book& book);

template <>
const theme::ObjectType& view_type<ChangeView>();
template <>
const theme::ObjectType& view_type<ChangeMonthView>();
template <>
const theme::ObjectType& view_type<ChangeYearView>();
template <>
const theme::ObjectType& view_type<ChangesView>();

}  // namespace prongsai::render
