#include "render/changes.h"

#include "render/bind.h"
#include "render/book.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/head.h"
#include "text/date.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace prongsai::render {

using theme::Arena;
using theme::Member;
using theme::ObjectRef;
using theme::ObjectType;
using theme::Value;

namespace {

constexpr std::string_view changes_address = "/changes/";

std::string_view key_of(ChangeSort sort) {
  constexpr std::array<std::string_view, 3> keys{"published", "updated", "told"};
  return keys.at(static_cast<std::size_t>(sort));
}

/// What the file says of its own days. An update on the day of publication, or one that the author tells of,
/// is not told twice.
void add_changes(const EntryView& entry, std::vector<ChangeView>& changes) {
  const site::Head& head = entry.file->head;
  const auto add = [&](const std::optional<text::Date>& date, ChangeSort sort, std::string_view text) {
    if (date) {
      changes.push_back({.date = *date, .sort = sort, .text = text, .entry = &entry});
    }
  };
  add(head.date, ChangeSort::published, {});
  bool is_told = head.updated == head.date;
  for (const site::Change& change : head.changes) {
    add(change.date, ChangeSort::told, change.text);
    is_told = is_told || change.date == head.updated;
  }
  if (!is_told) {
    add(head.updated, ChangeSort::updated, {});
  }
}

std::vector<ChangeView> all_changes(const Book& book) {
  std::vector<ChangeView> changes;
  for (const EntryView& entry : book.entries) {
    add_changes(entry, changes);
  }
  // Nothing has happened on days that are still to come.
  std::erase_if(changes, [&](const ChangeView& change) { return change.date > book.inputs.as_of; });
  std::ranges::stable_sort(changes, [](const ChangeView& one, const ChangeView& other) {
    return std::tuple(other.date, std::string_view(one.entry->file->path)) <
           std::tuple(one.date, std::string_view(other.entry->file->path));
  });
  return changes;
}

bool is_in(const ChangeMonthView& month, const text::Date& date) {
  return month.month.year == date.year && month.month.month == date.month;
}

std::vector<ChangeMonthView> by_month(const std::vector<ChangeView>& changes) {
  std::vector<ChangeMonthView> months;
  for (const ChangeView& change : changes) {
    if (months.empty() || !is_in(months.back(), change.date)) {
      months.push_back({.month = {.year = change.date.year, .month = change.date.month, .day = 1}});
    }
    months.back().changes.push_back(change);
  }
  return months;
}

/// As many of the first months as make up `newest_changes`.
std::size_t first_months(const std::vector<ChangeMonthView>& months) {
  std::size_t count = 0;
  std::size_t shown = 0;
  while (shown < months.size() && count < newest_changes) {
    count += months[shown++].changes.size();
  }
  return shown;
}

}  // namespace

std::vector<ChangesView> history_of(const Book& book) {
  const std::vector<ChangeMonthView> months = by_month(all_changes(book));
  if (months.empty()) {
    return {};
  }
  const std::string root = book.url(changes_address);
  const std::size_t shown = first_months(months);
  std::vector<ChangesView> pages{
      {.url = root, .months = {months.begin(), months.begin() + static_cast<std::ptrdiff_t>(shown)}}};
  if (shown == months.size()) {
    return pages;
  }
  std::map<int, ChangesView, std::greater<>> of_years;
  std::vector<ChangeYearView> years;
  for (const ChangeMonthView& month : months) {
    const int year = month.month.year + text::buddhist_minus_common;
    const std::string url = root + std::to_string(year) + "/";
    ChangesView& page = of_years[year];
    if (page.url.empty()) {
      page = {.url = url, .year = year};
      years.push_back({.year = year, .url = url});
    }
    page.months.push_back(month);
    years.back().count += static_cast<std::int64_t>(month.changes.size());
  }
  for (auto& [year, page] : of_years) {
    pages.push_back(std::move(page));
  }
  for (ChangesView& page : pages) {
    page.years = years;
  }
  return pages;
}

template <>
const ObjectType& view_type<ChangeView>() {
  static constexpr auto members = sorted(std::array{
      Member{"date", [](const void* v, Arena&) { return to_value(as<ChangeView>(v).date); }},
      Member{"sort", [](const void* v, Arena&) { return Value(key_of(as<ChangeView>(v).sort)); }},
      Member{"text", [](const void* v, Arena&) { return Value(as<ChangeView>(v).text); }},
      Member{"entry",
             [](const void* v, Arena&) {
               return Value(ObjectRef{&view_type<EntryView>(), as<ChangeView>(v).entry});
             }},
  });
  static constexpr ObjectType type{"change", members};
  return type;
}

template <>
const ObjectType& view_type<ChangeMonthView>() {
  static constexpr auto members = sorted(std::array{
      Member{"month", [](const void* v, Arena&) { return to_value(as<ChangeMonthView>(v).month); }},
      Member{"changes",
             [](const void* v, Arena&) { return Value(view_list(as<ChangeMonthView>(v).changes)); }},
  });
  static constexpr ObjectType type{"month", members};
  return type;
}

template <>
const ObjectType& view_type<ChangeYearView>() {
  static constexpr auto members = sorted(std::array{
      Member{"year", [](const void* v, Arena&) { return Value(as<ChangeYearView>(v).year); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<ChangeYearView>(v).url); }},
      Member{"count", [](const void* v, Arena&) { return Value(as<ChangeYearView>(v).count); }},
  });
  static constexpr ObjectType type{"year", members};
  return type;
}

template <>
const ObjectType& view_type<ChangesView>() {
  static constexpr auto members = sorted(std::array{
      Member{"url", [](const void* v, Arena&) { return Value(as<ChangesView>(v).url); }},
      Member{"year", [](const void* v, Arena&) { return to_value(as<ChangesView>(v).year); }},
      Member{"months", [](const void* v, Arena&) { return Value(view_list(as<ChangesView>(v).months)); }},
      Member{"years", [](const void* v, Arena&) { return Value(view_list(as<ChangesView>(v).years)); }},
  });
  static constexpr ObjectType type{"changes", members};
  return type;
}

}  // namespace prongsai::render
