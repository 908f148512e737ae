#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace prongsai::attach {

/// `count` (at most 8) bytes at `at` as a number, the most significant first; 0 when they are not all there.
constexpr std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  const bool is_within = at <= bytes.size() && count <= bytes.size() - at;
  std::uint64_t value = 0;
  for (std::size_t i = 0; is_within && i < count; ++i) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

/// As big_endian, the least significant first.
constexpr std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  const bool is_within = at <= bytes.size() && count <= bytes.size() - at;
  std::uint64_t value = 0;
  for (std::size_t i = count; is_within && i > 0; --i) {
    value = (value << 8U) | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

/// `bytes` from `at` on; empty beyond the end.
constexpr std::string_view from(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? bytes.substr(at) : std::string_view();
}

}  // namespace prongsai::attach
