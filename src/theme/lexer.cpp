#include "theme/lexer.h"

#include "report/rule.h"
#include "text/ascii.h"
#include "theme/ast.h"
#include "theme/place.h"
#include "theme/theme.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace prongsai::theme {

namespace {

constexpr std::string_view white_space = " \t\r\n";

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_name_part(char c) {
  return is_name_start(c) || text::is_ascii_digit(c);
}

constexpr std::array<std::string_view, 22> symbols = {"==", "!=", "<=", ">=", "//", "+", "-", "*",
                                                      "/",  "%",  "~",  "<",  ">",  "=", "|", ".",
                                                      ",",  ":",  "(",  ")",  "[",  "]"};

class Splitter {
 public:
  explicit Splitter(const TemplateSource& source) : source_(source), text_(source.text) {}

  Tokens split() {
    while (at_ < text_.size()) {
      take_text();
      if (at_ < text_.size()) {
        take_markup();
      }
    }
    add(TokenKind::end, text_.size(), text_.size());
    return std::move(result_);
  }

 private:
  void add(TokenKind kind, std::size_t begin, std::size_t end) {
    result_.tokens.push_back(
        {.kind = kind, .text = text_.substr(begin, end - begin), .where = span(begin, end)});
  }

  static Span span(std::size_t begin, std::size_t end) {
    return {.offset = static_cast<std::uint32_t>(begin), .length = static_cast<std::uint32_t>(end - begin)};
  }

  void tell(report::Rule rule, std::size_t begin, std::size_t end, std::string_view detail) {
    result_.problems.push_back(problem_at(source_, span(begin, end), rule, {detail}));
  }

  [[nodiscard]] bool is_at(std::string_view word) const { return text_.substr(at_).starts_with(word); }

  static std::size_t find_markup(std::string_view text, std::size_t from) {
    for (std::size_t brace = text.find('{', from); brace != text.npos; brace = text.find('{', brace + 1)) {
      if (brace + 1 < text.size() && std::string_view("{%#").contains(text[brace + 1])) {
        return brace;
      }
    }
    return text.size();
  }

  void take_text() {
    const std::size_t end = find_markup(text_, at_);
    const bool cuts_right = text_.substr(end).size() > 2 && text_[end + 2] == '-';
    add_text(at_, end, cuts_right);
    at_ = end;
  }

  // Text between two markups; '-' on either side cuts its white space.
  void add_text(std::size_t begin, std::size_t end, bool cuts_right) {
    if (cuts_left_) {
      begin = std::min(text_.find_first_not_of(white_space, begin), end);
      cuts_left_ = false;
    }
    while (cuts_right && end > begin && white_space.contains(text_[end - 1])) {
      --end;
    }
    if (begin < end) {
      add(TokenKind::text, begin, end);
    }
  }

  void take_markup() {
    if (text_[at_ + 1] == '#') {
      take_comment();
    } else if (!take_raw()) {
      take_tag();
    }
  }

  void take_comment() {
    const std::size_t close = text_.find("#}", at_ + 2);
    if (close == text_.npos) {
      tell(report::Rule::theme_unclosed, at_, at_ + 2, "{#");
      at_ = text_.size();
      return;
    }
    cuts_left_ = close > at_ + 2 && text_[close - 1] == '-';
    at_ = close + 2;
  }

  // The offset behind "{%- name -%}" when it stands at `at`, and which sides it cuts.
  struct Bare {
    std::size_t end = 0;
    bool cuts_before = false;
    bool cuts_behind = false;
  };
  [[nodiscard]] std::optional<Bare> bare_tag(std::size_t at, std::string_view name) const {
    Bare tag{};
    at += 2;
    tag.cuts_before = text_.substr(at).starts_with('-');
    at = std::min(text_.find_first_not_of(white_space, at + (tag.cuts_before ? 1 : 0)), text_.size());
    if (!text_.substr(at).starts_with(name)) {
      return std::nullopt;
    }
    at = std::min(text_.find_first_not_of(white_space, at + name.size()), text_.size());
    tag.cuts_behind = text_.substr(at).starts_with('-');
    at += tag.cuts_behind ? 1 : 0;
    if (!text_.substr(at).starts_with("%}")) {
      return std::nullopt;
    }
    tag.end = at + 2;
    return tag;
  }

