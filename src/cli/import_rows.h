#pragma once

#include "cli/options.h"
#include "site/content_file.h"

#include <cstddef>

namespace prongsai::cli {

/// A table after an import: its records, and how many rows came, were there before, and are there but not in
/// the file that was brought in.
struct MergedRows {
  site::ContentFile file{};
  std::size_t added = 0;
  std::size_t known = 0;
  std::size_t gone = 0;
};

/// `there` with what is new in `brought` behind it (Existing::add), or just `brought`. Rows are the same when
/// they are written the same; one that stands twice counts twice.
MergedRows merge_rows(site::ContentFile there, site::ContentFile brought, Existing existing);

}  // namespace prongsai::cli
