#include "render/views.h"

#include "render/bind.h"
#include "site/content_file.h"
#include "site/head.h"
#include "site/kind.h"
#include "site/verdict.h"
#include "theme/value.h"

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

using theme::Arena;
using theme::Member;
using theme::ObjectRef;
using theme::ObjectType;
using theme::Value;

Value records_of(const site::ContentFile& file) {
  return std::visit(
      [](const auto& list) -> Value {
        if constexpr (std::same_as<std::decay_t<decltype(list)>, std::monostate>) {
          return theme::ListRef{};
        } else {
          return to_list(list);
        }
      },
      file.records);
}

template <std::size_t index>
Value head_field(const void* entry, Arena& /*arena*/) {
  constexpr auto field = site::field_at<index>(site::Fields<site::Head>::list);
  return to_value(as<EntryView>(entry).file->head.*field.member);
}

/// A head's own fields, and what a list of files needs beside them.
template <std::size_t... indices>
consteval auto entry_members(std::index_sequence<indices...> /*all*/) {
  return sorted(std::array{
      Member{site::field_at<indices>(site::Fields<site::Head>::list).info.key, head_field<indices>}...,
      Member{"url", [](const void* v, Arena&) { return Value(as<EntryView>(v).url); }},
      Member{"language", [](const void* v, Arena&) { return to_value(as<EntryView>(v).language); }},
      Member{"path", [](const void* v, Arena&) { return Value(as<EntryView>(v).file->path); }},
      Member{"area", [](const void* v, Arena&) { return Value(as<EntryView>(v).file->area); }},
      Member{"area_title", [](const void* v, Arena&) { return Value(as<EntryView>(v).area_title); }},
      Member{"year", [](const void* v, Arena&) { return to_value(as<EntryView>(v).year); }},
      Member{"kind_name", [](const void* v, Arena&) { return to_value(as<EntryView>(v).file->kind); }},
      Member{"covers", [](const void* v, Arena&) { return to_value(as<EntryView>(v).file->covers); }},
      Member{"records", [](const void* v, Arena&) { return records_of(*as<EntryView>(v).file); }},
      Member{"count",
             [](const void* v, Arena&) { return Value(site::count(as<EntryView>(v).file->records)); }},
      Member{"has_body",
             [](const void* v, Arena&) { return Value(!as<EntryView>(v).file->body.markdown.empty()); }},
      Member{"downloads", [](const void* v, Arena&) { return Value(view_list(as<EntryView>(v).downloads)); }},
      Member{"year_downloads",
             [](const void* v, Arena&) { return Value(view_list(as<EntryView>(v).year_downloads)); }},
      Member{"year_pages",
             [](const void* v, Arena&) { return Value(view_list(as<EntryView>(v).year_pages)); }},
      Member{"oit_items", [](const void* v, Arena&) { return Value(view_list(as<EntryView>(v).oit_items)); }},
  });
}

}  // namespace

template <>
const ObjectType& view_type<LinkView>() {
  static constexpr auto members = sorted(std::array{
      Member{"title", [](const void* v, Arena&) { return Value(as<LinkView>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<LinkView>(v).url); }},
      Member{"is_current", [](const void* v, Arena&) { return Value(as<LinkView>(v).is_current); }},
      Member{"language", [](const void* v, Arena&) { return to_value(as<LinkView>(v).language); }},
      Member{"title_language",
             [](const void* v, Arena&) { return to_value(as<LinkView>(v).title_language); }},
  });
  static constexpr ObjectType type{"link", members};
  return type;
}

template <>
const ObjectType& view_type<TranslationView>() {
  static constexpr auto members = sorted(std::array{
      Member{"language", [](const void* v, Arena&) { return to_value(as<TranslationView>(v).language); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<TranslationView>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<TranslationView>(v).url); }},
      Member{"is_current", [](const void* v, Arena&) { return Value(as<TranslationView>(v).is_current); }},
  });
  static constexpr ObjectType type{"translation", members};
  return type;
}

