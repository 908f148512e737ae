#pragma once

#include "render/book.h"
#include "render/views.h"
#include "site/content_file.h"
#include "site/tree.h"
#include "text/date.h"

#include <memory>
#include <optional>
#include <vector>

namespace prongsai::render {

/// Gives an entry that holds records its data.csv, data.xlsx and data.json, their sizes yet unknown.
void add_downloads(EntryView& entry);

/// Whether the file is a month's summary of purchases, which may say that there were none.
bool is_monthly(const site::ContentFile& file);

/// What the book has as open data, once its entries, areas and years are there: its tables by area, and each
/// year's purchases.
void add_open_data(Book& book);

/// Tells the sizes and hashes of what is cheap to make: every CSV and JSON of a table.
void measure_downloads(Book& book);

/// The content files that hold records, by path.
std::vector<const EntryView*> tables_of(const Book& book);

/// The day of the newest file that has a table.
std::optional<text::Date> newest_table(const Book& book);

/// The files of open data, each made when it is asked for.
site::Tree open_data_files(const std::shared_ptr<const Book>& book);

}  // namespace prongsai::render
