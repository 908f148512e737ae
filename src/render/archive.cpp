#include "render/archive.h"

#include "render/bind.h"
#include "render/book.h"
#include "render/views.h"
#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/verdict.h"
#include "text/date.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

using theme::Arena;
using theme::Member;
using theme::ObjectType;
using theme::Value;

namespace {

void divide(AreaView& area, text::FiscalYear current) {
  std::optional<text::FiscalYear> last;
  for (const EntryView* entry : area.entries) {
    last = std::max(last, entry->year ? entry->year : std::optional(current));
  }
  const text::FiscalYear open = std::min(current, last.value_or(current));
  std::map<text::FiscalYear, std::vector<const EntryView*>, std::greater<>> over;
  for (const EntryView* entry : area.entries) {
    const bool is_over = entry->year && *entry->year < open;
    (is_over ? over[*entry->year] : area.current).push_back(entry);
  }
  for (auto& [year, entries] : over) {
    area.years.push_back({.year = year, .entries = std::move(entries)});
  }
}

}  // namespace

template <>
const ObjectType& view_type<ItemYearView>() {
  static constexpr auto members = sorted(std::array{
      Member{"year", [](const void* v, Arena&) { return to_value(as<ItemYearView>(v).year); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<ItemYearView>(v).url); }},
      Member{"is_current", [](const void* v, Arena&) { return Value(as<ItemYearView>(v).is_current); }},
      Member{"items", [](const void* v, Arena&) { return Value(view_list(as<ItemYearView>(v).items)); }},
  });
  static constexpr ObjectType type{"year", members};
  return type;
}

template <>
const ObjectType& view_type<StateCountView>() {
  static constexpr auto members = sorted(std::array{
      Member{"state", [](const void* v, Arena&) { return to_value(as<StateCountView>(v).state); }},
      Member{"count", [](const void* v, Arena&) { return Value(as<StateCountView>(v).count); }},
  });
  static constexpr ObjectType type{"count", members};
  return type;
}

template <>
const ObjectType& view_type<EntryYearView>() {
  static constexpr auto members = sorted(std::array{
      Member{"year", [](const void* v, Arena&) { return to_value(as<EntryYearView>(v).year); }},
      Member{"entries", [](const void* v, Arena&) { return Value(view_list(as<EntryYearView>(v).entries)); }},
  });
  static constexpr ObjectType type{"year", members};
  return type;
}

std::optional<text::FiscalYear> year_of(const site::ContentFile& file) {
  return file.covers ? std::optional(text::fiscal_year_of(file.covers->to)) : std::nullopt;
}

void divide_areas(Book& book, text::FiscalYear current) {
  for (AreaView& area : book.areas) {
    divide(area, current);
  }
}

void link_years_of_items(Book& book) {
  std::map<std::string_view, std::vector<const ItemView*>> by_topic;
  for (const YearView& year : book.years) {
    for (const ItemView& item : year.items) {
      by_topic[item.verdict->item->topic].push_back(&item);
    }
  }
  for (YearView& here : book.years) {
    for (ItemView& item : here.items) {
      for (const YearView& year : std::views::reverse(book.years)) {
        ItemYearView& there = item.years.emplace_back(
            ItemYearView{.year = year.year, .url = year.url, .is_current = &year == &here});
        std::ranges::copy_if(by_topic[item.verdict->item->topic], std::back_inserter(there.items),
                             [&](const ItemView* one) { return one->year == year.year; });
      }
    }
  }
}

}  // namespace prongsai::render