template <>
const ObjectType& view_type<FileView>() {
  static constexpr auto members = sorted(std::array{
      Member{"url", [](const void* v, Arena&) { return Value(as<FileView>(v).url); }},
      Member{"name", [](const void* v, Arena&) { return Value(as<FileView>(v).name); }},
      Member{"type", [](const void* v, Arena&) { return Value(as<FileView>(v).type); }},
      Member{"size", [](const void* v, Arena&) { return Value(as<FileView>(v).size); }},
      Member{"sha256", [](const void* v, Arena&) { return Value(as<FileView>(v).sha256); }},
      Member{"pages", [](const void* v, Arena&) { return Value(as<FileView>(v).pages); }},
      Member{"width", [](const void* v, Arena&) { return Value(as<FileView>(v).width); }},
      Member{"height", [](const void* v, Arena&) { return Value(as<FileView>(v).height); }},
      Member{"language", [](const void* v, Arena&) { return to_value(as<FileView>(v).language); }},
      Member{"searchable", [](const void* v, Arena&) { return to_value(as<FileView>(v).searchable); }},
      Member{"other_forms",
             [](const void* v, Arena&) { return Value(view_list(as<FileView>(v).other_forms)); }},
  });
  static constexpr ObjectType type{"file", members};
  return type;
}

template <>
const ObjectType& view_type<EntryView>() {
  static constexpr auto members = entry_members(site::Fields<site::Head>::list.all);
  static constexpr ObjectType type{"entry", members};
  return type;
}

template <>
const ObjectType& view_type<HeadingView>() {
  static constexpr auto members = sorted(std::array{
      Member{"level", [](const void* v, Arena&) { return Value(as<HeadingView>(v).level); }},
      Member{"id", [](const void* v, Arena&) { return Value(as<HeadingView>(v).id); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<HeadingView>(v).title); }},
  });
  static constexpr ObjectType type{"heading", members};
  return type;
}

template <>
const ObjectType& view_type<EvidenceView>() {
  static constexpr auto members = sorted(std::array{
      Member{"title", [](const void* v, Arena&) { return Value(as<EvidenceView>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<EvidenceView>(v).url); }},
      Member{"file", [](const void* v, Arena&) { return Value(as<EvidenceView>(v).file); }},
      Member{"line", [](const void* v, Arena&) { return Value(as<EvidenceView>(v).line); }},
  });
  static constexpr ObjectType type{"evidence", members};
  return type;
}

template <>
const ObjectType& view_type<ElementView>() {
  static constexpr auto members = sorted(std::array{
      Member{"id", [](const void* v, Arena&) { return Value(as<ElementView>(v).verdict->element->id); }},
      Member{"text", [](const void* v, Arena&) { return Value(as<ElementView>(v).verdict->element->text); }},
      Member{"note", [](const void* v, Arena&) { return Value(as<ElementView>(v).verdict->element->note); }},
      Member{"fields",
             [](const void* v, Arena&) { return to_value(as<ElementView>(v).verdict->element->fields); }},
      Member{"sources",
             [](const void* v, Arena&) { return to_value(as<ElementView>(v).verdict->element->sources); }},
      Member{"confidence",
             [](const void* v, Arena&) { return to_value(as<ElementView>(v).verdict->element->confidence); }},
      Member{"period_rule",
             [](const void* v, Arena&) { return to_value(as<ElementView>(v).verdict->element->period); }},
      Member{"asked", [](const void* v, Arena&) { return to_value(as<ElementView>(v).asked); }},
      Member{"state", [](const void* v, Arena&) { return to_value(as<ElementView>(v).verdict->state); }},
      Member{"reasons", [](const void* v, Arena&) { return to_value(as<ElementView>(v).reasons); }},
      Member{"evidence", [](const void* v, Arena&) { return Value(view_list(as<ElementView>(v).evidence)); }},
  });
  static constexpr ObjectType type{"element", members};
  return type;
}

