#include "check/prose.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "text/thai.h"
#include "text/utf8.h"

namespace prongsai::check {

namespace {

bool is_heading(std::string_view line, std::string_view next) {
  const bool is_underlined = !next.empty() && next.find_first_not_of("=-") == std::string_view::npos;
  return line.starts_with('#') || (is_underlined && !line.empty());
}

bool is_decoration(std::string_view line) { return line.find_first_not_of("-=*_|: `~") == std::string_view::npos; }

/// The line without <tags> and without (addresses) behind ].
std::string without_addresses(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool is_address = line[at] == '(' && at > 0 && line[at - 1] == ']';
    const char end = line[at] == '<' ? '>' : ')';
    if (is_address || line[at] == '<') {
      const std::size_t close = line.find(end, at);
      at = close == std::string_view::npos ? line.size() : close;
    } else {
      text.push_back(line[at]);
    }
  }
  return text;
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return begin >= text.size() ? std::string_view{} : text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

std::size_t words_of_prose(std::string_view markdown) {
  std::string prose;
  for (std::size_t begin = 0; begin < markdown.size();) {
    const std::string_view raw = line_at(markdown, begin);
    const std::string_view line = text::trim(raw);
    begin += raw.size() + 1;
    if (!is_heading(line, text::trim(line_at(markdown, begin))) && !is_decoration(line)) {
      prose.append(without_addresses(line)).push_back('\n');
    }
  }
  return text::count_words(prose);
}

}  // namespace prongsai::check
