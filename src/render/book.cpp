#include "render/book.h"

#include "render/archive.h"
#include "render/changes.h"
#include "render/colour_sheet.h"
#include "render/feeds.h"
#include "render/file_forms.h"
#include "render/navigation.h"
#include "render/open_data.h"
#include "render/organisation.h"
#include "render/posters.h"
#include "render/views.h"
#include "report/print.h"
#include "report/problem.h"
#include "site/attachment_facts.h"
#include "site/catalogue.h"
#include "site/colours.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/kind.h"
#include "site/notices.h"
#include "site/page_path.h"
#include "site/site.h"
#include "site/verdict.h"
#include "text/ascii.h"
#include "text/date.h"
#include "text/hash.h"
#include "text/percent.h"
#include "text/url.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::size_t shown_hash_digits = 10;

std::string upper_ending(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  std::string ending(dot == std::string_view::npos ? "" : path.substr(dot + 1));
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return ending;
}

/// A text is named after its ending (CSV); so is what is not known.
std::string type_of(const site::Attachment& attachment) {
  const auto format = attachment.facts ? attachment.facts->format : site::FileFormat::unknown;
  const bool says_little = format == site::FileFormat::unknown || format == site::FileFormat::text;
  return says_little ? upper_ending(attachment.path) : std::string(site::name_of(format).en);
}

void add_files(Book& book) {
  for (const site::Attachment& attachment : book.inputs.site.attachments) {
    const site::AttachmentFacts facts = attachment.facts.value_or(site::AttachmentFacts{});
    book.files.emplace(attachment.path,
                       FileView{.url = book.url("/" + text::percent_encode_path(attachment.path)),
                                .name = attachment.path.substr(attachment.path.rfind('/') + 1),
                                .type = type_of(attachment),
                                .size = attachment.size,
                                .sha256 = attachment.sha256,
                                .pages = facts.pages,
                                .width = facts.width,
                                .height = facts.height,
                                .searchable = facts.searchable,
                                .language = facts.language});
  }
}

/// A changed style gets another address, so that no reader sees new pages in an old style.
void add_assets(Book& book) {
  for (const auto& [path, content] : book.inputs.assets) {
    const auto* const bytes = std::get_if<std::string>(&content);
    std::string url = book.url("/" + path);
    if (bytes != nullptr) {
      url.append("?v=").append(text::sha256(*bytes), 0, shown_hash_digits);
    }
    book.asset_urls.emplace(path.substr(path.find('/') + 1), std::move(url));
  }
}

void add_entries(Book& book) {
  book.entries.reserve(book.inputs.site.files.size());
  for (const site::ContentFile& file : book.inputs.site.files) {
    const site::Area* const area = site::area_of(book.inputs.site, file.area);
    book.entries.push_back({.file = &file,
                            .url = book.url(text::percent_encode_path(file.address)),
                            .language = file.head.lang.value_or(book.inputs.site.config.language),
                            .area_title = area == nullptr ? std::string() : area->title,
                            .year = year_of(file)});
  }
  for (EntryView& entry : book.entries) {
    add_downloads(entry);
    book.entry_by_path.emplace(entry.file->path, &entry);
    if (entry.file->kind == site::Kind::news) {
      book.news.push_back(&entry);
    }
  }
}

/// By the author's order, then the newest first, then by path.
bool comes_first(const EntryView* one, const EntryView* other) {
  const auto key = [](const EntryView* entry) {
    const site::Head& head = entry->file->head;
    const text::Date none{.year = 0, .month = 1, .day = 1};
    const text::Date last = entry->file->covers ? entry->file->covers->to : none;
    return std::tuple(head.order == 0 ? std::int64_t{1'000'000} : head.order, text::days_between(last, none),
                      text::days_between(head.date.value_or(none), none),
                      std::string_view(entry->file->path));
  };
  return key(one) < key(other);
}

void add_areas(Book& book) {
  for (const site::Area& area : book.inputs.site.areas) {
    book.areas.push_back({.area = &area, .url = book.url("/" + text::percent_encode_path(area.name) + "/")});
  }
  std::ranges::stable_sort(book.areas, {}, [](const AreaView& area) { return area.area->order; });
  std::map<std::string_view, AreaView*> by_name;
  for (AreaView& area : book.areas) {
    by_name.emplace(area.area->name, &area);
  }
  for (const EntryView& entry : book.entries) {
    const auto found = by_name.find(entry.file->area);
    const bool is_listed = entry.file->translates.empty();
    if (found != by_name.end() && entry.url != found->second->url && is_listed) {
      found->second->entries.push_back(&entry);
    }
  }
  for (AreaView& area : book.areas) {
    std::ranges::sort(area.entries, comes_first);
  }
  std::ranges::sort(book.news, comes_first);
}

