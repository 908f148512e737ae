#pragma once

#include <string_view>

namespace prongsai::check {

/// Whether `text` only holds the place of what is still to be written ("-", "รอข้อมูล", "N/A", "xxx"): a field
/// or a statement that says just this says nothing.
bool is_placeholder(std::string_view text);

}  // namespace prongsai::check
