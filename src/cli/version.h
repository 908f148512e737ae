#pragma once

#include <string_view>

namespace prongsai::cli {

/// The version of CMakeLists.txt.
inline constexpr std::string_view version = PRONGSAI_VERSION;

}  // namespace prongsai::cli
