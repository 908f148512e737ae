#pragma once

#include "report/problem.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::output {

enum class FileWritten : std::uint8_t { changed, unchanged };

/// Makes `path` hold `bytes`: the whole of them or, on output_failed, what it held before. A file that holds
/// them already is not touched; a symbolic link to a file stays, and that file is written; a pipe or a device
/// is written to. The folder must be there.
report::Result<FileWritten> write_file(const std::string& path, std::string_view bytes);

/// Makes a file that is not there yet, its folders first; what is there stays as it is (unchanged).
report::Result<FileWritten> write_new_file(const std::string& path, std::string_view bytes);

/// Makes the folder `path` and those above it that are not there; output_failed.
std::vector<report::Problem> make_folders(const std::string& path);

}  // namespace prongsai::output
