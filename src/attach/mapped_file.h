#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::attach {

/// A regular file's bytes, read as they are looked at. Of a file larger than `largest_mapped` only the
/// beginning is there: a film is told by it, and nobody reads a document of that size.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path);
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  MappedFile(MappedFile&&) = delete;
  MappedFile& operator=(MappedFile&&) = delete;
  ~MappedFile();

  [[nodiscard]] bool is_open() const { return is_open_; }
  /// Of the whole file.
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool is_whole() const { return bytes_.size() == size_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  bool is_open_ = false;
  std::size_t size_ = 0;
  std::string_view bytes_{};
};

inline constexpr std::size_t largest_mapped = 256U << 20U;

}  // namespace prongsai::attach
