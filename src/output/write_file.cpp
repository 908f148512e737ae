#include "output/write_file.h"

#include "output/disk.h"
#include "output/paths.h"
#include "report/problem.h"
#include "report/rule.h"

#include <cerrno>
#include <cstdio>
#include <expected>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/types.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace prongsai::output {

namespace {

constexpr mode_t permissions = 07777;

/// `path`, or what it leads to when it is a symbolic link.
std::string followed(const std::string& path) {
  std::error_code error;
  const auto target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

int write_through(const std::string& path, std::string_view bytes) {
  Fd file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0) {
    return errno;
  }
  const int error = write_all(file.number(), bytes);
  const int at_end = file.close();
  return error != 0 ? error : at_end;
}

int write_and_close(Fd file, std::string_view bytes, const struct stat* before) {
  int error = write_all(file.number(), bytes);
  if (error == 0 && before != nullptr && ::fchmod(file.number(), before->st_mode & permissions) != 0) {
    error = errno;
  }
  if (error == 0 && ::fsync(file.number()) != 0) {
    error = errno;
  }
  const int at_end = file.close();
  return error != 0 ? error : at_end;
}

/// Writes beside `path` and renames, so that nobody ever sees half of it.
int replace(const std::string& path, std::string_view bytes, const struct stat* before) {
  const std::string name = name_of(path);
  const std::string staged = path.substr(0, path.size() - name.size()) + std::string(own_prefix) + name +
                             "." + std::to_string(::getpid());
  auto file = create_file(AT_FDCWD, staged);
  if (!file) {
    return file.error();
  }
  int error = write_and_close(std::move(*file), bytes, before);
  if (error == 0 && ::rename(staged.c_str(), path.c_str()) != 0) {
    error = errno;
  }
  if (error != 0) {
    ::unlink(staged.c_str());
  }
  return error;
}

bool holds(const std::string& path, std::string_view bytes) {
  const auto file = open_to_read(AT_FDCWD, path);
  return file && has_bytes(file->number(), bytes);
}

}  // namespace

report::Result<FileWritten> write_file(const std::string& path, std::string_view bytes) {
  const std::string target = followed(path);
  struct stat status{};
  const bool is_there = ::stat(target.c_str(), &status) == 0;
  const bool is_file = is_there && S_ISREG(status.st_mode);
  if (is_file && holds(target, bytes)) {
    return FileWritten::unchanged;
  }
  int error = 0;
  if (is_there && S_ISDIR(status.st_mode)) {
    error = EISDIR;
  } else if (is_there && !is_file) {
    error = write_through(target, bytes);
  } else {
    error = replace(target, bytes, is_file ? &status : nullptr);
  }
  if (error != 0) {
    return std::unexpected(disk_problem(report::Rule::output_failed, path, error));
  }
  return FileWritten::changed;
}

report::Result<FileWritten> write_new_file(const std::string& path, std::string_view bytes) {
  struct stat status{};
  if (::lstat(path.c_str(), &status) == 0) {
    return FileWritten::unchanged;
  }
  if (auto failed = make_folders(std::string(folder_of(path))); !failed.empty()) {
    return std::unexpected(std::move(failed.front()));
  }
  return write_file(path, bytes);
}

std::vector<report::Problem> make_folders(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error && !path.empty()) {
    return {disk_problem(report::Rule::output_failed, path, error.value())};
  }
  return {};
}

}  // namespace prongsai::output
