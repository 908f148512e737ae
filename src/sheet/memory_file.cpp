#include "sheet/memory_file.h"

#include <cerrno>
#include <cstddef>
#include <expected>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>
#include <utility>

namespace prongsai::sheet {

std::expected<MemoryFile, int> MemoryFile::create() {
  const int number = memfd_create("workbook", MFD_CLOEXEC);
  if (number < 0) {
    return std::unexpected(errno);
  }
  return MemoryFile(number);
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

MemoryFile::~MemoryFile() {
  if (number_ >= 0) {
    close(number_);
  }
}

std::string MemoryFile::path() const {
  return "/proc/self/fd/" + std::to_string(number_);
}

std::expected<std::string, int> MemoryFile::bytes() const {
  struct stat status{};
  if (fstat(number_, &status) != 0) {
    return std::unexpected(errno);
  }
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t count = pread(number_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      return std::unexpected(count < 0 ? errno : EIO);
    }
    at += static_cast<std::size_t>(count);
  }
  return bytes;
}

}  // namespace prongsai::sheet
