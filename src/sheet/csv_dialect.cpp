#include "sheet/csv_dialect.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace prongsai::sheet {

namespace {

bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}

bool is_sep_word(std::string_view word) {
  constexpr std::string_view lower = "sep=";
  return word.size() == lower.size() && std::ranges::equal(word, lower, {}, [](char c) {
           return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
         });
}

std::optional<CsvDialect> told_by_sep_line(std::string_view text) {
  constexpr std::string_view delimiters = ",;\t|";
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  if (line.size() != 5 || !is_sep_word(line.substr(0, 4)) ||
      delimiters.find(line[4]) == std::string_view::npos) {
    return std::nullopt;
  }
  return CsvDialect{.delimiter = line[4], .begin = line.size()};
}

/// The header with the newlines that stand in its quotes.
std::string_view first_record(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    is_quoted ^= text[i] == '"';
    if (is_line_end(text[i]) && !is_quoted) {
      return text.substr(0, i);
    }
  }
  return text.substr(0, text.find_first_of("\r\n"));
}

}  // namespace

CsvDialect find_dialect(std::string_view text) {
  if (const auto told = told_by_sep_line(text)) {
    return *told;
  }
  struct Candidate {
    char delimiter = ',';
    std::size_t count = 0;
  };
  std::array<Candidate, 3> candidates{Candidate{.delimiter = ','}, Candidate{.delimiter = ';'},
                                      Candidate{.delimiter = '\t'}};
  bool is_quoted = false;
  for (const char c : first_record(text)) {
    is_quoted ^= c == '"';
    for (Candidate& candidate : candidates) {
      candidate.count += !is_quoted && c == candidate.delimiter ? 1U : 0U;
    }
  }
  return {.delimiter = std::ranges::max_element(candidates, {}, &Candidate::count)->delimiter};
}

}  // namespace prongsai::sheet
