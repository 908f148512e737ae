#pragma once

#include "report/problem.h"
#include "site/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::output {

/// What prongsai keeps for itself in the target; no file of a site is called so.
inline constexpr std::string_view own_prefix = ".prongsai-";

/// Whether a file may be written there: relative, no "." or "..", no empty part, no control characters, no
/// name of our own, nothing longer than file systems take.
bool is_safe_path(std::string_view path);

/// output_unsafe_path, output_path_clash ("a" beside "a/b") and output_case_collision of a tree's paths.
std::vector<report::Problem> check_paths(const site::Tree& tree);

/// "a/b/c.html" as "a/b"; "" for a file at the top.
std::string_view folder_of(std::string_view path);
/// "a/b/c.html" as "c.html".
std::string name_of(std::string_view path);

}  // namespace prongsai::output
