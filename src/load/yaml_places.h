#pragma once

#include "load/yaml.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace prongsai::load {

/// Where yaml-cpp says that something is: line and byte of the line, both from 0.
struct ByteMark {
  int line = 0;
  int column = 0;
};

/// Finds code-point columns in a text that it looks into: yaml-cpp counts bytes.
class YamlPlaces {
 public:
  YamlPlaces(std::string_view text, int first_line);

  [[nodiscard]] YamlPlace of(const ByteMark& mark, int length) const {
    return of_byte(byte_of(mark), length);
  }

  [[nodiscard]] YamlPlace of_byte(std::size_t at, int length) const;

  /// The text from `mark` on.
  [[nodiscard]] std::string_view from(const ByteMark& mark) const { return text_.substr(byte_of(mark)); }

  [[nodiscard]] bool is_indented_by_tab(const ByteMark& mark) const;

 private:
  /// The last place asked for: the next one mostly stands behind it, and lines can be as long as the text.
  struct Last {
    std::size_t line = 0;
    std::size_t byte = 0;
    int column = 1;
  };

  [[nodiscard]] std::size_t byte_of(const ByteMark& mark) const;

  std::string_view text_;
  int first_line_;
  std::vector<std::size_t> starts_{};
  mutable Last last_{};
};

/// Whether `text`, which begins with a scalar and its anchor, holds the quote that closes it: yaml-cpp takes
/// the end of the text for one.
bool is_closed(std::string_view text);

/// The first control character that YAML does not allow, or npos: yaml-cpp takes U+0004 for the text's end.
std::size_t first_control(std::string_view text);

}  // namespace prongsai::load
