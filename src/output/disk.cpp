#include "output/disk.h"

#include "report/problem.h"
#include "report/rule.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <expected>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace prongsai::output {

namespace {

constexpr std::size_t buffer_size = 128U << 10U;
constexpr mode_t file_mode = 0644;

OrErrno<Fd> opened(int fd) {
  if (fd < 0) {
    return std::unexpected(errno);
  }
  return Fd(fd);
}

/// Fills `buffer` unless the file ends before; the bytes read, or errno.
OrErrno<std::size_t> read_some(int fd, std::string& buffer) {
  std::size_t size = 0;
  while (size < buffer.size()) {
    const ssize_t count = ::read(fd, buffer.data() + size, buffer.size() - size);
    if (count == 0) {
      break;
    }
    if (count > 0) {
      size += static_cast<std::size_t>(count);
    } else if (errno != EINTR) {
      return std::unexpected(errno);
    }
  }
  return size;
}

OrErrno<std::size_t> size_of(int fd) {
  struct stat status{};
  if (::fstat(fd, &status) != 0) {
    return std::unexpected(errno);
  }
  return static_cast<std::size_t>(status.st_size);
}

}  // namespace

Fd::~Fd() {
  if (number_ >= 0) {
    ::close(number_);
  }
}

int Fd::close() {
  const int number = std::exchange(number_, -1);
  return number >= 0 && ::close(number) != 0 ? errno : 0;
}

// O_NONBLOCK: opening a pipe must not wait for its other end.
OrErrno<Fd> open_to_read(int at, const std::string& path) {
  return opened(::openat(at, path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
}

OrErrno<Fd> open_folder(int at, const std::string& path) {
  return opened(::openat(at, path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

OrErrno<Fd> create_file(int at, const std::string& path) {
  return opened(::openat(at, path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode));
}

int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

int copy_all(int from, int to) {
  std::string buffer(buffer_size, '\0');
  while (true) {
    const auto count = read_some(from, buffer);
    if (!count) {
      return count.error();
    }
    if (*count == 0) {
      return 0;
    }
    if (const int error = write_all(to, std::string_view(buffer).substr(0, *count)); error != 0) {
      return error;
    }
  }
}

bool has_bytes(int fd, std::string_view bytes) {
  if (size_of(fd) != bytes.size()) {
    return false;
  }
  std::string buffer(std::min(buffer_size, bytes.size()), '\0');
  while (!bytes.empty()) {
    const auto count = read_some(fd, buffer);
    if (!count || *count == 0 || !bytes.starts_with(std::string_view(buffer).substr(0, *count))) {
      return false;
    }
    bytes.remove_prefix(*count);
  }
  return true;
}

bool have_same_bytes(int one, int other) {
  const auto size = size_of(one);
  if (!size || size_of(other) != size) {
    return false;
  }
  std::string mine(buffer_size, '\0');
  std::string theirs(buffer_size, '\0');
  while (true) {
    const auto count = read_some(one, mine);
    if (!count || read_some(other, theirs) != count ||
        std::string_view(mine).substr(0, *count) != std::string_view(theirs).substr(0, *count)) {
      return false;
    }
    if (*count == 0) {
      return true;
    }
  }
}

report::Problem disk_problem(report::Rule rule, const std::string& path, int error) {
  return {.rule = rule, .details = {path, std::generic_category().message(error)}};
}

}  // namespace prongsai::output
