#include "load/read_table.h"

#include "report/problem.h"
#include "report/rule.h"
#include "sheet/table.h"
#include "site/field.h"
#include "text/nearest.h"
#include "text/thai.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

namespace {

/// The first column not yet taken whose header `is_wanted`; marked in `taken`.
template <class IsWanted>
std::optional<std::size_t> take_first(const sheet::Table& table, std::vector<bool>& taken,
                                      const IsWanted& is_wanted) {
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    if (!taken[i] && is_wanted(table.header[i].text)) {
      taken[i] = true;
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string bare_name(std::string_view name) {
  std::string normal = text::normalize(name);
  for (const std::string_view unit :
       {"(บาท)", "(baht)", "(ร้อยละ)", "(%)", "(คน)", "(เรื่อง)", "(ครั้ง)", "(ราย)"}) {
    if (const std::size_t at = normal.find(unit); at != std::string::npos) {
      normal.erase(at, unit.size());
    }
  }
  std::erase_if(normal, [](char byte) { return std::string_view(" .-/()_:*\n").contains(byte); });
  normal.erase(0, std::min(normal.find_first_not_of("0123456789"), normal.size()));
  return normal;
}

bool names_field(std::string_view header, const site::FieldInfo& info) {
  const std::string wanted = bare_name(header);
  if (wanted.empty()) {
    return false;
  }
  if (wanted == bare_name(info.key) || wanted == bare_name(info.th) || wanted == bare_name(info.en)) {
    return true;
  }
  return is_one_of(header, info.also);
}

bool is_one_of(std::string_view header, std::string_view names) {
  const std::string wanted = bare_name(header);
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    if (wanted == bare_name(names.substr(0, end))) {
      return true;
    }
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

std::string_view first_of(std::string_view names) {
  return names.substr(0, names.find('|'));
}

std::optional<std::size_t> take_column(const sheet::Table& table, const site::FieldInfo& info,
                                       std::vector<bool>& taken) {
  return take_first(table, taken, [&](std::string_view header) { return names_field(header, info); });
}

std::optional<std::size_t> take_column(const sheet::Table& table, const site::CombinedColumn& column,
                                       std::vector<bool>& taken) {
  return take_first(table, taken, [&](std::string_view header) { return is_one_of(header, column.names); });
}

report::Problem missing_column(const sheet::Table& table, const site::FieldInfo& info) {
  return {.rule = report::Rule::table_missing_column,
          .where = table.header.empty() ? report::Location{} : table.header.front().where,
          .details = {std::string(info.th)}};
}

void refuse_unknown_columns(const sheet::Table& table, const std::vector<bool>& known,
                            const std::vector<std::string_view>& labels,
                            std::vector<report::Problem>& problems) {
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    const sheet::Cell& cell = table.header[i];
    if (!known[i] && !is_blank_cell(cell.text)) {
      const auto near = text::nearest(cell.text, labels);
      problems.push_back({.rule = report::Rule::table_unknown_column,
                          .where = cell.where,
                          .details = {cell.text, std::string(near.value_or(""))}});
    }
  }
}

bool is_blank_cell(std::string_view text) {
  const std::string_view trimmed = text::trim(text);
  return trimmed.empty() || trimmed == "-" || trimmed == "–" || trimmed == "—";
}

bool is_total_row(const std::vector<sheet::Cell>& row) {
  for (const sheet::Cell& cell : row) {
    if (!is_blank_cell(cell.text)) {
      const std::string word = text::normalize(cell.text);
      return word == "รวม" || word.starts_with("รวม ") || word.starts_with("รวมทั้ง") ||
             word.starts_with("รวมเป็นเงิน") || word == "total";
    }
  }
  return false;
}

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
