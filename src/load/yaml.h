#pragma once

#include "report/problem.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// Where a value begins in its file: line and column from 1, the column and the length in code points.
struct YamlPlace {
  int line = 0;
  int column = 0;
  int length = 0;
};

enum class YamlType : std::uint8_t { nothing, scalar, list, map };

/// One value of a YAML text, owned. A scalar is its text, whatever it looks like: what it means is decided by
/// the field that it is read for. The entries of a map stand in the author's order, keys and values side by
/// side.
struct YamlNode {
  YamlType type = YamlType::nothing;
  bool is_quoted = false;
  YamlPlace place{};
  std::string text{};
  std::vector<std::string> keys{};
  std::vector<YamlPlace> key_places{};
  std::vector<YamlNode> values{};
};

struct YamlLimits {
  std::size_t bytes = 4U << 20U;
  std::size_t nodes = 200'000;
  std::size_t depth = 32;
};

/// `text`, valid UTF-8, as one YAML document. Strict: control characters, duplicate keys, keys that are not
/// plain text, tags, cyclic aliases and documents after the first are problems; aliases are copied and count
/// towards the limits, so that a bomb of them ends early. `file` and `first_line` (the line of the text's
/// first character) are for the places. On a syntax error the value is what was read before it.
report::Checked<YamlNode> parse_yaml(std::string_view text, const std::string& file, int first_line = 1,
                                     const YamlLimits& limits = {});

/// Whether one of `problems` ended the reading early, so that what the value lacks may stand in the text all
/// the same.
bool is_cut(const std::vector<report::Problem>& problems);

/// The value of `key` in a map; nothing when it has none. Of a duplicate key, the first.
const YamlNode* find(const YamlNode& map, std::string_view key);

/// Where `key`, one of the map's keys, stands.
YamlPlace place_of_key(const YamlNode& map, std::string_view key);

/// The map of a text that says nothing.
YamlNode empty_map();

/// The place as a Location in `file`.
report::Location location_of(const YamlPlace& place, const std::string& file);

}  // namespace prongsai::load
