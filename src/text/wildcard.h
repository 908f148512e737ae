#pragma once

#include <string_view>

namespace prongsai::text {

/// Whether `text` is `pattern`, where '*' stands for any text, also for none. Linear in the product of their
/// lengths.
bool matches_wildcard(std::string_view pattern, std::string_view text);

}  // namespace prongsai::text
