#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace prongsai::sheet {

enum class ZipTrouble : std::uint8_t {
  not_a_zip,
  too_many_entries,
  no_such_entry,
  encrypted,
  damaged,
  too_large
};

/// A ZIP archive that is already in memory; nothing of it is inflated before it is asked for.
class ZipFile {
 public:
  /// `bytes` must outlive the file.
  static std::expected<ZipFile, ZipTrouble> open(std::string_view bytes, std::size_t most_entries);

  [[nodiscard]] bool has(std::string_view name) const;
  /// The entry's bytes, its checksum proved; inflated in pieces, so that an entry that would be larger than
  /// `most_bytes`, whatever its head says, is refused before it fills the memory.
  std::expected<std::string, ZipTrouble> read(std::string_view name, std::size_t most_bytes);

 private:
  struct Place {
    std::uint64_t in_directory = 0;
    std::uint64_t number = 0;
  };
  struct Stream;
  struct Close {
    void operator()(void* handle) const;
  };
  ZipFile() = default;

  std::shared_ptr<Stream> stream_{};
  std::unique_ptr<void, Close> handle_{};
  std::map<std::string, Place, std::less<>> entries_{};
};

}  // namespace prongsai::sheet
