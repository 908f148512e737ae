#include "sheet/csv_cell.h"

#include "text/number.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::sheet {

namespace {

bool has_only_doubled_quotes(std::string_view text) {
  for (std::size_t i = text.find('"'); i != std::string_view::npos; i = text.find('"', i + 2)) {
    if (!text.substr(i).starts_with("\"\"")) {
      return false;
    }
  }
  return true;
}

}  // namespace

QuotedExtent find_closing_quote(std::string_view text, std::size_t open) {
  std::size_t at = text.find('"', open + 1);
  while (at != std::string_view::npos && text.substr(at).starts_with("\"\"")) {
    at = text.find('"', at + 2);
  }
  const std::string_view inside = text.substr(open, at == std::string_view::npos ? at : at - open);
  return {.close = at, .has_line_end = inside.find_first_of("\r\n") != std::string_view::npos};
}

std::string unquote(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const std::string_view rest = raw.substr(i);
    if (rest.starts_with("\"\"") || rest.starts_with("\r\n")) {
      ++i;
    }
    text += rest.front() == '\r' ? '\n' : rest.front();
  }
  return text;
}

std::string unwrap_formula(std::string text) {
  constexpr std::string_view opening = "=\"";
  if (text.size() <= opening.size() || !text.starts_with(opening) || !text.ends_with('"')) {
    return text;
  }
  const std::string_view inside =
      std::string_view(text).substr(opening.size(), text.size() - opening.size() - 1);
  return has_only_doubled_quotes(inside) ? unquote(inside) : std::move(text);
}

bool needs_guard(std::string_view cell) {
  constexpr std::string_view openings = "=+-@\t\r";
  const std::string_view bare = cell.substr(std::min(cell.find_first_not_of('\''), cell.size()));
  return !bare.empty() && openings.contains(bare.front()) && bare != "-" && !text::parse_decimal(bare);
}

std::string without_guard(std::string text) {
  if (text.starts_with('\'') && needs_guard(text)) {
    text.erase(0, 1);
  }
  return text;
}

void cut(std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) {
    return;
  }
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
    --bytes;
  }
  text.resize(bytes);
}

}  // namespace prongsai::sheet
