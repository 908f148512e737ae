#include "render/open_data.h"

#include "render/book.h"
#include "render/explorer.h"
#include "render/ocds.h"
#include "render/open_catalogue.h"
#include "render/open_table.h"
#include "render/views.h"
#include "report/problem.h"
#include "site/content_file.h"
#include "site/kind.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/date.h"
#include "text/hash.h"
#include "text/language.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::string_view file_stem = "data.";
constexpr std::string_view open_data_address = "/open-data/";

FileView download_of(const EntryView& entry, std::string_view ending, std::string_view type) {
  const std::string name = std::string(file_stem) + std::string(ending);
  return {.url = entry.url + name, .name = name, .type = std::string(type)};
}

void measure(FileView& download, const std::string& bytes) {
  download.size = bytes.size();
  download.sha256 = text::sha256(bytes);
}

report::Checked<std::string> made(std::string bytes) {
  return {.value = std::move(bytes), .problems = {}};
}

bool is_month(const text::Period& period) {
  return period.from.day == 1 && period.to == text::last_day_of_month(period.from.year, period.from.month);
}

std::optional<text::FiscalYear> year_of(const site::ContentFile& file) {
  if (file.head.fiscal_year) {
    return file.head.fiscal_year;
  }
  return file.covers ? std::optional(text::fiscal_year_of(file.covers->to)) : std::nullopt;
}

/// The tables of one area, its own page first.
void add_groups(Book& book) {
  std::map<std::string_view, std::vector<const EntryView*>> by_area;
  std::set<const EntryView*> listed;
  for (const AreaView& area : book.areas) {
    listed.insert(area.entries.begin(), area.entries.end());
  }
  for (const EntryView* const entry : tables_of(book)) {
    if (!listed.contains(entry)) {
      by_area[entry->area_title.empty() ? std::string_view{} : entry->file->area].push_back(entry);
    }
  }
  const auto add = [&](const std::string& title, const std::string& url,
                       std::vector<const EntryView*> entries) {
    if (!entries.empty()) {
      book.open_data.groups.push_back({.title = title, .url = url, .entries = std::move(entries)});
    }
  };
  for (const AreaView& area : book.areas) {
    std::vector<const EntryView*> entries = std::move(by_area[area.area->name]);
    std::ranges::copy_if(area.entries, std::back_inserter(entries),
                         [](const EntryView* entry) { return !entry->downloads.empty(); });
    add(area.area->title, area.url, std::move(entries));
  }
  add({}, {}, std::move(by_area[{}]));
}

/// What a year's files are called, and where they are.
void name_files(const Book& book, PurchaseYearView& year) {
  const bool is_thai = book.inputs.site.config.language == text::Language::th;
  const std::string number = std::to_string(year.year.buddhist);
  const std::string stem = std::string(open_data_address) + "procurement-" + number;
  if (book.inputs.theme.has(std::string(explorer_template)) && !year.entries.empty()) {
    year.url = book.url(stem + "/");
  }
  year.title = (is_thai ? "การจัดซื้อจัดจ้าง ปีงบประมาณ พ.ศ. " : "Purchases, fiscal year ") + number;
  if (std::ranges::any_of(year.months, [](const EntryView* month) { return has_table(*month->file); })) {
    year.workbook_url = book.url(stem + "-monthly.xlsx");
    year.downloads.push_back({.url = year.workbook_url,
                              .name = (is_thai ? "จัดซื้อจัดจ้างรายเดือนทั้งปี " : "All months of ") + number,
                              .type = "XLSX"});
  }
  if (!book.inputs.site.config.ocds_prefix.empty() && !year.entries.empty()) {
    year.ocds_url = book.url(stem + "-ocds.json");
    year.downloads.push_back({.url = year.ocds_url,
                              .name = (is_thai ? "จัดซื้อจัดจ้างทั้งปี " : "All purchases of ") + number +
                                      (is_thai ? " มาตรฐาน OCDS" : " as OCDS"),
                              .type = "JSON"});
  }
}

void add_purchases(Book& book) {
  std::map<text::FiscalYear, PurchaseYearView> years;
  for (const auto& [path, entry] : book.entry_by_path) {
    const auto year = year_of(*entry->file);
    if (entry->file->kind != site::Kind::procurement || !year) {
      continue;
    }
    PurchaseYearView& view = years[*year];
    view.year = *year;
    view.updated = std::max(view.updated, day_of(*entry->file));
    if (has_table(*entry->file)) {
      view.entries.push_back(entry);
    }
    if (is_monthly(*entry->file)) {
      view.months.push_back(entry);
    }
  }
  for (auto& [number, year] : years) {
    std::ranges::sort(year.months, {}, [](const EntryView* month) {
      return std::tuple(month->file->covers->from, std::string_view(month->file->path));
    });
    name_files(book, year);
    if (!year.downloads.empty() || !year.url.empty()) {
      book.open_data.years.push_back(std::move(year));
    }
  }
}

