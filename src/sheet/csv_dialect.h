#pragma once

#include <cstddef>
#include <string_view>

namespace prongsai::sheet {

/// How a CSV text is written: what separates its cells, and where its rows begin (behind a first line
/// "sep=;").
struct CsvDialect {
  char delimiter = ',';
  std::size_t begin = 0;
};

/// From a first line "sep=;", else from what stands most often outside quotes in the header line: comma,
/// semicolon or tab; a comma when there is none.
CsvDialect find_dialect(std::string_view text);

}  // namespace prongsai::sheet
