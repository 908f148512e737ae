#pragma once

#include <cstddef>
#include <string_view>

namespace prongsai::sheet {

/// Walks through a text that must outlive it, counting lines and code points, so that every cell knows its
/// place. Lines end with \n, \r\n or \r.
class CsvCursor {
 public:
  explicit CsvCursor(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool is_at_end() const { return at_ == text_.size(); }
  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] int column() const { return column_; }

  /// Forward to the offset `end`.
  void move_to(std::size_t end) {
    for (; at_ < end; ++at_) {
      const char c = text_[at_];
      const bool is_half_of_crlf = c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
      if ((c == '\n' || c == '\r') && !is_half_of_crlf) {
        ++line_;
        column_ = 1;
      } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
        ++column_;
      }
    }
  }

  /// Behind the line end that stands here, if one does.
  void skip_line_end() {
    const std::string_view rest = text_.substr(at_);
    move_to(at_ +
            (rest.starts_with("\r\n") ? 2 : (rest.starts_with('\n') || rest.starts_with('\r') ? 1 : 0)));
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
};

}  // namespace prongsai::sheet
