#include "sheet/zip_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <expected>
#include <memory>
#include <minizip/ioapi.h>
#include <minizip/unzip.h>
#include <string>
#include <string_view>
#include <utility>

namespace prongsai::sheet {

/// What minizip's calls to a file become.
struct ZipFile::Stream {
  std::string_view bytes{};
  std::size_t at = 0;
};

namespace {

constexpr std::size_t piece_bytes = 64U << 10U;
constexpr std::size_t longest_name = 1024;
constexpr int encrypted_flag = 1;

template <class Stream>
std::size_t place_for(const Stream& stream, std::uint64_t offset, int origin) {
  const std::size_t base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? stream.at
                           : origin == ZLIB_FILEFUNC_SEEK_END ? stream.bytes.size()
                                                              : 0;
  return base + static_cast<std::size_t>(offset);
}

/// The calls that minizip makes, on a Stream.
template <class Stream>
zlib_filefunc64_def calls_on(Stream& stream) {
  return {.zopen64_file = [](void* opaque, const void* /*name*/, int /*mode*/) { return opaque; },
          .zread_file = [](void* /*opaque*/, void* stream_pointer, void* to,
                           unsigned long size) -> unsigned long {
            auto& from = *static_cast<Stream*>(stream_pointer);
            const std::size_t count = std::min<std::size_t>(size, from.bytes.size() - from.at);
            std::memcpy(to, from.bytes.data() + from.at, count);
            from.at += count;
            return count;
          },
          .zwrite_file = [](void*, void*, const void*, unsigned long) -> unsigned long { return 0; },
          .ztell64_file = [](void* /*opaque*/, void* stream_pointer) -> ZPOS64_T {
            return static_cast<Stream*>(stream_pointer)->at;
          },
          .zseek64_file = [](void* /*opaque*/, void* stream_pointer, ZPOS64_T offset, int origin) -> long {
            auto& moved = *static_cast<Stream*>(stream_pointer);
            const std::size_t place = place_for(moved, offset, origin);
            if (place > moved.bytes.size()) {
              return -1;
            }
            moved.at = place;
            return 0;
          },
          .zclose_file = [](void*, void*) { return 0; },
          .zerror_file = [](void*, void*) { return 0; },
          .opaque = &stream};
}

}  // namespace

void ZipFile::Close::operator()(void* handle) const {
  unzClose(handle);
}

std::expected<ZipFile, ZipTrouble> ZipFile::open(std::string_view bytes, std::size_t most_entries) {
  ZipFile file;
  file.stream_ = std::make_shared<Stream>(Stream{.bytes = bytes});
  zlib_filefunc64_def calls = calls_on(*file.stream_);
  file.handle_.reset(unzOpen2_64("", &calls));
  if (!file.handle_) {
    return std::unexpected(ZipTrouble::not_a_zip);
  }
  int status = unzGoToFirstFile(file.handle_.get());
  for (; status == UNZ_OK; status = unzGoToNextFile(file.handle_.get())) {
    if (file.entries_.size() == most_entries) {
      return std::unexpected(ZipTrouble::too_many_entries);
    }
    std::array<char, longest_name> name{};
    unz64_file_pos place{};
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(file.handle_.get(), &info, name.data(), name.size() - 1, nullptr, 0, nullptr,
                                0) != UNZ_OK ||
        unzGetFilePos64(file.handle_.get(), &place) != UNZ_OK) {
      return std::unexpected(ZipTrouble::damaged);
    }
    file.entries_.insert_or_assign(std::string(name.data()), Place{.in_directory = place.pos_in_zip_directory,
                                                                   .number = place.num_of_file});
  }
  if (status != UNZ_END_OF_LIST_OF_FILE) {
    return std::unexpected(ZipTrouble::damaged);
  }
  return file;
}

bool ZipFile::has(std::string_view name) const {
  return entries_.contains(name);
}

std::expected<std::string, ZipTrouble> ZipFile::read(std::string_view name, std::size_t most_bytes) {
  const auto entry = entries_.find(name);
  if (entry == entries_.end()) {
    return std::unexpected(ZipTrouble::no_such_entry);
  }
  const unz64_file_pos place{.pos_in_zip_directory = entry->second.in_directory,
                             .num_of_file = entry->second.number};
  unz_file_info64 info{};
  if (unzGoToFilePos64(handle_.get(), &place) != UNZ_OK ||
      unzGetCurrentFileInfo64(handle_.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
    return std::unexpected(ZipTrouble::damaged);
  }
  if ((info.flag & encrypted_flag) != 0) {
    return std::unexpected(ZipTrouble::encrypted);
  }
  if (info.uncompressed_size > most_bytes) {
    return std::unexpected(ZipTrouble::too_large);
  }
  if (unzOpenCurrentFile(handle_.get()) != UNZ_OK) {
    return std::unexpected(ZipTrouble::damaged);
  }
  std::string bytes;
  std::array<char, piece_bytes> piece{};
  int count = 0;
  while ((count = unzReadCurrentFile(handle_.get(), piece.data(), piece.size())) > 0 &&
         bytes.size() <= most_bytes) {
    bytes.append(piece.data(), static_cast<std::size_t>(count));
  }
  const bool is_whole = unzCloseCurrentFile(handle_.get()) == UNZ_OK && count == 0;
  if (bytes.size() > most_bytes) {
    return std::unexpected(ZipTrouble::too_large);
  }
  return is_whole ? std::expected<std::string, ZipTrouble>(std::move(bytes))
                  : std::unexpected(ZipTrouble::damaged);
}

}  // namespace prongsai::sheet