  bool take_raw() {
    const auto opening = text_[at_ + 1] == '%' ? bare_tag(at_, "raw") : std::nullopt;
    if (!opening) {
      return false;
    }
    cuts_left_ = opening->cuts_behind;
    for (std::size_t close = text_.find("{%", opening->end); close != text_.npos;
         close = text_.find("{%", close + 2)) {
      if (const auto closing = bare_tag(close, "endraw")) {
        add_text(opening->end, close, closing->cuts_before);
        cuts_left_ = closing->cuts_behind;
        at_ = closing->end;
        return true;
      }
    }
    tell(report::Rule::theme_unclosed, at_, opening->end, "{% raw %}");
    at_ = text_.size();
    return true;
  }

  void take_tag() {
    const bool is_print = text_[at_ + 1] == '{';
    const std::string_view close = is_print ? "}}" : "%}";
    const std::size_t begin = at_;
    at_ += 2;
    if (is_at("-")) {
      ++at_;
    }
    add(is_print ? TokenKind::print_begin : TokenKind::tag_begin, begin, at_);
    const TokenKind end_kind = is_print ? TokenKind::print_end : TokenKind::tag_end;
    while (at_ < text_.size() && !is_opening()) {
      const bool cuts = is_at("-") && text_.substr(at_ + 1).starts_with(close);
      if (cuts || is_at(close)) {
        const std::size_t length = cuts ? 3 : 2;
        add(end_kind, at_, at_ + length);
        at_ += length;
        cuts_left_ = cuts;
        return;
      }
      take_token();
    }
    tell(report::Rule::theme_unclosed, begin, begin + 2, text_.substr(begin, 2));
    add(end_kind, at_, at_);
  }

  [[nodiscard]] bool is_opening() const { return is_at("{{") || is_at("{%") || is_at("{#"); }

  void take_token() {
    const char c = text_[at_];
    if (white_space.contains(c)) {
      ++at_;
    } else if (is_name_start(c)) {
      take_while(TokenKind::name, is_name_part);
    } else if (text::is_ascii_digit(c)) {
      take_number();
    } else if (c == '"' || c == '\'') {
      take_string(c);
    } else {
      take_symbol();
    }
  }

  void take_while(TokenKind kind, bool (*belongs)(char)) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && belongs(text_[at_])) {
      ++at_;
    }
    add(kind, begin, at_);
  }

  void take_number() {
    const std::size_t begin = at_;
    take_while(TokenKind::integer, text::is_ascii_digit);
    if (is_at(".") && at_ + 1 < text_.size() && text::is_ascii_digit(text_[at_ + 1])) {
      result_.tokens.pop_back();
      ++at_;
      take_while(TokenKind::decimal, text::is_ascii_digit);
      Token& decimal = result_.tokens.back();
      decimal.text = text_.substr(begin, at_ - begin);
      decimal.where = span(begin, at_);
    }
  }

  void take_string(char quote) {
    const std::size_t begin = at_;
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '\n') {
      at_ += text_[at_] == '\\' && text_.substr(at_ + 1).find_first_of("\r\n") != 0 ? 2U : 1U;
    }
    at_ = std::min(at_, text_.size());
    if (at_ == text_.size() || text_[at_] == '\n') {
      tell(report::Rule::theme_unclosed, begin, begin + 1, text_.substr(begin, 1));
      result_.tokens.push_back({.kind = TokenKind::string, .text = R"("")", .where = span(begin, at_)});
      return;
    }
    ++at_;
    add(TokenKind::string, begin, at_);
  }

  void take_symbol() {
    for (const std::string_view symbol : symbols) {
      if (is_at(symbol)) {
        add(TokenKind::symbol, at_, at_ + symbol.size());
        at_ += symbol.size();
        return;
      }
    }
    std::size_t end = at_ + 1;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) {
      ++end;  // the whole code point
    }
    add(TokenKind::symbol, at_, end);  // no rule of the grammar takes it
    at_ = end;
  }

  const TemplateSource& source_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool cuts_left_ = false;
  Tokens result_{};
};

}  // namespace

Tokens split(const TemplateSource& source) {
  return Splitter(source).split();
}

}  // namespace prongsai::theme
