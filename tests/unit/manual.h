#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

// The manual in docs/ as its tests look at it: the rows of its tables.
namespace prongsai::manual {

/// The rows of one table, without its head, as they stand in the Markdown.
using Table = std::vector<std::string>;

/// The tables of docs/content/`page` ("th/content.md"), in order; none when it cannot be read.
inline std::vector<Table> tables_of(const std::string& page) {
  std::ifstream file(std::filesystem::path(PRONGSAI_SOURCE_DIR) / "docs" / "content" / page);
  std::vector<Table> tables;
  bool is_in_rows = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("|---")) {
      tables.emplace_back();
      is_in_rows = true;
    } else if (!line.starts_with('|')) {
      is_in_rows = false;
    } else if (is_in_rows) {
      tables.back().push_back(line);
    }
  }
  return tables;
}

/// Whether every row of `table` begins with what is expected, one by one.
inline bool begins_with(const Table& table, const std::vector<std::string>& expected) {
  if (table.size() != expected.size()) {
    return false;
  }
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!table[i].starts_with(expected[i])) {
      return false;
    }
  }
  return true;
}

/// The expected rows that no table has, for a message that says what to write.
inline std::string missing_rows(const std::vector<Table>& tables, const std::vector<std::string>& expected) {
  std::string missing;
  for (const std::string& start : expected) {
    bool is_there = false;
    for (const Table& table : tables) {
      for (const std::string& row : table) {
        is_there = is_there || row.starts_with(start);
      }
    }
    missing += is_there ? "" : start + "\n";
  }
  return missing;
}

/// Whether the page has a table whose rows begin with what is expected.
inline bool has_table(const std::vector<Table>& tables, const std::vector<std::string>& expected) {
  for (const Table& table : tables) {
    if (begins_with(table, expected)) {
      return true;
    }
  }
  return false;
}

}  // namespace prongsai::manual
