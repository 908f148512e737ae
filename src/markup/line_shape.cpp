#include "markup/line_shape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace prongsai::markup {

namespace {

constexpr std::string_view blanks = " \t\v\f";
constexpr std::size_t tab_stop = 4;
constexpr std::size_t longest_list_number = 9;
// An address that turns out to be none is read by code points.
constexpr std::uint64_t cost_of_address = 8;

constexpr std::array<bool, 256> is_counted = [] {
  std::array<bool, 256> table{};
  for (const char byte : {'|', '[', ']', '<', '@', ':', 'w', '*', '_', '~', '\\'}) {
    table[static_cast<unsigned char>(byte)] = true;
  }
  return table;
}();

bool is_blank(char byte) {
  return blanks.find(byte) != std::string_view::npos;
}
bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Columns of the blanks that `line` begins with; takes them off.
std::size_t take_blanks(std::string_view& line) {
  std::size_t columns = 0;
  while (!line.empty() && is_blank(line.front())) {
    columns += line.front() == '\t' ? tab_stop : 1;
    line.remove_prefix(1);
  }
  return columns;
}

/// Length of the container's marker at the start of `line`; 0 when there is none.
std::size_t marker_length(std::string_view line) {
  if (line.starts_with('>')) {
    return 1;
  }
  const auto followed_by_blank = [&](std::size_t length) {
    return length == line.size() || is_blank(line[length]);
  };
  if (line.starts_with('-') || line.starts_with('*') || line.starts_with('+')) {
    return followed_by_blank(1) ? 1U : 0U;
  }
  const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(line, is_digit) - line.begin());
  const bool is_number = digits > 0 && digits <= longest_list_number && digits < line.size() &&
                         (line[digits] == '.' || line[digits] == ')');
  return is_number && followed_by_blank(digits + 1) ? digits + 1 : 0;
}

bool is_thematic_break(std::string_view line) {
  return line.find_first_not_of("- \t") == std::string_view::npos ||
         line.find_first_not_of("* \t") == std::string_view::npos;
}

std::size_t count_cells(std::string_view content, std::size_t pipes) {
  const std::size_t last = content.find_last_not_of(blanks);
  const std::size_t outer = (content.starts_with('|') ? 1U : 0U) +
                            (last != std::string_view::npos && last > 0 && content[last] == '|' ? 1U : 0U);
  return std::max<std::size_t>(pipes + 1 - outer, 1);
}

void count_byte(LineCounts& counts, char byte) {
  switch (byte) {
    case '|':
      ++counts.pipes;
      break;
    case '[':
      ++counts.opening_brackets;
      break;
    case ']':
      ++counts.closing_brackets;
      break;
    case '@':
      ++counts.at_signs;
      break;
    default:
      break;
  }
}

void count_pair(LineCounts& counts, char byte, char next) {
  switch (byte) {
    case ']':
      counts.definitions += next == ':' ? 1U : 0U;
      break;
    case '<':
      counts.declarations += next == '?' || next == '!' ? 1U : 0U;
      break;
    case ':':
      counts.address_starts += next == '/' ? 1U : 0U;
      break;
    case 'w':
      counts.address_starts += next == 'w' ? 1U : 0U;
      break;
    case '*':
    case '_':
    case '~':
      counts.emphasis_marks += next == byte ? 0U : 1U;
      counts.tildes += byte == '~' && next != byte ? 1U : 0U;
      break;
    default:
      break;
  }
}

}  // namespace

std::string_view take_line(std::string_view& rest) {
  std::size_t end = 0;
  while (end < rest.size() && rest[end] != '\n' && rest[end] != '\r') {
    ++end;
  }
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end);
  rest.remove_prefix(rest.starts_with("\r\n") ? 2 : std::min<std::size_t>(rest.size(), 1));
  return line;
}

ContainerLine strip_containers(std::string_view line) {
  ContainerLine result{.content = line};
  if (is_thematic_break(line)) {
    take_blanks(result.content);
    return result;
  }
  for (;;) {
    const std::size_t indent = take_blanks(result.content);
    const std::size_t marker = marker_length(result.content);
    if (marker == 0) {
      return result;
    }
    const bool is_bullet = result.content.front() != '>' && !is_digit(result.content.front());
    result.begins_item = result.begins_item || (result.depth == 0 && indent < tab_stop && is_bullet);
    result.depth += 1 + indent / 2;
    result.content.remove_prefix(marker);
  }
}

LineCounts count_in(std::string_view content) {
  LineCounts counts;
  for (std::size_t at = 0; at < content.size(); ++at) {
    const char byte = content[at];
    if (!is_counted[static_cast<unsigned char>(byte)]) {
      continue;
    }
    const char next = at + 1 < content.size() ? content[at + 1] : '\0';
    count_byte(counts, byte);
    count_pair(counts, byte, next);
    at += byte == '\\' && next == '|' ? 1U : 0U;
  }
  counts.cells = count_cells(content, counts.pipes);
  return counts;
}

bool is_delimiter_row(std::string_view content) {
  constexpr std::string_view rule = "|-: \t\v\f";
  return !content.empty() && rule.find(content.front()) != std::string_view::npos &&
         content.find('-') != std::string_view::npos &&
         content.find_first_not_of(rule) == std::string_view::npos;
}

std::uint64_t address_work(std::string_view content) {
  std::uint64_t work = 0;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find_first_of(blanks), content.size());
    const std::string_view word = content.substr(0, end);
    const std::uint64_t starts = count_in(word).address_starts;
    if (starts > 0) {
      const auto parentheses = static_cast<std::uint64_t>(std::ranges::count(word, ')'));
      work += (cost_of_address * starts + parentheses) * word.size();
    }
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return work;
}

}  // namespace prongsai::markup
