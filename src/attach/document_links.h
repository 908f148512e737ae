#pragma once

#include "site/attachment_facts.h"

#include <cstddef>
#include <vector>

namespace prongsai::attach {

/// As many links of a document as are kept, and the longest of them; more is no list for readers.
inline constexpr std::size_t most_links = 500;
inline constexpr std::size_t longest_link = 2000;

/// Adds a link, unless there are enough, it is none (empty, no UTF-8, too long) or the same place has it.
void add_link(std::vector<site::DocumentLink>& links, site::DocumentLink link);

}  // namespace prongsai::attach
