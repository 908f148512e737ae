#include "render/year_in_config.h"

#include "text/date.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view current_key = "fiscal_year:";
constexpr std::string_view list_key = "fiscal_years:";

Lines lines_of(const std::string& text) {
  Lines lines;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t end = std::min(text.find('\n', from), text.size() - 1) + 1;
    lines.push_back(text.substr(from, end - from));
    from = end;
  }
  if (!lines.empty() && !lines.back().ends_with('\n')) {
    lines.back() += '\n';
  }
  return lines;
}

Lines::iterator line_of(Lines& lines, std::string_view key) {
  return std::ranges::find_if(lines, [&](const std::string& line) { return line.starts_with(key); });
}

/// Where the value of "key: value  # comment" stands; the same place twice when there is none.
struct Span {
  std::size_t from = 0;
  std::size_t to = 0;
};

Span value_in(const std::string& line, std::string_view key) {
  const std::size_t from = line.find_first_not_of(" \t", key.size());
  if (from == std::string::npos || line[from] == '#' || line[from] == '\n' || line[from] == '\r') {
    return {.from = key.size(), .to = key.size()};
  }
  std::size_t to = std::min(line.find(" #", from), line.find_first_of("\r\n", from));
  to = line.find_last_not_of(" \t", to - 1) + 1;
  return {.from = from, .to = to};
}

bool is_entry(const std::string& line) {
  const std::size_t at = line.find_first_not_of(' ');
  return at != std::string::npos && line.compare(at, 2, "- ") == 0;
}

/// After the last entry of the list whose key stands at `key`, in the same indentation.
void add_entry(Lines& lines, Lines::iterator key, const std::string& year) {
  auto last = key;
  for (auto line = key + 1; line != lines.end(); ++line) {
    const std::size_t at = line->find_first_not_of(" \r\n");
    const bool is_empty = at == std::string::npos || (*line)[at] == '#';
    if (is_entry(*line)) {
      last = line;
    } else if (!is_empty) {
      break;
    }
  }
  const std::size_t indent = last == key ? 2 : last->find('-');
  lines.insert(last + 1, std::string(indent, ' ') + "- " + year + "\n");
}

void add_to_list(Lines& lines, Lines::iterator line, const std::string& year) {
  const Span value = value_in(*line, list_key);
  const std::string written = line->substr(value.from, value.to - value.from);
  if (written.empty()) {
    add_entry(lines, line, year);
  } else if (written.ends_with(']')) {
    const bool is_empty = written.find_first_not_of("[] ") == std::string::npos;
    line->insert(value.to - 1, (is_empty ? "" : ", ") + year);
  } else {
    line->replace(value.from, written.size(), "[" + written + ", " + year + "]");
  }
}

/// The years as a list of one line, the new one last.
std::string list_of(const std::vector<text::FiscalYear>& published, const std::string& year) {
  std::string list = std::string(list_key) + " [";
  for (const text::FiscalYear one : published) {
    list += std::to_string(one.buddhist) + ", ";
  }
  return list + year + "]\n";
}

void set_current(Lines& lines, const std::string& digits) {
  if (const auto line = line_of(lines, current_key); line != lines.end()) {
    const Span value = value_in(*line, current_key);
    line->replace(value.from, value.to - value.from, (value.from == value.to ? " " : "") + digits);
  } else {
    lines.push_back(std::string(current_key) + " " + digits + "\n");
  }
}

void publish(Lines& lines, const std::vector<text::FiscalYear>& published, const std::string& digits) {
  if (const auto line = line_of(lines, list_key); line != lines.end()) {
    add_to_list(lines, line, digits);
  } else {
    const auto current = line_of(lines, current_key);
    lines.insert(current == lines.end() ? current : current + 1, list_of(published, digits));
  }
}

}  // namespace

std::string with_year(const std::string& config, const std::vector<text::FiscalYear>& published,
                      text::FiscalYear year) {
  Lines lines = lines_of(config);
  const std::string digits = std::to_string(year.buddhist);
  if (published.empty() || published.back() < year) {
    set_current(lines, digits);
  }
  if (std::ranges::find(published, year) == published.end()) {
    publish(lines, published, digits);
  }
  std::string text;
  for (const std::string& line : lines) {
    text += line;
  }
  return text;
}

}  // namespace prongsai::render
