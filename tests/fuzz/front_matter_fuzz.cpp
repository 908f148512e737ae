// Any text as a Markdown file: its parts are the text itself, in order, at the lines that are told; as a
// content file it is read with every problem inside it.
#include "load/clean_text.h"
#include "load/content.h"
#include "load/front_matter.h"
#include "report/problem.h"
#include "report/rule.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace prongsai;

const std::string file = "content/a/a.md";

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

int lines_in(std::string_view text) {
  return static_cast<int>(std::ranges::count(text, '\n'));
}

void check_parts(std::string_view text) {
  const auto parts = load::split_front_matter(text, file);
  if (!parts) {
    require(parts.error().where.line == 1);
    return;
  }
  const auto before_yaml = static_cast<std::size_t>(parts->yaml.data() - text.data());
  require(before_yaml + parts->yaml.size() <= text.size() && text.ends_with(parts->body));
  require(parts->yaml_first_line == lines_in(text.substr(0, before_yaml)) + 1);
  const std::string_view before_body = text.substr(0, text.size() - parts->body.size());
  require(before_body.size() >= before_yaml + parts->yaml.size() + 3);
  const bool is_last_line = parts->body.empty() && !before_body.ends_with('\n');
  require(parts->body_first_line == lines_in(before_body) + (is_last_line ? 2 : 1));
}

report::Result<std::string> no_file(const std::string& path) {
  return std::unexpected(report::Problem{.rule = report::Rule::file_unreadable, .where = {.file = path}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<char> bytes(data, data + size);  // its end is the end of the memory that may be read
  const std::string_view input(bytes.data(), bytes.size());
  check_parts(input);
  const auto content = load::read_content(input, file, nullptr, no_file);
  const auto text = load::clean_text(input, file);
  require(text.has_value() || !content.value);
  const int lines = text ? lines_in(*text) + 1 : lines_in(input) + 1;
  for (const report::Problem& problem : content.problems) {
    require(problem.where.line >= 0 && problem.where.line <= lines && problem.where.column >= 0);
  }
  if (content.value) {
    require(content.value->address.starts_with("/a/") && content.value->address.ends_with('/'));
    require(content.value->body.first_line <= lines + 1);
    require(content.value->body.markdown.empty() || text->ends_with(content.value->body.markdown));
  }
  return 0;
}
