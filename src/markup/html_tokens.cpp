#include "markup/html_tokens.h"

#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai::markup {
namespace {

enum : std::uint8_t {
  is_letter = 1,
  is_space = 2,
  ends_tag_name = 4,
  ends_attribute_name = 8,
  ends_unquoted = 16
};

constexpr std::array<std::uint8_t, 256> classes = [] {
  std::array<std::uint8_t, 256> table{};
  for (unsigned letter = 'a'; letter <= 'z'; ++letter) {
    table[letter] = is_letter;
    table[letter - 'a' + 'A'] = is_letter;
  }
  for (const char space : {' ', '\t', '\n', '\f', '\r'}) {
    table[static_cast<unsigned char>(space)] = is_space | ends_tag_name | ends_attribute_name | ends_unquoted;
  }
  table['/'] = ends_tag_name | ends_attribute_name;
  table['>'] = ends_tag_name | ends_attribute_name | ends_unquoted;
  table['='] = ends_attribute_name;
  return table;
}();

bool is(char byte, std::uint8_t kind) {
  return (classes[static_cast<unsigned char>(byte)] & kind) != 0;
}

/// The first byte of `kind` from `at` on, or the size.
std::size_t find(std::string_view html, std::size_t at, std::uint8_t kind) {
  while (at < html.size() && !is(html[at], kind)) {
    ++at;
  }
  return at;
}

std::size_t skip_spaces(std::string_view html, std::size_t at) {
  while (at < html.size() && is(html[at], is_space)) {
    ++at;
  }
  return at;
}

}  // namespace

bool equals_ignoring_case(std::string_view one, std::string_view lower_case) {
  return std::ranges::equal(one, lower_case, {}, text::ascii_lower);
}

std::string lower_case_name(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (const char byte : name) {
    if (byte == '\0') {
      out += "\uFFFD";
    } else {
      out += text::ascii_lower(byte);
    }
  }
  return out;
}

bool HtmlTokens::opens_markup(std::size_t less_than) const {
  if (less_than + 1 >= html_.size()) {
    return false;
  }
  const char after = html_[less_than + 1];
  return is(after, is_letter) || after == '!' || after == '?' ||
         (after == '/' && less_than + 2 < html_.size());
}

void HtmlTokens::finish(HtmlTokenKind kind, std::size_t end) {
  token_.kind = kind;
  token_.end = end;
  at_ = end;
}

void HtmlTokens::finish_at(std::size_t found, std::size_t length, HtmlTokenKind kind) {
  if (found == std::string_view::npos) {
    finish(HtmlTokenKind::unfinished, html_.size());
  } else {
    finish(kind, found + length);
  }
}

bool HtmlTokens::next() {
  if (at_ >= html_.size()) {
    return false;
  }
  token_.begin = at_;
  token_.name = {};
  token_.attributes.clear();
  token_.self_closing = false;
  std::size_t less_than = html_.find('<', at_);
  while (less_than != std::string_view::npos && !opens_markup(less_than)) {
    less_than = html_.find('<', less_than + 1);
  }
  if (less_than != at_) {
    finish(HtmlTokenKind::text, std::min(less_than, html_.size()));
    return true;
  }
  const char after = html_[at_ + 1];
  if (after == '!' || after == '?') {
    read_declaration();
  } else if (after != '/') {
    read_tag(HtmlTokenKind::start_tag, at_ + 1);
  } else if (is(html_[at_ + 2], is_letter)) {
    read_tag(HtmlTokenKind::end_tag, at_ + 2);
  } else {
    finish_at(html_.find('>', at_), 1, HtmlTokenKind::comment);
  }
  return true;
}

// <!-- … -->, also as <!-->, <!---> and closed by --!>; every other <! and <? is a comment up to the next
// '>'.
void HtmlTokens::read_declaration() {
  if (html_.substr(at_, 4) != "<!--") {
    finish_at(html_.find('>', at_), 1, HtmlTokenKind::comment);
    return;
  }
  const std::string_view body = html_.substr(at_ + 4);
  if (body.starts_with('>') || body.starts_with("->")) {
    finish(HtmlTokenKind::comment, at_ + 4 + (body.starts_with('>') ? 1 : 2));
    return;
  }
  std::size_t dashes = html_.find("--", at_ + 4);
  while (dashes != std::string_view::npos) {
    const std::string_view rest = html_.substr(dashes + 2, 2);
    if (rest.starts_with('>') || rest == "!>") {
      finish(HtmlTokenKind::comment, dashes + (rest.starts_with('>') ? 3 : 4));
      return;
    }
    dashes = html_.find("--", dashes + 1);
  }
  finish(HtmlTokenKind::unfinished, html_.size());
}

void HtmlTokens::read_tag(HtmlTokenKind kind, std::size_t name_begin) {
  at_ = find(html_, name_begin, ends_tag_name);
  token_.name = html_.substr(name_begin, at_ - name_begin);
  while (at_ < html_.size()) {
    const char byte = html_[at_];
    if (byte == '>') {
      finish(kind, at_ + 1);
      return;
    }
    if (byte == '/') {
      token_.self_closing = at_ + 1 < html_.size() && html_[at_ + 1] == '>';
      ++at_;
    } else if (is(byte, is_space)) {
      ++at_;
    } else if (!read_attribute()) {
      break;
    }
  }
  finish(HtmlTokenKind::unfinished, html_.size());
}

// A name may begin with '='. False when the page ends before the attribute does.
bool HtmlTokens::read_attribute() {
  const std::size_t name_end = find(html_, at_ + 1, ends_attribute_name);
  HtmlAttribute attribute{.name = html_.substr(at_, name_end - at_)};
  at_ = skip_spaces(html_, name_end);
  if (at_ < html_.size() && html_[at_] == '=') {
    at_ = skip_spaces(html_, at_ + 1);
    if (at_ >= html_.size() || !read_value(attribute)) {
      return false;
    }
  }
  token_.attributes.push_back(attribute);
  return true;
}

bool HtmlTokens::read_value(HtmlAttribute& attribute) {
  const char first = html_[at_];
  if (first == '"' || first == '\'') {
    const std::size_t close = html_.find(first, at_ + 1);
    if (close == std::string_view::npos) {
      return false;
    }
    attribute.value = html_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    return true;
  }
  const std::size_t end = find(html_, at_, ends_unquoted);
  attribute.value = html_.substr(at_, end - at_);
  at_ = end;
  return true;
}

std::optional<std::string_view> HtmlTokens::raw_text(std::string_view name) {
  const std::size_t begin = at_;
  for (std::size_t close = html_.find("</", begin); close != std::string_view::npos;
       close = html_.find("</", close + 2)) {
    const std::size_t after = close + 2 + name.size();
    if (after < html_.size() && is(html_[after], ends_tag_name) &&
        equals_ignoring_case(html_.substr(close + 2, name.size()), name)) {
      at_ = close;
      next();
      return html_.substr(begin, close - begin);
    }
  }
  return std::nullopt;
}

}  // namespace prongsai::markup
