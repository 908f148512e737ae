#include "markup/markdown_body.h"

#include "markup/html_tokens.h"
#include "markup/markdown.h"
#include "markup/markdown_tables.h"
#include "text/escape.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::markup {

namespace {

/// What cmark-gfm writes, and what stands in its place: a section without a heading is none.
struct Replacement {
  std::string_view written{};
  std::string_view instead{};
};

constexpr auto replacements = std::to_array<Replacement>({
    {"<section class=\"footnotes\" data-footnotes>", "<div class=\"footnotes\" role=\"doc-endnotes\">"},
    {"</section>", "</div>"},
});

bool begins_heading(std::string_view html) {
  return html.size() > 3 && html.starts_with("<h") && html[2] >= '1' && html[2] <= '6' && html[3] == '>';
}

/// Whether `html` begins with an element that has no content.
bool begins_void(std::string_view html) {
  constexpr auto names = std::to_array<std::string_view>({"<br ", "<hr ", "<img ", "<input "});
  return std::ranges::any_of(names, [html](std::string_view name) { return html.starts_with(name); });
}

/// Copies a page piece by piece and puts something else in the place of some.
class Rewriting {
 public:
  explicit Rewriting(std::string_view html) : html_(html) { out_.reserve(html.size() + html.size() / 8); }

  void replace(std::size_t at, std::size_t size, std::string_view instead) {
    out_.append(html_, copied_, at - copied_).append(instead);
    copied_ = at + size;
  }

  std::string finish() { return std::move(out_.append(html_, copied_)); }

 private:
  std::string_view html_;
  std::string out_{};
  std::size_t copied_ = 0;
};

std::string finish_tables(std::string_view html) {
  constexpr std::string_view table_begin = "<table>";
  constexpr std::string_view table_end = "</table>";
  Rewriting out(html);
  for (std::size_t at = html.find(table_begin); at != std::string_view::npos;) {
    const std::size_t end = html.find(table_end, at);
    const std::size_t behind = end == std::string_view::npos ? html.size() : end + table_end.size();
    out.replace(at, behind - at, finish_table(html.substr(at, behind - at)));
    at = html.find(table_begin, behind);
  }
  return out.finish();
}

}  // namespace

std::string finish_body(std::string_view html, std::span<const Heading> headings) {
  constexpr std::string_view slash = " />";
  Rewriting out(html);
  std::size_t next_heading = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::string_view rest = html.substr(at);
    if (begins_heading(rest) && next_heading < headings.size()) {
      out.replace(at + 3, 0, " id=\"" + text::escape_html(headings[next_heading].id) + "\"");
      ++next_heading;
    } else if (begins_void(rest)) {
      if (const std::size_t end = rest.find('>'); rest.substr(0, end + 1).ends_with(slash)) {
        out.replace(at + end + 1 - slash.size(), slash.size(), ">");
      }
    } else if (const auto* const found = std::ranges::find_if(
                   replacements, [rest](const Replacement& one) { return rest.starts_with(one.written); });
               found != replacements.end()) {
      out.replace(at, found->written.size(), found->instead);
    }
  }
  return finish_tables(out.finish());
}

std::string set_apart(std::string_view raw_html) {
  std::string out(raw_html);
  HtmlTokens tokens(raw_html);
  while (tokens.next()) {
    const HtmlToken& token = tokens.token();
    if (token.kind == HtmlTokenKind::unfinished) {
      out.resize(token.begin);
    } else if (token.kind == HtmlTokenKind::start_tag || token.kind == HtmlTokenKind::end_tag) {
      char& first = out[token.begin + (token.kind == HtmlTokenKind::end_tag ? 2 : 1)];
      first = first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first;
    }
  }
  return out;
}

}  // namespace prongsai::markup
