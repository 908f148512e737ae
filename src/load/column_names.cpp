#include "load/column_names.h"

#include "load/read_table.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::load {

void ColumnNames::add(std::string_view names) {
  constexpr std::size_t most_examples = 4;
  if (examples_.size() < most_examples && !names.empty() && !names.contains('|')) {
    examples_.emplace_back(names);
  }
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    std::string bare = bare_name(names.substr(0, end));
    if (!bare.empty()) {
      bare_.insert(std::move(bare));
    }
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

bool ColumnNames::has(std::string_view header) const {
  constexpr std::size_t longest =
      400;  // the longest name of a form has some 200 bytes; a cell may have 64 KB
  return header.size() <= longest && bare_.contains(bare_name(header));
}

std::string ColumnNames::examples() const {
  std::string list;
  for (const std::string& example : examples_) {
    list.append(list.empty() ? "“" : ", “").append(example).append("”");
  }
  return list;
}

}  // namespace prongsai::load
