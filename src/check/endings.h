#pragma once

#include "site/attachment_facts.h"

#include <string_view>

namespace prongsai::check {

/// What stands behind the last dot of the name at the end of `path`, as written; empty when there is no dot.
std::string_view ending_of(std::string_view path);

/// Whether readers' machines, which go by the ending, will open a file of this format as what it is; true for
/// endings that say nothing.
bool ending_fits(std::string_view path, site::FileFormat format);

}  // namespace prongsai::check
