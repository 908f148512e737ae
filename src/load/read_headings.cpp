#include "load/read_headings.h"

#include "load/read_record.h"
#include "load/yaml.h"
#include "report/rule.h"
#include "site/content_file.h"
#include "site/headings.h"
#include "text/nearest.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

void read_map(const YamlNode& node, site::ContentFile& file, const Sink& sink) {
  if (node.type != YamlType::map) {
    sink.add(report::Rule::yaml_wrong_type, node.place,
             {"headings", "mapping", std::string(word_of(node.type))});
    return;
  }
  const std::vector<std::string> keys = site::heading_keys(file.records);
  refuse_unknown_keys(node, std::vector<std::string_view>(keys.begin(), keys.end()), sink);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    site::Heading heading{.key = node.keys[i]};
    read_into(heading.text, node.values[i], heading.key, sink);
    if (!heading.text.empty()) {
      file.headings.push_back(std::move(heading));
    }
  }
}

void refuse_unknown_column(const YamlNode& column, std::span<const std::string_view> keys, const Sink& sink) {
  if (column.type == YamlType::scalar && std::ranges::find(keys, column.text) == keys.end()) {
    const auto near = text::nearest(column.text, keys);
    sink.add(report::Rule::yaml_unknown_key, column.place, {column.text, std::string(near.value_or(""))});
  }
}

void read_order(const YamlNode& node, site::ContentFile& file, const Sink& sink) {
  const std::vector<std::string_view> keys = site::column_keys(file.records);
  read_into(file.columns, node, "columns", sink);
  refuse_unknown_column(node, keys, sink);
  for (const YamlNode& column : node.values) {
    refuse_unknown_column(column, keys, sink);
  }
}

}  // namespace

void read_headings(const YamlNode& root, site::ContentFile& file, const Sink& sink) {
  if (const YamlNode* const node = find(root, "headings");
      node != nullptr && node->type != YamlType::nothing) {
    read_map(*node, file, sink);
  }
  if (const YamlNode* const node = find(root, "columns")) {
    read_order(*node, file, sink);
  }
}

}  // namespace prongsai::load