template <>
const ObjectType& view_type<ItemView>() {
  static constexpr auto members = sorted(std::array{
      Member{"code", [](const void* v, Arena&) { return Value(as<ItemView>(v).verdict->item->code); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<ItemView>(v).verdict->item->title); }},
      Member{"group", [](const void* v, Arena&) { return Value(as<ItemView>(v).verdict->item->group); }},
      Member{"topic", [](const void* v, Arena&) { return Value(as<ItemView>(v).verdict->item->topic); }},
      Member{"confidence",
             [](const void* v, Arena&) { return to_value(as<ItemView>(v).verdict->item->confidence); }},
      Member{"local_rules",
             [](const void* v, Arena&) { return to_value(as<ItemView>(v).verdict->item->local_rules); }},
      Member{"conflicts",
             [](const void* v, Arena&) { return Value(as<ItemView>(v).verdict->item->conflicts); }},
      Member{"state", [](const void* v, Arena&) { return to_value(as<ItemView>(v).verdict->state); }},
      Member{"due", [](const void* v, Arena&) { return to_value(as<ItemView>(v).verdict->due); }},
      Member{"year", [](const void* v, Arena&) { return to_value(as<ItemView>(v).year); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<ItemView>(v).url); }},
      Member{"topic_url", [](const void* v, Arena&) { return Value(as<ItemView>(v).topic_url); }},
      Member{"published", [](const void* v, Arena&) { return to_value(as<ItemView>(v).published); }},
      Member{"asked", [](const void* v, Arena&) { return to_value(as<ItemView>(v).asked); }},
      Member{"years", [](const void* v, Arena&) { return Value(view_list(as<ItemView>(v).years)); }},
      Member{"owner", [](const void* v, Arena&) { return Value(as<ItemView>(v).owner); }},
      Member{"officer", [](const void* v, Arena&) { return Value(as<ItemView>(v).officer); }},
      Member{"updated", [](const void* v, Arena&) { return to_value(as<ItemView>(v).updated); }},
      Member{"elements", [](const void* v, Arena&) { return Value(view_list(as<ItemView>(v).elements)); }},
      Member{"entries", [](const void* v, Arena&) { return Value(view_list(as<ItemView>(v).entries)); }},
      Member{"year_downloads",
             [](const void* v, Arena&) { return Value(view_list(as<ItemView>(v).year_downloads)); }},
      Member{"year_pages",
             [](const void* v, Arena&) { return Value(view_list(as<ItemView>(v).year_pages)); }},
  });
  static constexpr ObjectType type{"item", members};
  return type;
}

template <>
const ObjectType& view_type<GroupView>() {
  static constexpr auto members = sorted(std::array{
      Member{"indicator_code", [](const void* v, Arena&) { return Value(as<GroupView>(v).indicator->code); }},
      Member{"indicator_title",
             [](const void* v, Arena&) { return Value(as<GroupView>(v).indicator->title); }},
      Member{"begins_indicator",
             [](const void* v, Arena&) { return Value(as<GroupView>(v).begins_indicator); }},
      Member{"code", [](const void* v, Arena&) { return Value(as<GroupView>(v).sub_indicator->code); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<GroupView>(v).sub_indicator->title); }},
      Member{"items", [](const void* v, Arena&) { return Value(view_list(as<GroupView>(v).items)); }},
  });
  static constexpr ObjectType type{"group", members};
  return type;
}

template <>
const ObjectType& view_type<YearView>() {
  static constexpr auto members = sorted(std::array{
      Member{"year", [](const void* v, Arena&) { return to_value(as<YearView>(v).year); }},
      Member{"as_of", [](const void* v, Arena&) { return to_value(as<YearView>(v).as_of); }},
      Member{"carried_from", [](const void* v, Arena&) { return to_value(as<YearView>(v).carried_from); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<YearView>(v).url); }},
      Member{"note", [](const void* v, Arena&) { return Value(as<YearView>(v).note); }},
      Member{"items", [](const void* v, Arena&) { return Value(view_list(as<YearView>(v).items)); }},
      Member{"groups", [](const void* v, Arena&) { return Value(view_list(as<YearView>(v).groups)); }},
      Member{"complete", [](const void* v, Arena&) { return Value(as<YearView>(v).complete); }},
      Member{"owed", [](const void* v, Arena&) { return Value(as<YearView>(v).owed); }},
      Member{"total", [](const void* v, Arena&) { return Value(as<YearView>(v).items.size()); }},
      Member{"states", [](const void* v, Arena&) { return Value(view_list(as<YearView>(v).states)); }},
  });
  static constexpr ObjectType type{"year", members};
  return type;
}

