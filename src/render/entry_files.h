#pragma once

#include "render/book.h"
#include "render/views.h"

#include <string_view>
#include <vector>

namespace prongsai::render {

/// A published file that an entry names, with the title that stands beside it there (empty when none does).
struct EntryFile {
  std::string_view title{};
  const FileView* file = nullptr;
};

/// The files that the heads and records of `entries` name, in reading order, each once.
std::vector<EntryFile> files_of(const Book& book, const std::vector<const EntryView*>& entries);

}  // namespace prongsai::render