/// The files and pages of the years of which some of the entries are, each year once.
template <class View>
void link_years(View& view, const std::map<const EntryView*, const PurchaseYearView*>& year_of_entry,
                const std::vector<const EntryView*>& entries) {
  std::set<const PurchaseYearView*> seen;
  for (const EntryView* const entry : entries) {
    const auto found = year_of_entry.find(entry);
    if (found == year_of_entry.end() || !seen.insert(found->second).second) {
      continue;
    }
    const PurchaseYearView& year = *found->second;
    view.year_downloads.insert(view.year_downloads.end(), year.downloads.begin(), year.downloads.end());
    if (!year.url.empty()) {
      view.year_pages.push_back({.title = year.title, .url = year.url});
    }
  }
}

/// A year's files and page are told where its purchases are: on their pages, in their areas, on the items
/// that show them.
void link_purchases(Book& book) {
  std::map<const EntryView*, const PurchaseYearView*> year_of_entry;
  for (const PurchaseYearView& year : book.open_data.years) {
    for (const auto* const entries : {&year.entries, &year.months}) {
      for (const EntryView* const entry : *entries) {
        year_of_entry.emplace(entry, &year);
      }
    }
  }
  for (EntryView& entry : book.entries) {
    link_years(entry, year_of_entry, {&entry});
  }
  for (AreaView& area : book.areas) {
    link_years(area, year_of_entry, area.entries);
  }
  for (YearView& year : book.years) {
    for (ItemView& item : year.items) {
      link_years(item, year_of_entry, item.entries);
    }
  }
}

report::Checked<std::string> months_workbook(const Book& book, const PurchaseYearView& year) {
  std::vector<NamedTable> tables;
  tables.reserve(year.months.size());
  for (const EntryView* const month : year.months) {
    const text::Period covered = month->file->covers.value_or(text::Period{});
    tables.push_back(
        {.name = text::format_date(covered.from, text::Language::th, text::DateStyle::month_year_short),
         .file = month->file});
  }
  return tables_xlsx(book, year.title, tables);
}

void add_tables(site::Tree& files, const std::shared_ptr<const Book>& book) {
  for (const EntryView& entry : book->entries) {
    if (entry.downloads.empty()) {
      continue;
    }
    const site::ContentFile& file = *entry.file;
    const std::string stem = file.address.substr(1) + std::string(file_stem);
    files.emplace(stem + "csv", site::Recipe{[&file] { return made(table_csv(file)); }});
    files.emplace(stem + "xlsx", site::Recipe{[book, &file] { return table_xlsx(*book, file); }});
    files.emplace(stem + "json", site::Recipe{[book, &file] { return made(table_json(*book, file)); }});
  }
}

/// The path of an address of the site without its base.
std::string path_of_file(const Book& book, const std::string& url) {
  return url.substr(book.base.size() + 1);
}

}  // namespace

bool is_monthly(const site::ContentFile& file) {
  return file.kind == site::Kind::procurement && file.covers && is_month(*file.covers);
}

void add_downloads(EntryView& entry) {
  if (has_table(*entry.file)) {
    entry.downloads = {download_of(entry, "csv", "CSV"), download_of(entry, "xlsx", "XLSX"),
                       download_of(entry, "json", "JSON")};
  }
}

void add_open_data(Book& book) {
  add_groups(book);
  if (book.open_data.groups.empty()) {
    return;
  }
  book.open_data.url = book.url(open_data_address);
  book.open_data.licence = book.inputs.site.config.licence;
  book.open_data.lists = {
      {.url = book.url("/datapackage.json"), .name = "datapackage.json", .type = "Frictionless Data Package"},
      {.url = book.url("/catalog.jsonld"), .name = "catalog.jsonld", .type = "DCAT"}};
  add_purchases(book);
  link_purchases(book);
  add_explorers(book);
}

void measure_downloads(Book& book) {
  for (EntryView& entry : book.entries) {
    if (!entry.downloads.empty()) {
      measure(entry.downloads.front(), table_csv(*entry.file));
      measure(entry.downloads.back(), table_json(book, *entry.file));
    }
  }
}

std::vector<const EntryView*> tables_of(const Book& book) {
  std::vector<const EntryView*> tables;
  for (const auto& [path, entry] : book.entry_by_path) {
    if (!entry->downloads.empty()) {
      tables.push_back(entry);
    }
  }
  return tables;
}

std::optional<text::Date> newest_table(const Book& book) {
  std::optional<text::Date> newest;
  for (const EntryView* const entry : tables_of(book)) {
    newest = std::max(newest, day_of(*entry->file));
  }
  return newest;
}

site::Tree open_data_files(const std::shared_ptr<const Book>& book) {
  site::Tree files;
  if (book->open_data.url.empty()) {
    return files;
  }
  add_tables(files, book);
  for (const PurchaseYearView& year : book->open_data.years) {
    if (!year.workbook_url.empty()) {
      files.emplace(path_of_file(*book, year.workbook_url),
                    site::Recipe{[book, &year] { return months_workbook(*book, year); }});
    }
    if (!year.ocds_url.empty()) {
      files.emplace(path_of_file(*book, year.ocds_url),
                    site::Recipe{[book, &year] { return made(release_package(*book, year)); }});
    }
  }
  files.emplace("datapackage.json", site::Recipe{[book] { return made(data_package(*book)); }});
  files.emplace("catalog.jsonld", site::Recipe{[book] { return made(data_catalogue(*book)); }});
  return files;
}

}  // namespace prongsai::render
