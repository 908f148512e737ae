#pragma once

#include "site/tree.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace prongsai::render {

/// What is kept of one subject: the beginning of its row of meta, without the brackets and the parts, and its
/// words.
struct SearchLine {
  std::string year{};
  std::string head{};
  std::string words{};
};

/// The files of the index (see SearchIndex) of these lines, in their order but that each year's stand
/// together, the newest first. The recipes look into the lines, which must not change any more.
std::map<std::string, site::Recipe> search_files(const std::shared_ptr<const std::vector<SearchLine>>& lines);

}  // namespace prongsai::render
