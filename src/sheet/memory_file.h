#pragma once

#include <expected>
#include <string>

namespace prongsai::sheet {

/// A file without a place on the disk, for libraries that only write to a path.
class MemoryFile {
 public:
  /// An empty file, or errno.
  static std::expected<MemoryFile, int> create();

  MemoryFile(MemoryFile&& other) noexcept;
  MemoryFile& operator=(MemoryFile&&) = delete;
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile();

  /// What others of this process can open it by.
  [[nodiscard]] std::string path() const;
  /// All that was written, or errno.
  [[nodiscard]] std::expected<std::string, int> bytes() const;

 private:
  explicit MemoryFile(int number) : number_(number) {}

  int number_;
};

}  // namespace prongsai::sheet
