#pragma once

#include "report/problem.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace prongsai::output {

enum class FileWritten : std::uint8_t { changed, unchanged };

/// Makes `path` hold `bytes`: the whole of them or, on output_failed, what it held before. A file that holds
/// them already is not touched; a symbolic link to a file stays, and that file is written; a pipe or a device
/// is written to. The folder must be there.
report::Result<FileWritten> write_file(const std::string& path, std::string_view bytes);

}  // namespace prongsai::output
