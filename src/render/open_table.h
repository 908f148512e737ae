#pragma once

#include "render/book.h"
#include "report/problem.h"
#include "site/content_file.h"
#include "site/kind.h"

#include <string>
#include <string_view>
#include <vector>

// The records of a content file as open data. How a value stands in a cell is known here and nowhere else.
namespace prongsai::render {

/// What a column of a CSV holds, in the words of a Table Schema; `choices` are the words of an enumeration.
struct OpenColumn {
  std::string_view key{};
  std::string_view th{};
  std::string_view en{};
  std::string_view type{};
  bool is_required = false;
  std::vector<std::string_view> choices{};
};

/// A column for every field of such records.
std::vector<OpenColumn> open_columns(const site::Records& records);

/// Whether the file holds records, and so has downloads.
bool has_table(const site::ContentFile& file);

/// Its records with the fields' Thai labels as header: dates as 2024-04-30, periods as 2023-10-01/2024-03-31,
/// amounts as 1234.50, enumerations by their Thai word, files by their path below content/, addresses as
/// written. A list has one entry a line, a record in it its fields joined by " | ", the empty ones at its end
/// left out; \n \| \\ in an entry stand for a line end, a bar and a backslash. The spreadsheet reader takes
/// it in again.
std::string table_csv(const site::ContentFile& file);

/// The same for Excel: dates as dates, numbers as numbers, files and addresses as links, periods in words,
/// without the columns that no record fills.
report::Checked<std::string> table_xlsx(const Book& book, const site::ContentFile& file);

/// One sheet for each of the files, which hold records of one kind, by the names given.
struct NamedTable {
  std::string name{};
  const site::ContentFile* file = nullptr;
};
report::Checked<std::string> tables_xlsx(const Book& book, const std::string& title,
                                         const std::vector<NamedTable>& tables);

/// An array of objects, one a line, every field by its key, null or [] where nothing is written: enumerations
/// by their key, amounts with two decimals, files and addresses absolute.
std::string table_json(const Book& book, const site::ContentFile& file);

}  // namespace prongsai::render
