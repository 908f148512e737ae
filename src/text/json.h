#pragma once

#include "text/number.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::text {

/// A JSON value to be written out; members keep the order in which they were added, so that output is stable.
class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;

  Json() = default;
  Json(bool value) : value_(value) {}
  Json(int value) : value_(static_cast<std::int64_t>(value)) {}
  Json(std::int64_t value) : value_(value) {}
  Json(std::size_t value) : value_(static_cast<std::int64_t>(value)) {}
  Json(double value) : value_(value) {}
  /// A number of baht with its two decimals: 1234.50.
  Json(Amount value) : value_(value) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(Array value) : value_(std::move(value)) {}
  Json(const std::vector<std::string>& texts) : value_(Array(texts.begin(), texts.end())) {}
  Json(Object value) : value_(std::move(value)) {}

  /// UTF-8 text; `indent` spaces per level, 0 for one line. Broken UTF-8 becomes U+FFFD, `<` becomes \u003c
  /// so that the text may stand in a <script>; numbers that JSON has not (NaN) become null.
  [[nodiscard]] std::string to_text(int indent = 2) const;

 private:
  friend class JsonWriter;
  std::variant<std::monostate, bool, std::int64_t, double, Amount, std::string, Array, Object> value_{};
};

}  // namespace prongsai::text
