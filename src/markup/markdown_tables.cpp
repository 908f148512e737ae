#include "markup/markdown_tables.h"

#include "markup/html_tokens.h"

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
    if (rest.starts_with(row_begin)) {
      column = 0;
    } else if (begins(rest, name_begin)) {
      const std::size_t end = at + name_begin.size();
      out.append(table, copied, end - copied).append(" scope=\"col\"");
      copied = end;
    } else if (is_wide && begins(rest, cell_begin)) {
      const std::size_t end = at + cell_begin.size();
      out.append(table, copied, end - copied);
      if (column < names.size() && !names[column].empty()) {
        out.append(" data-label=\"").append(names[column]).append("\"");
      }
      if (rest.substr(rest.find('>')).starts_with(empty_end)) {
        out.append(" class=\"empty\"");
      }
      ++column;
      copied = end;
    }
  }
  return out.append(table, copied).append("</div>");
}

}  // namespace prongsai::markup
