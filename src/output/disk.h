#pragma once

#include "report/problem.h"

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::output {

/// An open file or folder, closed with its owner.
class Fd {
 public:
  Fd() = default;
  explicit Fd(int number) : number_(number) {}
  Fd(Fd&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Fd& operator=(Fd&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Fd(const Fd&) = delete;
  Fd& operator=(const Fd&) = delete;
  ~Fd();

  [[nodiscard]] int number() const { return number_; }
  /// Closes now; errno, or 0. A disk may tell only here that it is full.
  [[nodiscard]] int close();

 private:
  int number_ = -1;
};

/// The value, or errno.
template <class Value>
using OrErrno = std::expected<Value, int>;

/// Paths are relative to the open folder `at`; the last part of none of them is followed when it is a
/// symbolic link.
OrErrno<Fd> open_to_read(int at, const std::string& path);
OrErrno<Fd> open_folder(int at, const std::string& path);
OrErrno<Fd> create_file(int at, const std::string& path);

/// Writes all of `bytes`, or gives errno.
int write_all(int fd, std::string_view bytes);

/// Copies from one open file to another until the end, or gives errno.
int copy_all(int from, int to);

/// Whether the file holds exactly these bytes; a file that cannot be read does not.
bool has_bytes(int fd, std::string_view bytes);

/// Whether two files hold the same bytes.
bool have_same_bytes(int one, int other);

/// output_failed (or output_interrupted) for `path`, with what errno means.
report::Problem disk_problem(report::Rule rule, const std::string& path, int error);

}  // namespace prongsai::output
