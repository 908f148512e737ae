#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>

namespace prongsai::markup {

/// A copy of a text in a buffer of exactly its size, so that the sanitizer sees a read behind its end.
class ExactCopy {
 public:
  explicit ExactCopy(std::string_view text)
      : bytes_(std::make_unique<char[]>(text.size())), size_(text.size()) {
    std::ranges::copy(text, bytes_.get());
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
};

}  // namespace prongsai::markup
