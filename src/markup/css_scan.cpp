#include "markup/css_scan.h"

#include "markup/html_tokens.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::markup {

namespace {

constexpr std::string_view spaces = " \t\n\f\r";
constexpr std::string_view hex_digits = "0123456789abcdefABCDEF";
constexpr std::size_t most_hex_digits = 6;
constexpr char32_t last_code_point = 0x10FFFF;

bool is_of_a_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
         byte == '-' || byte == '_' || static_cast<unsigned char>(byte) >= 0x80;
}

/// What `\` stands for in front of `rest`, appended to `out`; how many bytes of `rest` it took.
std::size_t append_escaped(std::string& out, std::string_view rest) {
  const std::size_t digits =
      std::min(std::min(rest.find_first_not_of(hex_digits), rest.size()), most_hex_digits);
  if (digits == 0) {
    // An escaped line break continues the line.
    if (!rest.empty() && rest.front() != '\n') {
      out.push_back(rest.front());
    }
    return std::min<std::size_t>(1, rest.size());
  }
  std::uint32_t code = 0;
  const std::string_view number = rest.substr(0, digits);
  std::from_chars(number.data(), number.data() + number.size(), code, 16);
  text::append_utf8(out, code == 0 || code > last_code_point ? U'\uFFFD' : char32_t{code});
  const bool has_space = digits < rest.size() && spaces.contains(rest[digits]);
  return digits + (has_space ? 1 : 0);
}

std::size_t escape_size(std::string_view rest) {
  std::string ignored;
  return append_escaped(ignored, rest);
}

std::string without_escapes(std::string_view written) {
  std::string plain;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written[at] == '\\') {
      at += append_escaped(plain, written.substr(at + 1));
    } else {
      plain.push_back(written[at]);
    }
  }
  return plain;
}

class CssScan {
 public:
  explicit CssScan(std::string_view css) : css_(css) {}

  std::vector<CssAddress> scan() {
    while (at_ < css_.size()) {
      step();
    }
    return std::move(found_);
  }

 private:
  enum class Statement : std::uint8_t { other, import, name_space };

  void step() {
    const char byte = css_[at_];
    if (css_.substr(at_, 2) == "/*") {
      const std::size_t end = css_.find("*/", at_ + 2);
      at_ = end == std::string_view::npos ? css_.size() : end + 2;
    } else if (byte == '"' || byte == '\'') {
      const std::string_view text = quoted();
      if (statement_ == Statement::import) {
        add(text);
      }
    } else if (byte == '@' || is_of_a_word(byte)) {
      word();
    } else {
      if (byte == ';' || byte == '{' || byte == '}') {
        statement_ = Statement::other;
      }
      at_ += byte == '\\' ? 2U : 1U;
    }
  }

  void word() {
    const std::size_t begin = at_;
    do {
      ++at_;
    } while (at_ < css_.size() && is_of_a_word(css_[at_]));
    const std::string_view name = css_.substr(begin, at_ - begin);
    if (equals_ignoring_case(name, "@import")) {
      statement_ = Statement::import;
    } else if (equals_ignoring_case(name, "@namespace")) {
      statement_ = Statement::name_space;
    } else if (equals_ignoring_case(name, "url") && at_ < css_.size() && css_[at_] == '(') {
      ++at_;
      address();
    }
  }

  /// What stands in url( ); with a blank, quote or '(' inside, and no quotes around, it is none.
  void address() {
    at_ = std::min(css_.find_first_not_of(spaces, at_), css_.size());
    if (at_ < css_.size() && (css_[at_] == '"' || css_[at_] == '\'')) {
      add(quoted());
      return;
    }
    const std::size_t begin = at_;
    std::size_t end = at_;
    bool is_address = true;
    while (at_ < css_.size() && css_[at_] != ')') {
      if (spaces.contains(css_[at_])) {
        ++at_;
        continue;
      }
      // A blank is allowed behind the last byte only.
      is_address = is_address && end == at_ && !std::string_view("\"'(").contains(css_[at_]);
      at_ += css_[at_] == '\\' ? 1 + escape_size(css_.substr(at_ + 1)) : 1;
      end = at_;
    }
    if (is_address) {
      add(css_.substr(begin, end - begin));
    }
  }

  /// What stands between the quotes at `at_`; a string that its line does not end is none.
  std::string_view quoted() {
    const char quote = css_[at_++];
    const std::size_t begin = at_;
    while (at_ < css_.size() && css_[at_] != quote && css_[at_] != '\n') {
      at_ += css_[at_] == '\\' ? 2U : 1U;
    }
    at_ = std::min(at_, css_.size());
    const std::string_view text = css_.substr(begin, at_ - begin);
    const bool is_ended = at_ < css_.size() && css_[at_] == quote;
    at_ += is_ended ? 1 : 0;
    return is_ended ? text : std::string_view{};
  }

  void add(std::string_view written) {
    if (!written.empty() && statement_ != Statement::name_space) {
      const auto begin = static_cast<std::size_t>(written.data() - css_.data());
      found_.push_back({.target = without_escapes(written), .at = begin});
    }
    if (statement_ == Statement::import) {
      statement_ = Statement::other;
    }
  }

  std::string_view css_;
  std::size_t at_ = 0;
  Statement statement_ = Statement::other;
  std::vector<CssAddress> found_{};
};

}  // namespace

std::vector<CssAddress> css_addresses(std::string_view css) {
  return CssScan(css).scan();
}

}  // namespace prongsai::markup
