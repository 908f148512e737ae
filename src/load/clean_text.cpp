#include "load/clean_text.h"

#include "report/problem.h"
#include "report/rule.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

namespace prongsai::load {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

report::Location place_of_byte(std::string_view bytes, std::size_t at, const std::string& path) {
  const std::string_view before = bytes.substr(0, at);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {.file = path,
          .line = static_cast<int>(std::ranges::count(before, '\n')) + 1,
          .column = static_cast<int>(text::count_code_points(before.substr(line_start))) + 1};
}

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      plain.push_back(text[i]);
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      plain.push_back('\n');
    }
  }
  return plain;
}

}  // namespace

report::Result<std::string> clean_text(std::string_view bytes, const std::string& path) {
  if (bytes.starts_with(byte_order_mark)) {
    bytes.remove_prefix(byte_order_mark.size());
  }
  const std::size_t bad = std::min(text::first_invalid_utf8(bytes).value_or(bytes.size()), bytes.find('\0'));
  if (bad < bytes.size()) {
    return std::unexpected(report::Problem{
        .rule = report::Rule::file_not_utf8, .where = place_of_byte(bytes, bad, path), .details = {}});
  }
  return with_plain_line_ends(bytes);
}

}  // namespace prongsai::load
