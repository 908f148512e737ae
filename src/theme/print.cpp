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
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace prongsai::theme {

namespace {

// Percent-encodes what would end an address or change its meaning; Thai letters stay readable.
void append_url(std::string& out, std::string_view text, bool has_colon_encoded) {
  constexpr std::string_view unsafe = "\"'<>\\^`{|} ";
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_control = byte < 0x20 || byte == 0x7F;
    if (is_control || unsafe.contains(c) || (has_colon_encoded && c == ':')) {
      encoded += '%';
      encoded += hex[byte >> 4U];
      encoded += hex[byte & 15U];
    } else {
      encoded += c;
    }
  }
  text::append_html(out, encoded);
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
      append_url(out, text, false);
      return;
    case Escape::url_middle:
      append_url(out, text, true);
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
