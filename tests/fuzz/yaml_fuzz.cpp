// Any UTF-8 as YAML: no more values than the limit, every value and every problem stands within the text, and
// a record is read from whatever came out.
#include "load/clean_text.h"
#include "load/read_record.h"
#include "load/yaml.h"
#include "site/head.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace prongsai;

constexpr load::YamlLimits limits{.bytes = 1U << 20U, .nodes = 2'000, .depth = 16};
constexpr int first_line = 3;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

/// The widths of the lines of a text, in code points.
std::vector<int> widths_of(std::string_view text) {
  std::vector<int> widths;
  while (true) {
    const std::string_view line = text.substr(0, text.find('\n'));
    widths.push_back(static_cast<int>(text::count_code_points(line)));
    if (line.size() == text.size()) {
      return widths;
    }
    text.remove_prefix(line.size() + 1);
  }
}

class Check {
 public:
  explicit Check(std::string_view text) : widths_(widths_of(text)) {}

  void place(int line, int column, int length) const {
    const int index = line - first_line;
    require(index >= 0 && index < static_cast<int>(widths_.size()));
    require(column >= 1 && column <= widths_[static_cast<std::size_t>(index)] + 1 && length >= 0);
  }

  [[nodiscard]] std::size_t node(const load::YamlNode& node, std::size_t depth) const {
    require(depth <= limits.depth + 1);
    if (node.type != load::YamlType::nothing || node.place.line != 0) {
      place(node.place.line, node.place.column, node.place.length);
    }
    const bool is_map = node.type == load::YamlType::map;
    require(node.keys.size() == (is_map ? node.values.size() : 0) &&
            node.keys.size() == node.key_places.size());
    require(is_map || node.type == load::YamlType::list || node.values.empty());
    require(!text::first_invalid_utf8(node.text));
    std::size_t nodes = 1 + node.keys.size();
    for (const load::YamlPlace& key : node.key_places) {
      place(key.line, key.column, key.length);
    }
    for (const load::YamlNode& value : node.values) {
      nodes += this->node(value, depth + 1);
    }
    return nodes;
  }

 private:
  std::vector<int> widths_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<char> bytes(data, data + size);  // its end is the end of the memory that may be read
  const std::string file = "a.yaml";
  const auto text = load::clean_text({bytes.data(), bytes.size()}, file);
  if (!text) {
    require(text.error().where.line >= 1 && text.error().where.column >= 1);
    return 0;
  }
  auto parsed = load::parse_yaml(*text, file, first_line, limits);
  const Check check(*text);
  // A value without a text of its own (`a:` cut short) is not counted while reading.
  require(check.node(parsed.value, 0) <= limits.nodes + limits.depth + 1);
  const load::Sink sink{.file = file, .problems = parsed.problems, .is_cut = load::is_cut(parsed.problems)};
  if (parsed.value.type != load::YamlType::nothing) {
    load::read_record<site::Head>(parsed.value, file, sink);
  }
  for (const report::Problem& problem : parsed.problems) {
    check.place(problem.where.line, std::max(1, problem.where.column), problem.where.length);
  }
  return 0;
}