ElementView view_of(const Book& book, const site::ElementVerdict& verdict, text::FiscalYear year) {
  ElementView view{.verdict = &verdict, .asked = site::asked_period(verdict.element->period, year)};
  for (const report::Problem& reason : verdict.reasons) {
    view.reasons.push_back(report::message_of(reason, book.inputs.site.config.language));
  }
  for (const site::Evidence& evidence : verdict.evidence) {
    const auto entry = book.entry_by_path.find(evidence.file);
    view.evidence.push_back({.title = evidence.title,
                             .url = entry == book.entry_by_path.end() ? std::string() : entry->second->url,
                             .file = evidence.file,
                             .line = evidence.line});
  }
  return view;
}

/// An item shows what its elements are met by; when nothing is, whatever is filed under its topic.
void choose_entries(const Book& book, ItemView& item) {
  std::set<std::string_view> seen;
  const auto add = [&](std::string_view path) {
    const auto entry = book.entry_by_path.find(path);
    if (entry != book.entry_by_path.end() && seen.insert(path).second) {
      item.entries.push_back(entry->second);
    }
  };
  for (const site::ElementVerdict& element : item.verdict->elements) {
    for (const site::Evidence& evidence : element.evidence) {
      add(evidence.file);
    }
  }
  for (const site::ElementVerdict& element : item.verdict->elements) {
    for (const report::Problem& reason : element.reasons) {
      add(reason.where.file);
    }
  }
  std::ranges::stable_sort(item.entries, comes_first);
}

ItemView view_of(const Book& book, const site::ItemVerdict& verdict, text::FiscalYear year) {
  const site::Item& item = *verdict.item;
  ItemView view{.verdict = &verdict,
                .year = year,
                .url = book.url(site::item_address(year, item)),
                .topic_url = book.url("/topics/" + item.topic + "/"),
                .officer = verdict.officer};
  if (const site::Division* const division = site::division_of(book.inputs.site, verdict.owner)) {
    view.owner = division->name;
  }
  for (const site::ElementVerdict& element : verdict.elements) {
    view.elements.push_back(view_of(book, element, year));
  }
  choose_entries(book, view);
  for (const EntryView* entry : view.entries) {
    view.updated = std::max(view.updated, day_of(*entry->file));
    const auto& published = entry->file->head.date;
    view.published = view.published && published ? std::min(view.published, published)
                                                 : (published ? published : view.published);
  }
  for (const ElementView& element : view.elements) {
    if (element.asked) {
      view.asked = view.asked ? text::Period{.from = std::min(view.asked->from, element.asked->from),
                                             .to = std::max(view.asked->to, element.asked->to)}
                              : *element.asked;
    }
  }
  return view;
}

void add_groups(YearView& year, const site::Catalogue& catalogue) {
  std::map<std::string_view, const ItemView*> by_code;
  for (const ItemView& item : year.items) {
    by_code.emplace(item.verdict->item->code, &item);
  }
  for (const site::Indicator& indicator : catalogue.indicators) {
    for (const site::SubIndicator& sub_indicator : indicator.sub_indicators) {
      GroupView group{.indicator = &indicator,
                      .sub_indicator = &sub_indicator,
                      .begins_indicator = &sub_indicator == &indicator.sub_indicators.front()};
      for (const site::Item& item : sub_indicator.items) {
        group.items.push_back(by_code.at(item.code));
      }
      year.groups.push_back(std::move(group));
    }
  }
}

void add_years(Book& book) {
  for (const site::Verdict& verdict : book.inputs.verdicts) {
    const site::Catalogue& catalogue = *site::catalogue_of(book.inputs.site, verdict.year);
    YearView& year = book.years.emplace_back();
    year.year = verdict.year;
    year.as_of = verdict.as_of;
    year.carried_from = verdict.carried_from;
    year.url = book.url(site::year_address(verdict.year));
    year.note = catalogue.note;
    for (const site::ItemVerdict& item : verdict.items) {
      year.items.push_back(view_of(book, item, verdict.year));
      year.complete += item.state == site::ItemState::complete ? 1 : 0;
      year.owed += item.state == site::ItemState::complete || item.state == site::ItemState::not_due ? 0 : 1;
    }
    for (const auto& name : site::Names<site::ItemState>::list) {
      if (const auto count = std::ranges::count(verdict.items, name.value, &site::ItemVerdict::state);
          count > 0) {
        year.states.push_back({.state = name.value, .count = count});
      }
    }
    add_groups(year, catalogue);
  }
}

/// The files that an item is judged by, each once.
std::set<std::string_view> evidence_of(const site::ItemVerdict& item) {
  std::set<std::string_view> files;
  for (const site::ElementVerdict& element : item.elements) {
    for (const site::Evidence& evidence : element.evidence) {
      files.insert(evidence.file);
    }
  }
  return files;
}

