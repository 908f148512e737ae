#include "markup/markdown_tables.h"

#include "markup/html_tokens.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::markup {

namespace {

/// What cmark-gfm writes between its lines; the author's own tags are in upper case (set_apart).
constexpr std::string_view name_begin = "<th";
constexpr std::string_view name_end = "</th>";
constexpr std::string_view row_begin = "<tr>";
constexpr std::string_view cell_begin = "<td";
constexpr std::string_view empty_end = "></td>";
constexpr std::string_view table_begin = "<table>";

/// The words between two places, as they are written, references and all.
std::string words_of(std::string_view html) {
  std::string words;
  HtmlTokens tokens(html);
  while (tokens.next()) {
    const HtmlToken& token = tokens.token();
    if (token.kind == HtmlTokenKind::text) {
      words.append(html.substr(token.begin, token.end - token.begin));
    }
  }
  std::string escaped;
  for (const char c : words) {
    escaped.append(c == '"' ? "&quot;" : std::string(1, c));
  }
  return escaped;
}

/// `<th>` or `<th align="…">`, never `<thead>`.
bool begins(std::string_view rest, std::string_view tag) {
  return rest.starts_with(tag) && rest.size() > tag.size() &&
         (rest[tag.size()] == '>' || rest[tag.size()] == ' ');
}

/// What a cell's tag says of its alignment, which is a class for us: the HTML standard knows no align.
std::string_view alignment(std::string_view tag) {
  constexpr std::string_view mark = "align=\"";
  const std::size_t at = tag.find(mark);
  if (at == std::string_view::npos) {
    return {};
  }
  const std::string_view value = tag.substr(at + mark.size());
  return value.substr(0, value.find('"'));
}

std::vector<std::string> names_of(std::string_view table) {
  std::vector<std::string> names;
  for (std::size_t at = table.find(name_begin); at != std::string_view::npos;
       at = table.find(name_begin, at + 1)) {
    if (begins(table.substr(at), name_begin)) {
      const std::size_t begin = table.find('>', at) + 1;
      names.push_back(words_of(table.substr(begin, table.find(name_end, begin) - begin)));
    }
  }
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) {
    if (!name.empty()) {
      all.append(all.empty() ? "" : ", ").append(name);
    }
  }
  return all;
}

struct Cell {
  bool is_name = false;
  /// Of a table whose rows can be cards.
  bool is_wide = false;
  std::string_view name{};
};

Cell cell_of(const std::vector<std::string>& names, bool is_wide, std::size_t column) {
  return {.is_wide = is_wide,
          .name = is_wide && column < names.size() ? std::string_view(names[column]) : std::string_view()};
}

/// What stands in the tag with which `rest` begins.
void append_attributes(std::string& out, std::string_view rest, const Cell& cell) {
  const std::size_t end = rest.find('>');
  std::string classes(alignment(rest.substr(0, end)));
  if (cell.is_wide && rest.substr(std::min(end, rest.size())).starts_with(empty_end)) {
    classes.append(classes.empty() ? "empty" : " empty");
  }
  if (cell.is_name) {
    out.append(" scope=\"col\"");
  }
  if (!classes.empty()) {
    out.append(" class=\"").append(classes).append("\"");
  }
  if (!cell.name.empty()) {
    out.append(" data-label=\"").append(cell.name).append("\"");
  }
}

}  // namespace

std::string finish_table(std::string_view table) {
  const std::vector<std::string> names = names_of(table);
  const std::string title = joined(names);
  const bool is_wide = names.size() >= columns_of_cards;
  std::string out = "<div class=\"table-wrap\" tabindex=\"0\"";
  if (!title.empty()) {
    out.append(" role=\"group\" aria-label=\"").append(title).append("\"");
  }
  out.append(is_wide ? "><table class=\"cards\">" : "><table>");
  std::size_t column = 0;
  std::size_t copied = table_begin.size();
  for (std::size_t at = table.find('<', copied); at != std::string_view::npos; at = table.find('<', at + 1)) {
    const std::string_view rest = table.substr(at);
    const bool is_name = begins(rest, name_begin);
    if (rest.starts_with(row_begin)) {
      column = 0;
    } else if (is_name || begins(rest, cell_begin)) {
      const std::string_view tag = rest.substr(0, rest.find('>'));
      out.append(table, copied, at + cell_begin.size() - copied);
      copied = at + tag.size();
      append_attributes(out, rest, is_name ? Cell{.is_name = true} : cell_of(names, is_wide, column));
      column += is_name ? 0 : 1;
    }
  }
  return out.append(table, copied).append("</div>");
}

}  // namespace prongsai::markup
