#include "attach/mapped_file.h"

#include <cstddef>
#include <fcntl.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace prongsai::attach {

namespace {

/// What is mapped of a file that is too large as a whole.
constexpr std::size_t beginning = 1U << 20U;

}  // namespace

MappedFile::MappedFile(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    return;
  }
  struct stat status{};
  if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)) {
    size_ = static_cast<std::size_t>(status.st_size);
    const std::size_t length = size_ > largest_mapped ? beginning : size_;
    void* const at = length == 0 ? nullptr : mmap(nullptr, length, PROT_READ, MAP_PRIVATE, descriptor, 0);
    is_open_ = at != MAP_FAILED;
    bytes_ =
        is_open_ && length > 0 ? std::string_view(static_cast<const char*>(at), length) : std::string_view();
  }
  close(descriptor);
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) {
    // mmap gave these bytes as writable to nobody; munmap only wants its pointer back.
    munmap(const_cast<char*>(bytes_.data()), bytes_.size());
  }
}

}  // namespace prongsai::attach