template <>
const ObjectType& view_type<TopicView>() {
  static constexpr auto members = sorted(std::array{
      Member{"id", [](const void* v, Arena&) { return Value(as<TopicView>(v).id); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<TopicView>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<TopicView>(v).url); }},
      Member{"entries", [](const void* v, Arena&) { return Value(view_list(as<TopicView>(v).entries)); }},
      Member{"items", [](const void* v, Arena&) { return Value(view_list(as<TopicView>(v).items)); }},
  });
  static constexpr ObjectType type{"topic", members};
  return type;
}

template <>
const ObjectType& view_type<AreaView>() {
  static constexpr auto members = sorted(std::array{
      Member{"name", [](const void* v, Arena&) { return Value(as<AreaView>(v).area->name); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<AreaView>(v).area->title); }},
      Member{"title_en", [](const void* v, Arena&) { return Value(as<AreaView>(v).area->title_en); }},
      Member{"summary", [](const void* v, Arena&) { return Value(as<AreaView>(v).area->summary); }},
      Member{"summary_en", [](const void* v, Arena&) { return Value(as<AreaView>(v).area->summary_en); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<AreaView>(v).url); }},
      Member{"entries", [](const void* v, Arena&) { return Value(view_list(as<AreaView>(v).entries)); }},
      Member{"current", [](const void* v, Arena&) { return Value(view_list(as<AreaView>(v).current)); }},
      Member{"years", [](const void* v, Arena&) { return Value(view_list(as<AreaView>(v).years)); }},
      Member{"feed", [](const void* v, Arena&) { return Value(as<AreaView>(v).feed); }},
      Member{"year_downloads",
             [](const void* v, Arena&) { return Value(view_list(as<AreaView>(v).year_downloads)); }},
      Member{"year_pages",
             [](const void* v, Arena&) { return Value(view_list(as<AreaView>(v).year_pages)); }},
  });
  static constexpr ObjectType type{"area", members};
  return type;
}

template <>
const ObjectType& view_type<TableGroupView>() {
  static constexpr auto members = sorted(std::array{
      Member{"title", [](const void* v, Arena&) { return Value(as<TableGroupView>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<TableGroupView>(v).url); }},
      Member{"entries",
             [](const void* v, Arena&) { return Value(view_list(as<TableGroupView>(v).entries)); }},
  });
  static constexpr ObjectType type{"group", members};
  return type;
}

template <>
const ObjectType& view_type<PurchaseYearView>() {
  static constexpr auto members = sorted(std::array{
      Member{"year", [](const void* v, Arena&) { return to_value(as<PurchaseYearView>(v).year); }},
      Member{"title", [](const void* v, Arena&) { return Value(as<PurchaseYearView>(v).title); }},
      Member{"url", [](const void* v, Arena&) { return Value(as<PurchaseYearView>(v).url); }},
      Member{"updated", [](const void* v, Arena&) { return to_value(as<PurchaseYearView>(v).updated); }},
      Member{"downloads",
             [](const void* v, Arena&) { return Value(view_list(as<PurchaseYearView>(v).downloads)); }},
  });
  static constexpr ObjectType type{"year", members};
  return type;
}

template <>
const ObjectType& view_type<OpenDataView>() {
  static constexpr auto members = sorted(std::array{
      Member{"url", [](const void* v, Arena&) { return Value(as<OpenDataView>(v).url); }},
      Member{"licence", [](const void* v, Arena&) { return to_value(as<OpenDataView>(v).licence); }},
      Member{"groups", [](const void* v, Arena&) { return Value(view_list(as<OpenDataView>(v).groups)); }},
      Member{"years", [](const void* v, Arena&) { return Value(view_list(as<OpenDataView>(v).years)); }},
      Member{"lists", [](const void* v, Arena&) { return Value(view_list(as<OpenDataView>(v).lists)); }},
  });
  static constexpr ObjectType type{"open data", members};
  return type;
}

}  // namespace prongsai::render
