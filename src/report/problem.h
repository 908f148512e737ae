#pragma once

#include "report/rule.h"

#include <expected>
#include <string>
#include <vector>

namespace prongsai::report {

/// A place that the user can open. `file` is relative to the site's folder, with '/'; `line` and `column`
/// count from 1, columns in code points; 0 means unknown. `length` is how many code points the caret
/// underlines (0 draws one). In a workbook `sheet` is a sheet's name, `line` a row and `column` a column; in
/// a PDF and among slides `line` is a page.
struct Location {
  std::string file{};
  std::string sheet{};
  int line = 0;
  int column = 0;
  int length = 0;
  friend auto operator<=>(const Location&, const Location&) = default;
};

/// One thing that the user should know. What it says in which language stands in the table of rules;
/// `details` fill the places {0}, {1} … of that text. `url` is the address on the built site, where one is
/// concerned.
struct Problem {
  Rule rule{};
  Location where{};
  std::vector<std::string> details{};
  std::string url{};
  friend bool operator==(const Problem&, const Problem&) = default;
};

template <class Value>
using Result = std::expected<Value, Problem>;

/// What a stage that looks at many things returns: it never stops at the first problem.
template <class Value>
struct Checked {
  Value value{};
  std::vector<Problem> problems{};
};

/// By file, line, column, rule, then as people count (O2 before O10): the order in which problems are told.
void sort(std::vector<Problem>& problems);

/// Sorted, and each told once: a mistake in a template shows on every page that it makes.
std::vector<Problem> without_repeats(std::vector<Problem> problems);

}  // namespace prongsai::report
