#include "cli/read_named.h"

#include "load/disk.h"
#include "report/problem.h"

#include <cstddef>
#include <string>

namespace prongsai::cli {

report::Result<std::string> read_named(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  auto bytes =
      load::read_file(folder, slash == std::string::npos ? path : path.substr(slash + 1), most_named_bytes);
  if (!bytes) {
    bytes.error().where.file = path;
  }
  return bytes;
}

}  // namespace prongsai::cli
