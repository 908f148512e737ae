#include "load/front_matter.h"

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

bool is_fence(std::string_view line) {
  return line.starts_with("---") && text::trim(line.substr(3)).empty();
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

}  // namespace

report::Result<FrontMatter> split_front_matter(std::string_view text, const std::string& file) {
  const std::string_view first = line_at(text, 0);
  if (!is_fence(first)) {
    return std::unexpected(report::Problem{
        .rule = report::Rule::front_matter_missing, .where = {.file = file, .line = 1}, .details = {}});
  }
  const std::size_t begin = std::min(first.size() + 1, text.size());
  int line_number = 2;
  for (std::size_t at = begin; at < text.size(); ++line_number) {
    const std::string_view line = line_at(text, at);
    if (is_fence(line)) {
      const std::size_t body = std::min(at + line.size() + 1, text.size());
      return FrontMatter{.yaml = text.substr(begin, at - begin),
                         .yaml_first_line = 2,
                         .body = text.substr(body),
                         .body_first_line = line_number + 1};
    }
    at += line.size() + 1;
  }
  return std::unexpected(report::Problem{.rule = report::Rule::front_matter_unclosed,
                                         .where = {.file = file, .line = 1, .column = 1, .length = 3},
                                         .details = {}});
}

}  // namespace prongsai::load
