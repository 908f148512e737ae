#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace prongsai::text {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

/// SHA-256 of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view piece);
  /// The digits, as of sha256(); to be asked once.
  [[nodiscard]] std::string hex();

 private:
  struct Release {
    void operator()(void* context) const;
  };
  std::unique_ptr<void, Release> context_;
};

}  // namespace prongsai::text
