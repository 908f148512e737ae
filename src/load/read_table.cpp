#include "load/read_table.h"

#include "load/misspelt.h"
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

/// Without U+0E47–U+0E4C: tone marks, the short-vowel mark and the silent one are what is most often wrong.
std::string without_tone_marks(std::string_view text) {
  constexpr char32_t first = 0x0E47;
  constexpr char32_t last = 0x0E4C;
  std::string bare;
  bare.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code = text::next_code_point(text, at);
    if (code < first || code > last) {
      bare.append(text.substr(begin, at - begin));
    }
  }
  return bare;
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
  normal = without_tone_marks(normal);
  for (const Misspelt& word : misspelt) {
    if (const std::size_t at = normal.find(word.wrong); at != std::string::npos) {
      normal.replace(at, word.wrong.size(), word.right);
    }
  }
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

std::optional<std::size_t> take_column(const sheet::Table& table, const site::ComputedNumber& column,
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

}  // namespace prongsai::load
