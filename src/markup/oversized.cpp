// Where cmark-gfm 0.29.0.gfm.6 takes more than linear time, found by experiment; each bound keeps its part of
// a page of 256 KB under half a second. A "run" is what stands between blank lines: no paragraph and no table
// is longer.
#include "markup/line_shape.h"
#include "markup/markdown.h"
#include "report/problem.h"
#include "report/rule.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::markup {

namespace {

// Every "![" that waits for its "]" is looked at again by each link behind it.
constexpr std::size_t most_open_brackets = 1'000;
// Every "<?" and "<!" looks for its end through the rest of the paragraph.
constexpr std::uint64_t most_declaration_work = 500'000'000;
// Every "www." and "://" reads to the end of its word, and reads it again for each ')' there.
constexpr std::uint64_t most_address_work = 200'000'000;
// Every "@" of a paragraph copies the text behind it.
constexpr std::uint64_t most_mail_work = 1'000'000'000;
// Every "]" goes through the "*", "_" and "~" before it.
constexpr std::uint64_t most_emphasis_work = 30'000'000;
// Every "~" may go through the other marks before it.
constexpr std::uint64_t most_strike_work = 1'000'000'000;
// Every line like |---| reads the whole paragraph before it as a table's head, and each line of that back
// to the last '|'.
constexpr std::uint64_t most_table_head_work = 600'000'000;
constexpr std::uint64_t cost_of_table_head = 50;
// [a]: address is copied for every [a].
constexpr std::uint64_t most_reference_bytes = 32U << 20U;
constexpr std::size_t most_problems = 20;

/// What stands between blank lines.
struct Run {
  std::uint64_t bytes = 0;
  std::uint64_t bytes_since_pipe = 0;
  std::uint64_t read_back = 0;
  std::size_t last_cells = 0;
  std::size_t most_cells = 0;
  std::size_t columns = 0;
  std::size_t rows = 0;
  bool is_table = false;
  bool is_told = false;
};

/// The part of a run whose marks may belong together: a paragraph, an item of a list, a row of a table.
struct Passage {
  std::uint64_t bytes = 0;
  std::uint64_t declarations = 0;
  std::uint64_t at_signs = 0;
  std::uint64_t emphasis_marks = 0;
  std::uint64_t tildes = 0;
  std::uint64_t closing_brackets = 0;
  std::size_t open_brackets = 0;
};

/// How much of one kind of work a page may ask for, and the mark that asks for it.
struct Bound {
  std::uint64_t most = 0;
  std::string_view mark{};
};

constexpr auto bounds = std::to_array<Bound>({
    {.most = most_declaration_work, .mark = "<!"},
    {.most = most_mail_work, .mark = "@"},
    {.most = most_emphasis_work, .mark = "* ["},
    {.most = most_strike_work, .mark = "~"},
});
using Work = std::array<std::uint64_t, bounds.size()>;

Work work_of(const Passage& passage) {
  return {passage.declarations * passage.bytes, passage.at_signs * passage.bytes,
          passage.closing_brackets * passage.emphasis_marks, passage.tildes * passage.emphasis_marks};
}

/// A definition [a]: … and the lines that may belong to it; no line: none.
struct Reference {
  int line = 0;
  std::uint64_t bytes = 0;
};

class SizeCheck {
 public:
  SizeCheck(const MarkdownText& markdown, const MarkdownLimits& limits)
      : markdown_(markdown), limits_(limits), line_(markdown.first_line) {}

  std::vector<report::Problem> check() {
    if (markdown_.text.size() > limits_.bytes) {
      tell(report::Rule::file_too_large, {std::to_string(limits_.bytes >> 10U) + " KB"});
      return std::move(problems_);
    }
    std::string_view rest = markdown_.text;
    while (!rest.empty() && problems_.size() < most_problems) {
      read_line(take_line(rest));
      ++line_;
    }
    end_reference();
    if (longest_reference_.bytes * brackets_ > most_reference_bytes) {
      line_ = longest_reference_.line;
      tell_intricate("[ ]:");
    }
    return std::move(problems_);
  }

 private:
  void read_line(std::string_view whole) {
    const ContainerLine line = strip_containers(whole);
    if (line.depth > limits_.nesting) {
      tell_once(report::Rule::markdown_too_deep, {std::to_string(limits_.nesting)});
    }
    if (line.content.empty()) {
      run_ = {};
      end_passage();
      end_reference();
      return;
    }
    const LineCounts counts = count_in(line.content);
    if (line.begins_item || (run_.is_table && counts.pipes > 0)) {
      end_passage();
    }
    run_.bytes += whole.size();
    passage_.bytes += whole.size();
    note_table(line.content, counts);
    check_table();
    check_inlines(line.content, counts);
    note_reference(line.content, counts);
  }

