#include "load/read_record.h"

#include "load/yaml.h"
#include "report/rule.h"
#include "text/nearest.h"
#include "text/utf8.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace prongsai::load {

void refuse_unknown_keys(const YamlNode& map, std::span<const std::string_view> known, const Sink& sink) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    if (std::ranges::find(known, map.keys[i]) == known.end()) {
      const auto near = text::nearest(map.keys[i], known);
      sink.add(report::Rule::yaml_unknown_key, map.key_places[i],
               {map.keys[i], std::string(near.value_or(""))});
    }
  }
}

bool is_blank(const YamlNode* value) {
  return value == nullptr || value->type == YamlType::nothing ||
         (value->type == YamlType::scalar && text::trim(value->text).empty());
}

std::string_view word_of(YamlType type) {
  switch (type) {
    case YamlType::nothing:
      return "nothing";
    case YamlType::scalar:
      return "text";
    case YamlType::list:
      return "list";
    case YamlType::map:
      return "mapping";
  }
  return {};
}

}  // namespace prongsai::load
