#pragma once

#include "report/problem.h"

#include <cstddef>
#include <string>

namespace prongsai::cli {

/// The largest file that is read because the user named it.
inline constexpr std::size_t most_named_bytes = 64U << 20U;

/// The bytes of a file that the user names, wherever it is.
report::Result<std::string> read_named(const std::string& path);

}  // namespace prongsai::cli