/// The way back from a content file to the items that it is evidence for.
void add_items_of_entries(Book& book) {
  std::map<std::string_view, EntryView*> by_path;
  for (EntryView& entry : book.entries) {
    by_path.emplace(entry.file->path, &entry);
  }
  for (const YearView& year : book.years) {
    for (const ItemView& item : year.items) {
      for (const std::string_view file : evidence_of(*item.verdict)) {
        if (const auto found = by_path.find(file); found != by_path.end()) {
          found->second->oit_items.push_back(&item);
        }
      }
    }
  }
}

void add_topics(Book& book) {
  std::map<std::string, TopicView> topics;
  for (const YearView& year : book.years) {
    for (const ItemView& item : year.items) {
      TopicView& topic = topics[item.verdict->item->topic];
      topic.title = item.verdict->item->title;
      topic.items.push_back(&item);
    }
  }
  for (const EntryView& entry : book.entries) {
    for (const std::string& id : entry.file->head.topics) {
      topics[id].entries.push_back(&entry);
    }
  }
  for (const site::Topic& topic : book.inputs.site.topics) {
    if (const auto found = topics.find(topic.id); found != topics.end() && found->second.title.empty()) {
      found->second.title = topic.title;
    }
  }
  for (auto& [id, topic] : topics) {
    topic.id = id;
    topic.title = topic.title.empty() ? id : topic.title;
    topic.url = book.url("/topics/" + id + "/");
    std::ranges::sort(topic.entries, comes_first);
    book.topics.push_back(std::move(topic));
  }
}

/// What stands on every page on the day of the build only.
void add_notices(Book& book) {
  const site::Config& config = book.inputs.site.config;
  std::ranges::copy_if(config.notices, std::back_inserter(book.notices), [&](const site::Notice& notice) {
    return site::is_current(notice, book.inputs.as_of);
  });
  book.in_mourning = config.mourning && site::is_current(*config.mourning, book.inputs.as_of);
}

void add_posters(Book& book) {
  if (!book.inputs.theme.has(std::string(poster_template))) {
    return;
  }
  for (const EntryView& entry : book.entries) {
    std::ranges::move(posters_of(book, entry), std::back_inserter(book.posters));
  }
  for (const PosterView& poster : book.posters) {
    book.poster_by_record.emplace(
        std::visit([](const auto* record) -> const void* { return record; }, poster.record), &poster);
  }
}

}  // namespace

const YearView* Book::current_year() const {
  const auto wanted = inputs.site.config.fiscal_year;
  const auto found =
      std::ranges::find_if(years, [&](const YearView& year) { return wanted && year.year == *wanted; });
  if (found != years.end()) {
    return &*found;
  }
  return years.empty() ? nullptr : &years.back();
}

std::optional<text::Date> day_of(const site::ContentFile& file) {
  return file.head.updated ? file.head.updated : file.head.date;
}

Book make_book(const Inputs& inputs) {
  Book book{.inputs = inputs, .base = site::base_path(inputs.site.config)};
  const text::UrlParts url = text::split_url(inputs.site.config.base_url);
  book.origin = std::string(url.scheme) + "://" + std::string(url.authority.value_or(""));
  const std::string_view authority = url.authority.value_or("");
  std::ranges::transform(authority.substr(0, authority.find(':')), std::back_inserter(book.host),
                         text::ascii_lower);
  add_files(book);
  link_other_forms(book.files);
  add_assets(book);
  add_entries(book);
  add_areas(book);
  add_years(book);
  add_items_of_entries(book);
  link_years_of_items(book);
  divide_areas(book, inputs.site.config.fiscal_year.value_or(text::fiscal_year_of(inputs.as_of)));
  add_topics(book);
  add_navigation(book);
  add_notices(book);
  add_open_data(book);
  add_posters(book);
  for (AreaView& area : book.areas) {
    area.feed = area_feed(book, area) ? area.url + "feed.xml" : std::string();
  }
  if (const site::Colours& colours = inputs.site.config.colours; colours != site::Colours{}) {
    constexpr std::size_t digits = 10;
    book.colours_url =
        book.url("/assets/colours.css?v=") + text::sha256(colour_sheet(colours)).substr(0, digits);
  }
  book.organisation = organisation_of(book);
  if (inputs.theme.has(std::string(changes_template))) {
    book.history = history_of(book);
  }
  if (inputs.theme.has(std::string(accessibility_template))) {
    book.accessibility_url = book.url(site::accessibility_address);
  }
  if (inputs.theme.has(std::string(search_template))) {
    book.search_url = book.url("/search/");
  }
  return book;
}

}  // namespace prongsai::render
