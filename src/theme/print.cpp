#include "theme/print.h"

#include "report/rule.h"
#include "text/escape.h"
#include "text/url.h"
#include "text/utf8.h"
#include "theme/ast.h"
#include "theme/value.h"
#include "theme/values.h"
#include "theme/workspace.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace prongsai::theme {

namespace {

constexpr auto unsafe_in_url = [] {
  constexpr std::string_view marks = "\"'<>\\^`{|} \x7F";
  constexpr std::size_t first_printable = 0x20;
  std::array<bool, 256> unsafe{};
  std::ranges::fill_n(unsafe.begin(), first_printable, true);
  for (const char mark : marks) {
    unsafe.at(static_cast<unsigned char>(mark)) = true;
  }
  return unsafe;
}();

enum class Colon : std::uint8_t { keep, encode };

// Percent-encodes what would end an address or change its meaning; Thai letters stay readable.
void append_url(std::string& out, std::string_view text, Colon colon) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  const auto is_unsafe = [colon](char c) {
    return unsafe_in_url.at(static_cast<unsigned char>(c)) || (c == ':' && colon == Colon::encode);
  };
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto* const found = std::ranges::find_if(text.substr(begin), is_unsafe);
    const auto end = static_cast<std::size_t>(found - text.begin());
    text::append_html(out, text.substr(begin, end - begin));
    if (end < text.size()) {
      const auto byte = static_cast<unsigned char>(text[end]);
      out += {'%', hex[byte >> 4U], hex[byte & 15U]};
    }
    begin = end + 1;
  }
}

// Every address of "a.jpg 1x, b.jpg 2x".
bool is_harmless_set(std::string_view set) {
  while (!set.empty()) {
    const std::size_t comma = std::min(set.find(','), set.size());
    if (!text::is_harmless_url(text::trim(set.substr(0, comma)))) {
      return false;
    }
    set.remove_prefix(std::min(comma + 1, set.size()));
  }
  return true;
}

void print_safe(std::string& out, const Safe& safe, Escape escape, Workspace& workspace) {
  switch (escape) {
    case Escape::text:
    case Escape::none:
    case Escape::made_here:
      out.append(safe.html);
      return;
    case Escape::xml:
      text::append_xml(out, safe.html);
      return;
    default:
      workspace.fail(report::Rule::theme_bad_context,
                     {workspace.text_here(), escape == Escape::rcdata ? "title" : "attribute"});
  }
}

bool may_print(std::string_view text, const Value& value, Escape escape, Workspace& workspace) {
  switch (escape) {
    case Escape::url_start:
      if (!text::is_harmless_url(text)) {
        workspace.fail(report::Rule::theme_unsafe_url, {text});
        return false;
      }
      return true;
    case Escape::source_set:
      if (!is_harmless_set(text)) {
        workspace.fail(report::Rule::theme_unsafe_url, {text});
        return false;
      }
      return true;
    case Escape::style_number:
      if (!number_of(value)) {
        workspace.fail_type("number", value);
        return false;
      }
      return true;
    default:
      return true;
  }
}

}  // namespace

void print_text(std::string& out, std::string_view text, Escape escape) {
  switch (escape) {
    case Escape::text:
    case Escape::rcdata:
    case Escape::attribute:
    case Escape::source_set:
      text::append_html(out, text);
      return;
    case Escape::url_start:
    case Escape::url_rest:
      append_url(out, text, Colon::keep);
      return;
    case Escape::url_middle:
      append_url(out, text, Colon::encode);
      return;
    case Escape::xml:
      text::append_xml(out, text);
      return;
    case Escape::json:
    case Escape::none:
    case Escape::style_number:
    case Escape::made_here:
      out.append(text);
      return;
  }
}

void print(std::string& out, const Value& value, Escape escape, Workspace& workspace) {
  if (const auto* safe = std::get_if<Safe>(&value.storage())) {
    print_safe(out, *safe, escape, workspace);
    return;
  }
  const auto* plain = std::get_if<std::string_view>(&value.storage());
  if (plain != nullptr && (escape == Escape::text || escape == Escape::attribute)) {
    text::append_html(out, *plain);  // nearly everything
    return;
  }
  std::string scratch;
  const auto text = printed(value, workspace.options(), scratch);
  if (!text) {
    workspace.fail_type("text", value);
    return;
  }
  if (may_print(*text, value, escape, workspace)) {
    print_text(out, *text, escape);
  }
}

}  // namespace prongsai::theme