  void note_table(std::string_view content, const LineCounts& counts) {
    run_.most_cells = std::max(run_.most_cells, counts.cells);
    run_.bytes_since_pipe = counts.pipes > 0 ? 0 : run_.bytes_since_pipe + content.size() + 1;
    run_.read_back += run_.bytes_since_pipe;
    if (is_delimiter_row(content)) {
      table_head_work_ += cost_of_table_head * run_.bytes + run_.read_back;
      run_.columns = counts.pipes > 0 ? counts.cells : run_.columns;
      run_.is_table = run_.is_table || counts.cells == run_.last_cells;
    } else if (run_.columns > 0) {
      ++run_.rows;
      cells_ += run_.columns;
    }
    run_.last_cells = counts.cells;
  }

  void check_table() {
    if (run_.columns > 0 && run_.most_cells > limits_.table_columns) {
      tell_table(run_.most_cells, "columns", limits_.table_columns);
    } else if (run_.rows > limits_.table_rows) {
      tell_table(run_.rows, "rows", limits_.table_rows);
    } else if (cells_ > limits_.table_columns * limits_.table_rows) {
      tell_table(cells_, "cells", limits_.table_columns * limits_.table_rows);
    }
    if (table_head_work_ > most_table_head_work) {
      tell_intricate("---");
    }
  }

  void check_inlines(std::string_view content, const LineCounts& counts) {
    brackets_ += counts.opening_brackets;
    passage_.open_brackets += counts.opening_brackets;
    if (passage_.open_brackets > most_open_brackets + counts.closing_brackets) {
      tell_intricate("[");
    }
    passage_.open_brackets -= std::min(passage_.open_brackets, counts.closing_brackets);
    passage_.closing_brackets += counts.closing_brackets;
    passage_.emphasis_marks += counts.emphasis_marks;
    passage_.tildes += counts.tildes;
    passage_.declarations += counts.declarations;
    passage_.at_signs += counts.at_signs;
    check_work();
    if (counts.address_starts > 0) {
      address_work_ += address_work(content);
      if (address_work_ > most_address_work) {
        tell_intricate("www.");
      }
    }
  }

  void check_work() {
    const Work now = work_of(passage_);
    for (std::size_t kind = 0; kind < bounds.size(); ++kind) {
      if (work_.at(kind) + now.at(kind) > bounds.at(kind).most) {
        tell_intricate(bounds.at(kind).mark);
      }
    }
  }

  void end_passage() {
    const Work done = work_of(passage_);
    for (std::size_t kind = 0; kind < bounds.size(); ++kind) {
      work_.at(kind) += done.at(kind);
    }
    passage_ = {};
  }

  // A definition may go on over several lines.
  void note_reference(std::string_view content, const LineCounts& counts) {
    if (counts.definitions > 0) {
      end_reference();
      reference_.line = line_;
    }
    if (reference_.line > 0) {
      reference_.bytes += content.size();
    }
  }

  void end_reference() {
    if (reference_.bytes > longest_reference_.bytes) {
      longest_reference_ = reference_;
    }
    reference_ = {};
  }

  void tell_table(std::size_t count, std::string unit, std::size_t most) {
    tell_once(report::Rule::markdown_table_too_large,
              {std::to_string(count), std::to_string(most), std::move(unit)});
  }

  /// Once a page: what comes after only adds to it.
  void tell_intricate(std::string_view mark) {
    if (!is_intricate_) {
      tell(report::Rule::markdown_too_intricate, {std::string(mark)});
      is_intricate_ = true;
    }
  }

  void tell_once(report::Rule rule, std::vector<std::string> details) {
    if (!run_.is_told) {
      tell(rule, std::move(details));
      run_.is_told = true;
    }
  }

  void tell(report::Rule rule, std::vector<std::string> details) {
    problems_.push_back({.rule = rule,
                         .where = {.file = std::string(markdown_.file), .line = line_},
                         .details = std::move(details)});
  }

  const MarkdownText& markdown_;
  const MarkdownLimits& limits_;
  int line_ = 1;
  Run run_{};
  Passage passage_{};
  bool is_intricate_ = false;
  std::size_t cells_ = 0;
  std::uint64_t brackets_ = 0;
  std::uint64_t address_work_ = 0;
  std::uint64_t table_head_work_ = 0;
  Work work_{};
  Reference reference_{};
  Reference longest_reference_{};
  std::vector<report::Problem> problems_{};
};

}  // namespace

std::vector<report::Problem> refuse_oversized(const MarkdownText& markdown, const MarkdownLimits& limits) {
  return SizeCheck(markdown, limits).check();
}

}  // namespace prongsai::markup
