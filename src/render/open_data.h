#pragma once

#include "render/book.h"
#include "render/views.h"
#include "site/tree.h"

#include <memory>

namespace prongsai::render {

/// Gives an entry that holds records its data.csv, data.xlsx and data.json, their sizes yet unknown.
void add_downloads(EntryView& entry);

/// Tells the sizes and hashes of what is cheap to make: every CSV and JSON.
void measure_downloads(Book& book);

/// The files of open data, each made when it is asked for.
site::Tree open_data_files(const std::shared_ptr<const Book>& book);

}  // namespace prongsai::render
