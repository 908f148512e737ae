#include "markup/markdown_body.h"

#include "markup/html_tokens.h"
#include "markup/markdown.h"
#include "markup/markdown_tables.h"
#include "text/escape.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace prongsai::markup {

namespace {

constexpr std::string_view table_begin = "<table>";
constexpr std::string_view table_end = "</table>";

bool begins_heading(std::string_view html) {
  return html.size() > 3 && html.starts_with("<h") && html[2] >= '1' && html[2] <= '6' && html[3] == '>';
}

}  // namespace

std::string finish_body(std::string_view html, std::span<const Heading> headings) {
  std::string out;
  out.reserve(html.size() + html.size() / 8);
  std::size_t next_heading = 0;
  std::size_t copied = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::string_view rest = html.substr(at);
    if (begins_heading(rest) && next_heading < headings.size()) {
      out.append(html, copied, at + 3 - copied).append(" id=\"");
      text::append_html(out, headings[next_heading].id);
      out += '"';
      ++next_heading;
      copied = at + 3;
    } else if (rest.starts_with(table_begin)) {
      const std::size_t end = html.find(table_end, at);
      const std::size_t behind = end == std::string_view::npos ? html.size() : end + table_end.size();
      out.append(html, copied, at - copied).append(finish_table(html.substr(at, behind - at)));
      copied = behind;
      at = behind - 1;
    }
  }
  return out.append(html, copied);
}

std::string set_apart(std::string_view raw_html) {
  HtmlTokens tokens(raw_html);
  while (tokens.next()) {
    if (tokens.token().kind == HtmlTokenKind::unfinished) {
      raw_html = raw_html.substr(0, tokens.token().begin);
    }
  }
  std::string out(raw_html);
  for (std::size_t at = out.find('<'); at != std::string::npos; at = out.find('<', at + 1)) {
    const std::size_t name = at + (out.compare(at, 2, "</") == 0 ? 2 : 1);
    if (name < out.size() && (out[name] == 'h' || out[name] == 't')) {
      out[name] = out[name] == 'h' ? 'H' : 'T';
    }
  }
  return out;
}

}  // namespace prongsai::markup
