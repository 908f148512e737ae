#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A ZIP archive as bytes, its entries stored as they are: what no program writes can be written too.
namespace prongsai::sheet {

inline std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) {
      crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
  }
  return ~crc;
}

inline void append_number(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out += static_cast<char>(number & 0xFFU);
    number >>= 8U;
  }
}

/// The fields that a local head and the directory share.
inline std::string zip_fields(std::string_view name, std::string_view bytes) {
  std::string fields;
  append_number(fields, 20, 2);
  append_number(fields, 0, 8);
  append_number(fields, crc32_of(bytes), 4);
  append_number(fields, bytes.size(), 4);
  append_number(fields, bytes.size(), 4);
  append_number(fields, name.size(), 2);
  append_number(fields, 0, 2);
  return fields;
}

inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : entries) {
    directory.append("PK\x01\x02");
    append_number(directory, 20, 2);
    directory += zip_fields(name, bytes);
    append_number(directory, 0, 10);
    append_number(directory, out.size(), 4);
    directory += name;
    out.append("PK\x03\x04").append(zip_fields(name, bytes)).append(name).append(bytes);
  }
  const std::size_t begin = out.size();
  out += directory;
  out.append("PK\x05\x06");
  append_number(out, 0, 4);
  append_number(out, entries.size(), 2);
  append_number(out, entries.size(), 2);
  append_number(out, directory.size(), 4);
  append_number(out, begin, 4);
  append_number(out, 0, 2);
  return out;
}

}  // namespace prongsai::sheet
