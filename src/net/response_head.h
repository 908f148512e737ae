#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::net {

/// What is read of the head of an answer, which comes line by line. A head that begins anew ("HTTP/1.1 200"
/// behind "100 Continue") forgets the one before it.
class ResponseHead {
 public:
  void add(std::string_view line);

  /// Bytes of all lines that came.
  [[nodiscard]] std::size_t size() const { return size_; }

  /// As written; empty when there is none. The first one counts.
  std::string location{};
  /// Content-Disposition, as written.
  std::string disposition{};
  /// ETag and Last-Modified, as written.
  std::string etag{};
  std::string last_modified{};
  /// Whether the body is compressed or otherwise not as it is.
  bool is_encoded = false;

 private:
  std::size_t size_ = 0;
};

}  // namespace prongsai::net
