#pragma once

#include "output/disk.h"

#include <string>
#include <string_view>
#include <vector>

namespace prongsai::output {

/// The relative paths of the files that prongsai wrote, sorted.
using Manifest = std::vector<std::string>;

inline constexpr const char* manifest_name = ".prongsai-manifest";

bool contains(const Manifest& manifest, std::string_view path);
/// Whether a file of the manifest lies in `folder`, at any depth.
bool has_files_in(const Manifest& manifest, std::string_view folder);

/// The manifest of the open folder `target`. Empty when there is none or it is not in our format: then no
/// file is taken for ours. Lines that are not safe paths are left out: nobody can make us delete by editing
/// it.
Manifest read_manifest(int target);

/// Puts the manifest in place by a rename from the open folder `staging`; errno, or 0.
int write_manifest(int target, int staging, const Manifest& manifest);

}  // namespace prongsai::output
