#pragma once

#include "report/problem.h"
#include "site/attachment_facts.h"
#include "site/field.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/language.h"
#include "theme/value.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What templates are given besides the records themselves. Each view looks into the Site (or the Verdict) it
// was made from; `*_type` is how templates see it.
namespace prongsai::render {

/// A name with an address: menus, breadcrumbs, lists of other pages.
struct LinkView {
  std::string title{};
  std::string url{};
  bool is_current = false;
  /// Of the title and of the page behind it, where another than that of the page that has the link.
  std::optional<text::Language> title_language{};
  std::optional<text::Language> language{};
};

/// One of the languages that a page is there in; the address of that page.
struct TranslationView {
  text::Language language = text::Language::th;
  std::string title{};
  std::string url{};
  bool is_current = false;
};

/// A published file: its address, size in bytes (0 when only making it would tell), hash; what it is by its
/// content ("PDF"), where that was looked into, else by its ending; its pages, and its sides in pixels, 0
/// where it has none; the language of its text, where that is told.
struct FileView {
  std::string url{};
  std::string name{};
  std::string type{};
  std::size_t size = 0;
  std::string sha256{};
  int pages = 0;
  int width = 0;
  int height = 0;
  site::Searchable searchable = site::Searchable::unknown;
  std::optional<text::Language> language{};
  /// Files of the same name beside it, of other types: the workbook of a PDF.
  std::vector<const FileView*> other_forms{};
};

struct ItemView;

/// A content file as lists and pages see it.
struct EntryView {
  const site::ContentFile* file = nullptr;
  std::string url{};
  text::Language language = text::Language::th;
  std::string area_title{};
  /// The last fiscal year that it speaks of; nothing for what is simply current.
  std::optional<text::FiscalYear> year{};
  /// The items, of all published years, that are judged by it.
  std::vector<const ItemView*> oit_items{};
  /// Its records as CSV, XLSX and JSON, and, of purchases, the files and the page of their whole year.
  std::vector<FileView> downloads{};
  std::vector<FileView> year_downloads{};
  std::vector<LinkView> year_pages{};
};

/// One heading of a page, for its table of contents.
struct HeadingView {
  int level = 0;
  std::string id{};
  std::string title{};
};

struct EvidenceView {
  std::string title{};
  std::string url{};
  std::string file{};
  int line = 0;
};

struct ElementView {
  const site::ElementVerdict* verdict = nullptr;
  std::optional<text::Period> asked{};
  std::vector<std::string> reasons{};
  std::vector<EvidenceView> evidence{};
};

/// A published year and the items in it that are about the same topic; none where its list has none.
struct ItemYearView {
  text::FiscalYear year{};
  std::string url{};
  bool is_current = false;
  std::vector<const ItemView*> items{};
};

/// One OIT item with its verdict and what is shown for it.
struct ItemView {
  const site::ItemVerdict* verdict = nullptr;
  text::FiscalYear year{};
  std::string url{};
  std::string topic_url{};
  std::string owner{};
  std::string officer{};
  std::optional<text::Date> updated{};
  /// The first day on which something of it was published, and all the days that its elements ask for.
  std::optional<text::Date> published{};
  std::optional<text::Period> asked{};
  /// The same topic in every published year, the newest first.
  std::vector<ItemYearView> years{};
  std::vector<ElementView> elements{};
  std::vector<const EntryView*> entries{};
  /// The files and the pages of the whole years whose purchases its entries have.
  std::vector<FileView> year_downloads{};
  std::vector<LinkView> year_pages{};
};

/// The items of one sub-indicator, under their indicator.
struct GroupView {
  const site::Indicator* indicator = nullptr;
  const site::SubIndicator* sub_indicator = nullptr;
  bool begins_indicator = false;
  std::vector<const ItemView*> items{};
};

struct StateCountView {
  site::ItemState state = site::ItemState::missing;
  std::int64_t count = 0;
};

/// One fiscal year of items.
struct YearView {
  text::FiscalYear year{};
  text::Date as_of{};
  /// The year whose list stands in, when the year has none of its own yet.
  std::optional<text::FiscalYear> carried_from{};
  std::string url{};
  std::string note{};
  std::vector<ItemView> items{};
  std::vector<GroupView> groups{};
  std::int64_t complete = 0;
  std::int64_t owed = 0;
  /// How many items are in each state that one is in.
  std::vector<StateCountView> states{};
};

/// What one topic has, over the years.
struct TopicView {
  std::string id{};
  std::string title{};
  std::string url{};
  std::vector<const EntryView*> entries{};
  std::vector<const ItemView*> items{};
};

/// What an area has of a fiscal year that is over.
struct EntryYearView {
  text::FiscalYear year{};
  std::vector<const EntryView*> entries{};
};

/// An area of the content, with its files from the newest to the oldest or by their order; `current` are
/// those of the current fiscal year, later ones and none, `years` the others, the newest year first.
struct AreaView {
  const site::Area* area = nullptr;
  std::string url{};
  std::vector<const EntryView*> entries{};
  std::vector<const EntryView*> current{};
  std::vector<EntryYearView> years{};
  std::vector<FileView> year_downloads{};
  std::vector<LinkView> year_pages{};
  /// The address of its Atom feed; empty where nothing of it has a day.
  std::string feed{};
};

/// The tables of one area; without a title those of none.
struct TableGroupView {
  std::string title{};
  std::string url{};
  std::vector<const EntryView*> entries{};
};

/// A fiscal year's purchases: the files that have them, the months among these, also those without any, and
/// what is published of the whole year. An address is empty where there is no such file.
struct PurchaseYearView {
  text::FiscalYear year{};
  std::string title{};
  /// The page on which all its contracts can be looked through.
  std::string url{};
  std::optional<text::Date> updated{};
  std::vector<const EntryView*> entries{};
  std::vector<const EntryView*> months{};
  std::string workbook_url{};
  std::string ocds_url{};
  std::vector<FileView> downloads{};
};

/// The site's open data; without an address when it has no table. `lists` say the same to programs.
struct OpenDataView {
  std::string url{};
  std::optional<site::Licence> licence{};
  std::vector<TableGroupView> groups{};
  std::vector<PurchaseYearView> years{};
  std::vector<FileView> lists{};
};

/// What leads on from every page of one language: the menu, the areas and the news, to pages in that language
/// where there are any.
struct NavigationView {
  std::string home{};
  std::vector<LinkView> menu{};
  std::vector<LinkView> areas{};
  std::vector<const EntryView*> news{};
};

/// How templates see one of the views above; specialised in views.cpp.
template <class View>
const theme::ObjectType& view_type();
template <>
const theme::ObjectType& view_type<LinkView>();
template <>
const theme::ObjectType& view_type<TranslationView>();
template <>
const theme::ObjectType& view_type<FileView>();
template <>
const theme::ObjectType& view_type<EntryView>();
template <>
const theme::ObjectType& view_type<HeadingView>();
template <>
const theme::ObjectType& view_type<EvidenceView>();
template <>
const theme::ObjectType& view_type<ElementView>();
template <>
const theme::ObjectType& view_type<ItemView>();
template <>
const theme::ObjectType& view_type<GroupView>();
template <>
const theme::ObjectType& view_type<YearView>();
template <>
const theme::ObjectType& view_type<TopicView>();
template <>
const theme::ObjectType& view_type<ItemYearView>();
template <>
const theme::ObjectType& view_type<StateCountView>();
template <>
const theme::ObjectType& view_type<EntryYearView>();
template <>
const theme::ObjectType& view_type<AreaView>();
template <>
const theme::ObjectType& view_type<TableGroupView>();
template <>
const theme::ObjectType& view_type<PurchaseYearView>();
template <>
const theme::ObjectType& view_type<OpenDataView>();

/// A list of views, or of pointers to views.
template <class View>
theme::ListRef view_list(const std::vector<View>& views) {
  return {&views, views.size(), [](const void* opaque, std::size_t index) -> theme::Value {
            return theme::ObjectRef{&view_type<View>(),
                                    &(*static_cast<const std::vector<View>*>(opaque))[index]};
          }};
}
template <class View>
theme::ListRef view_list(const std::vector<const View*>& views) {
  return {&views, views.size(), [](const void* opaque, std::size_t index) -> theme::Value {
            return theme::ObjectRef{&view_type<View>(),
                                    (*static_cast<const std::vector<const View*>*>(opaque))[index]};
          }};
}

}  // namespace prongsai::render
