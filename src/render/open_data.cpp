#include "render/open_data.h"

#include "render/book.h"
#include "render/open_table.h"
#include "render/views.h"
#include "report/problem.h"
#include "site/content_file.h"
#include "site/tree.h"
#include "text/hash.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::string_view file_stem = "data.";

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

}  // namespace

void add_downloads(EntryView& entry) {
  if (has_table(*entry.file)) {
    entry.downloads = {download_of(entry, "csv", "CSV"), download_of(entry, "xlsx", "XLSX"),
                       download_of(entry, "json", "JSON")};
  }
}

void measure_downloads(Book& book) {
  for (EntryView& entry : book.entries) {
    if (!entry.downloads.empty()) {
      measure(entry.downloads.front(), table_csv(*entry.file));
      measure(entry.downloads.back(), table_json(book, *entry.file));
    }
  }
}

site::Tree open_data_files(const std::shared_ptr<const Book>& book) {
  site::Tree files;
  for (const EntryView& entry : book->entries) {
    if (entry.downloads.empty()) {
      continue;
    }
    const site::ContentFile& file = *entry.file;
    const std::string stem = file.address.substr(1) + std::string(file_stem);
    files.emplace(stem + "csv", site::Recipe([&file] { return made(table_csv(file)); }));
    files.emplace(stem + "xlsx", site::Recipe([book, &file] { return table_xlsx(*book, file); }));
    files.emplace(stem + "json", site::Recipe([book, &file] { return made(table_json(*book, file)); }));
  }
  return files;
}

}  // namespace prongsai::render
