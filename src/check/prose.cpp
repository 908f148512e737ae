#include "check/prose.h"

#include "text/ascii.h"
#include "text/thai.h"
#include "text/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::check {

namespace {

bool is_heading(std::string_view line, std::string_view next) {
  const bool is_underlined = !next.empty() && next.find_first_not_of("=-") == std::string_view::npos;
  return line.starts_with('#') || (is_underlined && !line.empty());
}

bool is_decoration(std::string_view line) {
  return line.find_first_not_of("-=*_|: `~") == std::string_view::npos;
}

/// Where `end` closes what begins at `at`; the end of the text when nothing does.
std::size_t after(std::string_view text, std::string_view end, std::size_t at) {
  const std::size_t found = text.find(end, at);
  return found == std::string_view::npos ? text.size() : found + end.size();
}

/// Whether <h1 … <h6 or </h1 … </h6 begins at `at`.
bool is_html_heading(std::string_view text, std::size_t at, std::string_view opening) {
  const std::size_t name = at + opening.size();
  const bool is_h =
      text.substr(at).starts_with(opening) && name + 1 < text.size() && (text[name] | 0x20) == 'h';
  const bool is_level = is_h && text[name + 1] >= '1' && text[name + 1] <= '6';
  return is_level &&
         (name + 2 == text.size() || (!text::is_ascii_letter(text[name + 2]) && text[name + 2] != '-'));
}

std::size_t after_html_heading(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_html_heading(text, at, "</")) {
    ++at;
  }
  return after(text, ">", at);
}

/// The text without <!-- comments --> and <h2>headings</h2>, which may be of several lines.
std::string without_hidden(std::string_view markdown) {
  std::string text;
  for (std::size_t at = 0; at < markdown.size();) {
    if (markdown.substr(at).starts_with("<!--")) {
      at = after(markdown, "-->", at);
    } else if (is_html_heading(markdown, at, "<")) {
      at = after_html_heading(markdown, at);
    } else {
      text.push_back(markdown[at++]);
    }
  }
  return text;
}

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

std::size_t words_of_prose(std::string_view source) {
  const std::string markdown = without_hidden(source);
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
