#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::text {

/// Which runs of three UTF-16 units a text has, by a hash of each: a text that lacks one of those of a word
/// cannot have the word. The script of the search page computes the same hash.
class GramSet {
 public:
  static constexpr std::size_t size = 32768;

  /// The runs of normalize(utf8).
  void add(std::string_view utf8);

  /// The set as base64, lowest bit of the first byte first.
  [[nodiscard]] std::string base64() const;

 private:
  std::bitset<size> bits_{};
};

}  // namespace prongsai::text
