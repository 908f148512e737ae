#include "load/read_cell.h"

#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

std::vector<std::string> lines_of(std::string_view cell) {
  std::vector<std::string> lines;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('\n'), cell.size());
    const std::string_view line = text::trim(cell.substr(0, end));
    if (!line.empty()) {
      lines.emplace_back(line);
    }
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return lines;
}

std::vector<std::string> words_of(std::string_view cell) {
  constexpr std::string_view between = ", \n\t";
  std::vector<std::string> words;
  while (true) {
    cell.remove_prefix(std::min(cell.find_first_not_of(between), cell.size()));
    if (cell.empty()) {
      return words;
    }
    const std::size_t end = std::min(cell.find_first_of(between), cell.size());
    words.emplace_back(cell.substr(0, end));
    cell.remove_prefix(end);
  }
}

std::vector<std::string> parts_of(std::string_view entry) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < entry.size(); ++i) {
    if (entry[i] == '|') {
      parts.emplace_back();
    } else {
      parts.back() += entry[i];
      if (entry[i] == '\\' && i + 1 < entry.size()) {
        parts.back() += entry[++i];
      }
    }
  }
  for (std::string& part : parts) {
    part = unescaped(text::trim(part));
  }
  return parts;
}

std::string unescaped(std::string_view entry) {
  std::string text;
  for (std::size_t i = 0; i < entry.size(); ++i) {
    const char next = entry[i] == '\\' && i + 1 < entry.size() ? entry[i + 1] : '\0';
    if (next == 'n' || next == '|' || next == '\\') {
      text += next == 'n' ? '\n' : next;
      ++i;
    } else {
      text += entry[i];
    }
  }
  return text;
}

report::Problem bad_cell(const sheet::Cell& cell, std::string_view column, std::string_view expected) {
  return {.rule = report::Rule::table_bad_cell,
          .where = cell.where,
          .details = {cell.text, std::string(column), std::string(expected)}};
}

}  // namespace prongsai::load
